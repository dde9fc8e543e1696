using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>The meetings that a person may see: what is to come by when it starts, and what has been, the latest first.</summary>
public sealed class ListMeetings(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>Which of the meetings.</summary>
    public enum Part
    {
        Coming,
        Past,
        Own,
    }

    /// <param name="Rows">The meetings of this page.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="MayCall">Whether this person may call a meeting anywhere.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, bool MayCall);

    /// <param name="Meeting">The meeting, with its room.</param>
    /// <param name="SignedUp">How many stand in line.</param>
    /// <param name="Waiting">0 with a place, else the place in the waiting list; null when the person is not signed up.</param>
    public sealed record Row(Meeting Meeting, int SignedUp, int? Waiting)
    {
        /// <summary>Places left; null for no limit.</summary>
        public int? Left => Meeting.Capacity is { } capacity ? Math.Max(0, capacity - SignedUp) : null;
    }

    public async Task<Answer> For(Person person, Part part, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var seen = db.MeetingsFor(person).AsNoTracking();
        var found = part switch
        {
            Part.Coming => seen.Where(m => m.EndsAt > now),
            Part.Past => seen.Where(m => m.EndsAt <= now),
            _ => seen.Where(m => db.SignUps.Any(s => s.MeetingId == m.Id && s.MemberId == person.Id) && m.EndsAt > now),
        };
        var total = await found.CountAsync(cancel);
        var ordered = part == Part.Past ? found.OrderByDescending(m => m.StartsAt) : found.OrderBy(m => m.StartsAt);
        var rows = await ordered.ThenBy(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize).Include(m => m.Room)
            .Select(m => new
            {
                Meeting = m,
                m.Room,
                SignedUp = db.SignUps.Count(s => s.MeetingId == m.Id && s.Member.LeftAt == null),
                Own = db.SignUps.Where(s => s.MeetingId == m.Id && s.MemberId == person.Id).Select(s => (int?)s.Number).FirstOrDefault(),
                Before = db.SignUps.Count(s => s.MeetingId == m.Id && s.Member.LeftAt == null && s.Number < db.SignUps.Where(own => own.MeetingId == m.Id && own.MemberId == person.Id).Select(own => own.Number).FirstOrDefault()),
            }).ToListAsync(cancel);
        return new([.. rows.Select(row => new Row(row.Meeting, row.SignedUp, row.Own is null ? null : ChangeSignUp.Waiting(row.Meeting, row.Before)))], total, await db.MeetingRoomsFor(person).AnyAsync(cancel));
    }
}
