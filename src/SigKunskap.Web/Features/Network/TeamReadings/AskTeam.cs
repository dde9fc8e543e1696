using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.TeamReadings;

/// <summary>
/// An area's contact asks its members to confirm that they have read an edition, and sees how many have and who has not. Nobody outside the
/// area sees any of it, facilitators neither: it is between a team and its coordinator.
/// </summary>
public sealed class AskTeam(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <summary>So many stand at a time, or nobody reads any of them.</summary>
    public const int MostOpen = 30;

    /// <param name="Request">What was asked.</param>
    /// <param name="Page">The page.</param>
    /// <param name="Members">How many belong to the area now.</param>
    /// <param name="Missing">Those of them who have not said that they have read it, by name.</param>
    public sealed record Row(ReadingRequest Request, LibraryPage Page, int Members, IReadOnlyList<string> Missing)
    {
        public int Confirmed => Members - Missing.Count;

        /// <summary>A newer edition than the one that was asked about; null while there is none.</summary>
        public int? Newer => Page.Newest.Number > Request.EditionNumber ? Page.Newest.Number : null;
    }

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(string? Mistake = null);

    /// <summary>What an area has asked, the newest first.</summary>
    /// <returns>Null for whoever is not the area's contact.</returns>
    public async Task<(Belonging Area, IReadOnlyList<Row> Rows)?> Of(Person by, string slug, CancellationToken cancel = default)
    {
        if (Own(by, slug) is not { } area)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var requests = await db.ReadingRequests.AsNoTracking().Include(request => request.Page).Where(request => request.AreaId == area.Area && request.WithdrawnAt == null).OrderByDescending(request => request.Id).Take(MostOpen).ToListAsync(cancel);
        var ids = requests.Select(request => request.Id).ToList();
        var members = await db.TeamOf(area.Area, clock.GetUtcNow().UtcDateTime).Select(member => new { member.Id, member.Name }).ToListAsync(cancel);
        var said = (await db.ReadingConfirmations.Where(confirmation => ids.Contains(confirmation.RequestId)).Select(confirmation => new { confirmation.RequestId, confirmation.MemberId }).ToListAsync(cancel)).ToLookup(confirmation => confirmation.RequestId, confirmation => confirmation.MemberId);
        return (area, [.. requests.Where(request => living.Now.Find(new(request.Page.Topic, request.Page.Slug)) is not null).Select(request => new Row(
            request,
            living.Now.Find(new(request.Page.Topic, request.Page.Slug))!,
            members.Count,
            [.. members.Where(member => !said[request.Id].Contains(member.Id)).Select(member => member.Name).Order(SwedishOrder.Comparer)]))]);
    }

    /// <summary>Asks for an edition to be read by a day.</summary>
    public async Task<Answer?> For(Person by, string slug, PageAddress address, int edition, DateOnly? until, CancellationToken cancel = default)
    {
        if (Own(by, slug) is not { } area)
            return null;
        var today = StockholmTime.Today(clock);
        if (living.Now.Find(address)?.Edition(edition) is null)
            return new("Välj en sida och en utgåva som finns.");
        if (until is not { } last || last < today || last > today.AddDays(ReadingRequest.LongestDays))
            return new($"Välj den dag då alla ska ha läst: i dag eller senare, och högst {ReadingRequest.LongestDays} dagar bort.");
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var page = await db.GuidancePages.Where(p => p.Topic == address.Topic && p.Slug == address.Slug).Select(p => p.Id).SingleAsync(cancel);
        var standing = await db.ReadingRequests.Where(request => request.AreaId == area.Area && request.WithdrawnAt == null).ToListAsync(cancel);
        if (standing.Exists(request => request.PageId == page && request.EditionNumber == edition))
            return new("Området har redan bett om det.");
        if (standing.Count >= MostOpen)
            return new($"Högst {MostOpen} sidor åt gången. Ta tillbaka någon som alla har läst.");
        db.ReadingRequests.Add(new() { AreaId = area.Area, PageId = page, EditionNumber = edition, AskedById = by.Id, AskedOn = today, Until = last });
        return await Saved(db, by, "area.reading-asked", slug, () => transaction.CommitAsync(cancel), cancel);
    }

    /// <summary>Takes back that it is asked.</summary>
    public async Task<Answer?> Withdraw(Person by, string slug, int id, CancellationToken cancel = default)
    {
        if (Own(by, slug) is not { } area)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.ReadingRequests.SingleOrDefaultAsync(request => request.Id == id && request.AreaId == area.Area && request.WithdrawnAt == null, cancel) is not { } request)
            return new("Den är redan tillbakatagen.");
        request.Withdraw(clock.GetUtcNow().UtcDateTime);
        return await Saved(db, by, "area.reading-withdrawn", slug, () => Task.CompletedTask, cancel);
    }

    private static Belonging? Own(Person by, string slug) => by.Belongings.FirstOrDefault(belonging => belonging.Slug == slug && belonging.Role == MembershipRole.Contact);

    private async Task<Answer> Saved(SigKunskapDb db, Person by, string action, string slug, Func<Task> commit, CancellationToken cancel)
    {
        db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = by.Id, Action = action, Subject = $"area {slug}" });
        try
        {
            await db.SaveChangesAsync(cancel);
            await commit();
            return new();
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || Database.IsBusy(failure))
        {
            return new("Någon annan ändrade samma sak i samma stund. Läs sidan igen.");
        }
    }
}
