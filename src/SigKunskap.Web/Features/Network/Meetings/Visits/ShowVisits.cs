using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings.Visits;

/// <summary>The study visits that areas offer and ask for, and what has come of those that were held.</summary>
public sealed class ShowVisits(IDbContextFactory<SigKunskapDb> databases)
{
    private const int Most = 100;

    /// <param name="Offers">Open offers, the newest first.</param>
    /// <param name="Wishes">Open wishes, the newest first.</param>
    /// <param name="Matched">Answered, agreed and held, the latest first.</param>
    public sealed record Answer(IReadOnlyList<StudyVisit> Offers, IReadOnlyList<StudyVisit> Wishes, IReadOnlyList<StudyVisit> Matched);

    public async Task<Answer> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var visits = await All(db, person).Where(v => v.State != StudyVisitState.Withdrawn).OrderByDescending(v => v.Id).Take(Most).ToListAsync(cancel);
        var open = visits.Where(v => v.State == StudyVisitState.Open).ToLookup(v => v.IsOffer);
        return new([.. open[true]], [.. open[false]], [.. visits.Where(v => v.State != StudyVisitState.Open).OrderByDescending(v => v.ChangedAt)]);
    }

    /// <summary>One of them; null when there is none that this person may see.</summary>
    public async Task<StudyVisit?> One(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await All(db, person).FirstOrDefaultAsync(v => v.Id == id, cancel);
    }

    private static IQueryable<StudyVisit> All(SigKunskapDb db, Person person) => db.VisitsFor(person).AsNoTracking().Include(v => v.Area).Include(v => v.AnswerArea).Include(v => v.Meeting);
}
