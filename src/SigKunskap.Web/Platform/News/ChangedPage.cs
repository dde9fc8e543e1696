using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>A page of the guidance has a new edition that stands. It is open to all.</summary>
public sealed class ChangedPage(PublishedEditions editions, TimeProvider clock) : IOpenNews
{
    public string Kind => "page";

    public string Headline => "Ändrad vägledning";

    public string Concerning(FollowKind via) => PublishedEditions.Concerning(via);

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) =>
        await editions.Of(change, cancel) is { Edition.Front.Status: PageStatus.InForce } published ? new(published.Subject, change.At, editions.TopicsOf(published)) : null;

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        (await editions.Find(db, subjects, cancel)).ToDictionary(found => found.Key, found => new Told(found.Value.Edition.Front.Title, What(found.Value), found.Value.Page.Address.Path));

    private string What(PublishedEditions.Published published)
    {
        var (note, from) = (published.Page.NoteOn(published.Edition), published.Edition.Front.ValidFrom);
        return $"{note.Label}. {note.Text}{(note.Action is { } action ? $" Det här behöver du göra: {action}" : "")}{(from > StockholmTime.Today(clock) ? $" Det gäller från {from.InWords()}." : "")}";
    }
}
