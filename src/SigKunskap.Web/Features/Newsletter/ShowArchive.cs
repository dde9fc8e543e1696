using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Newsletter;

/// <summary>The issues that everybody may read, the newest first.</summary>
public sealed class ShowArchive(IDbContextFactory<SigKunskapDb> databases)
{
    public const int PageSize = 20;

    /// <param name="Rows">Those of one page.</param>
    /// <param name="Pages">How many pages there are.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Pages);

    public sealed record Row(int Number, string Title, DateTime At);

    /// <summary>Null for a page that there is not.</summary>
    public async Task<Answer?> For(int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.NewsletterIssues.Where(i => i.Number != null);
        var pages = Math.Max(1, (await open.CountAsync(cancel) + PageSize - 1) / PageSize);
        return page < 1 || page > pages ? null
            : new(await open.OrderByDescending(i => i.Number).Skip((page - 1) * PageSize).Take(PageSize).Select(i => new Row(i.Number!.Value, i.Title, i.ApprovedAt!.Value)).ToListAsync(cancel), pages);
    }

    /// <summary>One issue; null for one that there is not.</summary>
    public async Task<IssueText?> One(int number, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.NewsletterIssues.AsNoTracking().Include(i => i.Items).FirstOrDefaultAsync(i => i.Number == number, cancel) is { } issue ? IssueText.Of(issue) : null;
    }

    public async Task<AtomFeed> Feed(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var newest = await db.NewsletterIssues.AsNoTracking().Include(i => i.Items).Where(i => i.Number != null).OrderByDescending(i => i.Number).Take(PageSize).ToListAsync(cancel);
        return new("SigKunskap: nyhetsbrevet", "/nyhetsbrev.atom", "/nyhetsbrev", newest.Select(issue => new AtomFeed.Entry(
            issue.Title,
            $"/nyhetsbrev/{issue.Number}",
            $"/nyhetsbrev/{issue.Number}",
            issue.ApprovedAt!.Value,
            "SigKunskap",
            string.Join(" · ", IssueText.Of(issue).Sections.SelectMany(section => section.Items).Select(item => item.Heading)))));
    }
}
