using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>Something was decided of a change that a member asked for. The member is told, and nobody else.</summary>
public sealed class AnsweredRequest(LivingLibrary living) : INotice
{
    public string Kind => "change-request";

    public string Headline => "Svar på en begärd ändring";

    public string Duty => "du har begärt ändringen";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (change.Kind != ChangeRequest.Answered)
            return null;
        var id = NumberOf(change.Subject);
        return await db.ChangeRequests.Where(request => request.Id == id).Select(request => request.AskedById).SingleOrDefaultAsync(cancel) is { } asked
            ? new(change.Subject, change.At) { OnDuty = [asked] }
            : null;
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var ids = subjects.Select(NumberOf).ToList();
        var own = await db.ChangeRequests.AsNoTracking().Include(request => request.Page).Where(request => ids.Contains(request.Id) && request.AskedById == reader.Id).ToDictionaryAsync(request => request.Id, cancel);
        return subjects.Where(subject => own.ContainsKey(NumberOf(subject))).ToDictionary(subject => subject, subject => own[NumberOf(subject)] is var request
            ? new Told(living.Now.Find(request.Address)?.Newest.Front.Title ?? request.Page.Slug, $"Du begärde en ändring. Nu står den som: {ChangeRequestWords.Of(request.State)}.", string.Create(CultureInfo.InvariantCulture, $"/andringsbegaran/{request.Id}"))
            : null!);
    }

    private static int NumberOf(string subject) => int.Parse(subject.Split('/')[0], CultureInfo.InvariantCulture);
}
