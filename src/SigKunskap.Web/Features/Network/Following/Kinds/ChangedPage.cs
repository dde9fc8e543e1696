using System.Globalization;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>A page of the guidance has a new edition. It is open to all.</summary>
public sealed class ChangedPage(LivingLibrary library) : INotice
{
    public string Kind => "page";

    public string Headline => "Ändrad vägledning";

    public Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => Task.FromResult(LibraryChanges.Page(change) is { } page
        ? new Happening($"{page}@{change.Id.ToString(CultureInfo.InvariantCulture)}", change.At, new Topic(FollowKind.Page, page.ToString()))
        : null);

    public Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = new Dictionary<string, Told>();
        foreach (var subject in subjects)
        {
            if (PageAddress.TryParse(subject.Split('@')[0], out var address) && library.Now.Find(address)?.Newest.Front is { } front)
                told[subject] = new(front.Title, front.Change.Text, address.Path);
        }

        return Task.FromResult<IReadOnlyDictionary<string, Told>>(told);
    }
}
