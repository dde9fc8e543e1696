using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Folders;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Keeps each decision tool that came in or changed as its next edition, and those before it that an export brought along.</summary>
internal sealed class FlowEditionIntake(SigKunskapDb db, DateTime now)
{
    /// <param name="flows">The folder's tools.</param>
    /// <param name="changedFiles">Paths of the files that are new or changed.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Take(IEnumerable<FolderFlow> flows, IReadOnlySet<string> changedFiles, CancellationToken cancel)
    {
        foreach (var flow in flows.Where(flow => changedFiles.Contains(flow.File)))
        {
            var newest = await db.FlowEditions.AsNoTracking().Where(edition => edition.Flow == flow.Name).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel);
            // What comes after the newest that we hold; of a folder that does not know it, its newest alone.
            var common = newest is null ? -1 : flow.Editions.ToList().FindLastIndex(edition => edition.Source == newest.Source);
            var number = newest?.Number ?? 0;
            foreach (var (source, publishedAt) in newest is null || common >= 0 ? flow.Editions.Skip(common + 1) : flow.Editions.TakeLast(1))
                db.FlowEditions.Add(new() { Flow = flow.Name, Number = ++number, Source = source, PublishedAt = publishedAt ?? now });
        }
    }
}
