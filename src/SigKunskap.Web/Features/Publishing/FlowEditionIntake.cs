using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Keeps each decision tool that came in or changed as its next edition.</summary>
internal sealed class FlowEditionIntake(SigKunskapDb db, DateTime now)
{
    private const string Folder = "verktyg/";
    private const string Ending = ".yml";

    public async Task Take(IEnumerable<KeyValuePair<string, string>> changedFiles, CancellationToken cancel)
    {
        var flows = changedFiles.Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(file => file.Key[Folder.Length..^Ending.Length], file => file.Value);
        if (flows.Count == 0)
            return;
        var newest = await db.FlowEditions.GroupBy(edition => edition.Flow).Select(group => new { Flow = group.Key, Number = group.Max(edition => edition.Number) }).ToDictionaryAsync(row => row.Flow, row => row.Number, cancel);
        foreach (var (flow, source) in flows)
            db.FlowEditions.Add(new() { Flow = flow, Number = newest.GetValueOrDefault(flow) + 1, Source = source, PublishedAt = now });
    }
}
