using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>What is searched for and not found, for those who write: the most searched, those without hits, those whose hits nobody opens.</summary>
public sealed class SearchFigures(IDbContextFactory<SigKunskapDb> databases)
{
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Most">The longest a list may be.</param>
    public sealed record Input(DateOnly From, DateOnly To, int Most = 50);

    /// <param name="Query">The question.</param>
    /// <param name="Searches">How often it was asked.</param>
    /// <param name="WithoutHits">How often nothing was found.</param>
    /// <param name="Clicks">How many hits were opened.</param>
    public sealed record Line(string Query, int Searches, int WithoutHits, int Clicks);

    public sealed record Answer(IReadOnlyList<Line> MostSearched, IReadOnlyList<Line> WithoutHits, IReadOnlyList<Line> WithoutClicks);

    public async Task<Answer> For(Input period, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = db.SearchCounts.Where(count => count.Day >= period.From && count.Day <= period.To)
            .GroupBy(count => count.Query)
            .Select(group => new { Query = group.Key, Searches = group.Sum(count => count.Searches), WithoutHits = group.Sum(count => count.WithoutHits), Clicks = group.Sum(count => count.Clicks) })
            .Where(line => line.Searches >= SearchCountWriter.Least);
        var most = await all.OrderByDescending(line => line.Searches).ThenBy(line => line.Query).Take(period.Most).ToListAsync(cancel);
        var missed = await all.Where(line => line.WithoutHits >= SearchCountWriter.Least).OrderByDescending(line => line.WithoutHits).ThenBy(line => line.Query).Take(period.Most).ToListAsync(cancel);
        var passed = await all.Where(line => line.Clicks == 0 && line.Searches - line.WithoutHits >= SearchCountWriter.Least)
            .OrderByDescending(line => line.Searches - line.WithoutHits).ThenBy(line => line.Query).Take(period.Most).ToListAsync(cancel);
        return new(
            [.. most.Select(line => new Line(line.Query, line.Searches, line.WithoutHits, line.Clicks))],
            [.. missed.Select(line => new Line(line.Query, line.Searches, line.WithoutHits, line.Clicks))],
            [.. passed.Select(line => new Line(line.Query, line.Searches, line.WithoutHits, line.Clicks))]);
    }
}
