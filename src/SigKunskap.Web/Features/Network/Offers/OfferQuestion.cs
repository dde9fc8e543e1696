using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Offers;

/// <summary>
/// Who asked points the question to members who may have met the same. They choose among functions and areas; which member that is, and what
/// that member has said to have met, stays here.
/// </summary>
public sealed class OfferQuestion(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int MostShown = 20;

    /// <param name="Function">What they do.</param>
    /// <param name="Area">Where.</param>
    public sealed record Colleague(string Function, string Area)
    {
        public string Name => $"{Function}, {Area}";
    }

    /// <param name="Colleagues">Those that it can be pointed to.</param>
    /// <param name="Left">How many it still may be pointed to.</param>
    public sealed record Answer(IReadOnlyList<Colleague> Colleagues, int Left);

    /// <summary>To whom it can be pointed; null for what is no waiting question of this person.</summary>
    public async Task<Answer?> Find(Person asker, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Own(db, asker, id, cancel) is not { } question ? null
            : new([.. (await Candidates(db, asker, question, cancel)).Select(candidate => candidate.As).Distinct().Take(MostShown)], await Left(db, id, cancel));
    }

    /// <summary>Points it to one member behind each name, as far as it may go on; false when nothing was done.</summary>
    public async Task<bool> For(Person asker, int id, IReadOnlyCollection<string> names, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Guarded, so that two forms at once do not go past the most together.
        await using var transaction = await db.BeginGuarded(cancel);
        if (await Own(db, asker, id, cancel) is not { } question)
            return false;
        var chosen = (await Candidates(db, asker, question, cancel)).Where(candidate => names.Contains(candidate.As.Name)).DistinctBy(candidate => candidate.As).Take(await Left(db, id, cancel)).ToList();
        db.Offers.AddRange(chosen.Select(candidate => new Offer { DiscussionId = id, MemberId = candidate.Id, At = clock.GetUtcNow().UtcDateTime }));
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return chosen.Count > 0;
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same form, sent twice.
            return true;
        }
    }

    private sealed record Candidate(int Id, Colleague As);

    private static Task<Discussion?> Own(SigKunskapDb db, Person asker, int id, CancellationToken cancel) =>
        db.WaitingAmong(db.DiscussionsFor(asker)).Include(d => d.Room).FirstOrDefaultAsync(d => d.Id == id && d.AuthorId == asker.Id, cancel);

    private static async Task<int> Left(SigKunskapDb db, int id, CancellationToken cancel) => Math.Max(0, Offer.Most - await db.Offers.CountAsync(o => o.DiscussionId == id, cancel));

    /// <summary>Those who have met the most of it first; when nobody has met any, those of the asker's profession or county.</summary>
    private async Task<IReadOnlyList<Candidate>> Candidates(SigKunskapDb db, Person asker, Discussion question, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var words = ExperienceWords.In(string.Join(' ', await db.DiscussionTags.Where(t => t.DiscussionId == question.Id).Select(t => t.Tag).ToListAsync(cancel)) + " " + question.Title);
        var rows = await (from membership in db.Memberships.Where(Membership.OpensAt(now))
                          join member in db.ReadersOf(question.Room, now) on membership.MemberId equals member.Id
                          where member.Id != asker.Id && !db.Offers.Any(o => o.DiscussionId == question.Id && o.MemberId == member.Id)
                          orderby membership.Id
                          select new { member.Id, member.Function, member.Profession, Area = membership.Area.Name, membership.Area.Region, Met = db.Experiences.Count(e => e.MemberId == member.Id && words.Contains(e.Word)) }).ToListAsync(cancel);
        var regions = asker.Belongings.Select(belonging => belonging.Region).ToHashSet();
        var fitting = rows.Where(row => row.Met > 0).ToList() is { Count: > 0 } met ? met : [.. rows.Where(row => row.Profession == asker.Profession || regions.Contains(row.Region))];
        return [.. fitting.DistinctBy(row => row.Id).OrderByDescending(row => row.Met).ThenBy(row => row.Area, SwedishOrder.Comparer).ThenBy(row => row.Function, SwedishOrder.Comparer).Select(row => new Candidate(row.Id, new(row.Function, row.Area)))];
    }
}
