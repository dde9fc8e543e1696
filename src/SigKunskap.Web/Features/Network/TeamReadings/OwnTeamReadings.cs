using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.TeamReadings;

/// <summary>What a member's own areas ask them to have read, and that they say so. It is said to the area, apart from what they keep for themselves.</summary>
public sealed class OwnTeamReadings(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    private const int Most = 100;

    /// <param name="Request">What is asked, with its area.</param>
    /// <param name="Page">The page.</param>
    /// <param name="IsLate">Whether the day has passed.</param>
    public sealed record Row(ReadingRequest Request, LibraryPage Page, bool IsLate)
    {
        /// <summary>A newer edition than the one that is asked about; null while there is none.</summary>
        public int? Newer => Page.Newest.Number > Request.EditionNumber ? Page.Newest.Number : null;

        public string Reads => $"{Page.Address.Path}?utgava={Request.EditionNumber}";
    }

    /// <summary>What waits for the member, the first day first.</summary>
    public async Task<IReadOnlyList<Row>> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var requests = await Asked(db, person).AsNoTracking().Include(request => request.Page).Include(request => request.Area)
            .Where(request => !db.ReadingConfirmations.Any(confirmation => confirmation.RequestId == request.Id && confirmation.MemberId == person.Id)).OrderBy(request => request.Until).ThenBy(request => request.Id).Take(Most).ToListAsync(cancel);
        var today = StockholmTime.Today(clock);
        return [.. requests.Select(request => (request, Page: living.Now.Find(new(request.Page.Topic, request.Page.Slug)))).Where(one => one.Page is not null).Select(one => new Row(one.request, one.Page!, one.request.Until < today))];
    }

    /// <summary>Says that the member has read it. False where nobody asks them.</summary>
    public async Task<bool> Confirm(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await Asked(db, person).AnyAsync(request => request.Id == id, cancel))
            return false;
        if (await db.ReadingConfirmations.AnyAsync(confirmation => confirmation.RequestId == id && confirmation.MemberId == person.Id, cancel))
            return true;
        db.ReadingConfirmations.Add(new() { RequestId = id, MemberId = person.Id, ReadOn = StockholmTime.Today(clock) });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same was said in another window at the same moment.
        }

        return true;
    }

    private static IQueryable<ReadingRequest> Asked(SigKunskapDb db, Person person)
    {
        var areas = person.Belongings.Where(belonging => belonging.Role != MembershipRole.Guest).Select(belonging => belonging.Area).ToList();
        return db.ReadingRequests.Where(request => request.WithdrawnAt == null && areas.Contains(request.AreaId));
    }
}
