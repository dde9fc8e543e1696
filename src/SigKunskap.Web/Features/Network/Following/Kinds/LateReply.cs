using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>A question has waited longer for an answer than the network promises. Facilitators are told.</summary>
public sealed class LateReply(PortalSettings settings, TimeProvider clock) : IReminder
{
    private const string Change = "reply-late";

    public string Kind => Change;

    public string Headline => "Väntar på svar";

    public string Duty => "du är facilitator";

    public async Task Tell(SigKunskapDb db, CancellationToken cancel = default)
    {
        var before = WorkingDays.Before(StockholmTime.Today(clock), settings.ReplyDays);
        var late = await Waiting(db, db.Discussions).Where(d => d.StartedAt < before).OrderBy(d => d.Id).Select(d => d.Id).Take(200).ToListAsync(cancel);
        await db.TellOnce(Change, late.ConvertAll(id => id.ToString(CultureInfo.InvariantCulture)), cancel);
    }

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => change.Kind == Change
        ? new(change.Subject, change.At) { OnDuty = await db.Members.Where(m => m.IsFacilitator && m.LeftAt == null).Select(m => m.Id).ToListAsync(cancel) }
        : null;

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var ids = subjects.Select(subject => int.Parse(subject, CultureInfo.InvariantCulture)).ToList();
        if (!reader.IsFacilitator)
            return new Dictionary<string, Told>();
        var questions = await Waiting(db, db.DiscussionsFor(reader)).Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title, Room = d.Room.Name, d.StartedAt }).ToListAsync(cancel);
        return questions.ToDictionary(q => q.Id.ToString(CultureInfo.InvariantCulture), q => new Told(q.Title, $"Frågan ställdes i {q.Room} {StockholmTime.Date(q.StartedAt).InWords()} och har inte fått svar.", $"/natverk/diskussioner/{q.Id}"));
    }

    private static IQueryable<Discussion> Waiting(SigKunskapDb db, IQueryable<Discussion> discussions) => discussions
        .Where(d => d.IsQuestion && d.AcceptedPostId == null && d.LockedAt == null && d.HiddenAt == null)
        .Where(d => !db.Posts.Any(p => p.DiscussionId == d.Id && p.AuthorId != d.AuthorId && p.HiddenAt == null && p.ErasedAt == null));
}
