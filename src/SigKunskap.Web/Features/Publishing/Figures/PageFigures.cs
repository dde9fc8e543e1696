using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Figures;

/// <summary>How the pages are read and what readers do not find, a month at a time. What is told of readers is told from five and up: fewer might be somebody.</summary>
public sealed class PageFigures(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    public const int Least = 5, MonthsBack = 24, MostQueries = 50;

    /// <param name="Page">The page.</param>
    /// <param name="IsOwn">Whether an agency of the editor owns it.</param>
    /// <param name="Reads">Reads in the month; null for fewer than five.</param>
    /// <param name="ReadsBefore">Reads in the month before.</param>
    /// <param name="FromSearch">Reads in the month that the portal's own search led to.</param>
    /// <param name="Followers">Members and addresses that are told when the page changes.</param>
    /// <param name="Unclear">Paragraph marks that wait for the owner; of other agencies' pages null for fewer than five.</param>
    /// <param name="IsOverdue">Whether its review should have been done.</param>
    public sealed record Row(LibraryPage Page, bool IsOwn, int? Reads, int? ReadsBefore, int? FromSearch, int? Followers, int? Unclear, bool IsOverdue);

    /// <param name="Query">The question.</param>
    /// <param name="WithoutHits">How often nothing was found; at least five.</param>
    public sealed record Missed(string Query, int WithoutHits);

    /// <param name="Month">The first day of the month.</param>
    /// <param name="Rows">The pages, the editor's own first, each part the most read first.</param>
    /// <param name="Searches">Questions that found nothing, the most asked first.</param>
    public sealed record Answer(DateOnly Month, IReadOnlyList<Row> Rows, IReadOnlyList<Missed> Searches);

    /// <summary>The months that can be asked for, this one first.</summary>
    public IReadOnlyList<DateOnly> Months()
    {
        var today = StockholmTime.Today(clock);
        return [.. Enumerable.Range(0, MonthsBack).Select(back => new DateOnly(today.Year, today.Month, 1).AddMonths(-back))];
    }

    /// <param name="by">Who asks.</param>
    /// <param name="month">The first day of the month.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Answer> For(Editor by, DateOnly month, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (now, before) = (await Reads(db, month, cancel), await Reads(db, month.AddMonths(-1), cancel));
        var followers = await Followers(db, cancel);
        var unclear = await db.UnclearMarks.GroupBy(mark => new { mark.Page.Topic, mark.Page.Slug }).Select(group => new { group.Key.Topic, group.Key.Slug, Count = group.Count() }).ToDictionaryAsync(row => new PageAddress(row.Topic, row.Slug), row => row.Count, cancel);
        var today = StockholmTime.Today(clock);
        var rows = living.Now.Pages.Select(page =>
        {
            var (key, front, own) = (page.Address.ToString(), page.Newest.Front, by.Agencies.ContainsKey(page.Newest.Front.Owner));
            var marks = unclear.GetValueOrDefault(page.Address);
            return new Row(page, own, Told(now.GetValueOrDefault(key).Reads), Told(before.GetValueOrDefault(key).Reads), Told(now.GetValueOrDefault(key).FromSearch), Told(followers.GetValueOrDefault(key)), own ? marks : Told(marks), front.Status == PageStatus.InForce && front.ReviewBy < today);
        });
        var last = month.AddMonths(1);
        var missed = await db.SearchCounts.Where(count => count.Day >= month && count.Day < last).GroupBy(count => count.Query).Select(group => new { Query = group.Key, Count = group.Sum(count => count.WithoutHits) })
            .Where(row => row.Count >= Least).OrderByDescending(row => row.Count).ThenBy(row => row.Query).Take(MostQueries).ToListAsync(cancel);
        return new(
            month,
            [.. rows.OrderByDescending(row => row.IsOwn).ThenByDescending(row => row.Reads ?? 0).ThenBy(row => row.Page.Newest.Front.Title, SwedishOrder.Comparer)],
            [.. missed.Select(row => new Missed(row.Query, row.Count))]);
    }

    private static int? Told(int count) => count >= Least ? count : null;

    private static async Task<Dictionary<string, (int Reads, int FromSearch)>> Reads(SigKunskapDb db, DateOnly month, CancellationToken cancel)
    {
        var last = month.AddMonths(1);
        return (await db.PageCounts.Where(count => count.Day >= month && count.Day < last).GroupBy(count => count.Page).Select(group => new { Page = group.Key, Reads = group.Sum(count => count.Reads), FromSearch = group.Sum(count => count.FromSearch) }).ToListAsync(cancel))
            .ToDictionary(row => row.Page, row => (row.Reads, row.FromSearch));
    }

    /// <summary>Everybody who is told when a page changes, whichever way they are.</summary>
    private static async Task<Dictionary<string, int>> Followers(SigKunskapDb db, CancellationToken cancel)
    {
        var members = await db.Follows.Where(follow => follow.Kind == FollowKind.Page).GroupBy(follow => follow.Target).Select(group => new { Page = group.Key, Count = group.Count() }).ToListAsync(cancel);
        var byMail = await db.Subscriptions.Where(subscription => subscription.Kind == FollowKind.Page).GroupBy(subscription => subscription.Target).Select(group => new { Page = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return members.Concat(byMail).GroupBy(row => row.Page).ToDictionary(group => group.Key, group => group.Sum(row => row.Count));
    }
}
