using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Newsletter.Editing;

/// <summary>The editions of the guidance since the last issue, each page once, that the issue does not tell of yet.</summary>
public sealed class FreshEditions(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <summary>How far back the first issue looks.</summary>
    private const int FirstDays = 90;

    private const int Most = 60;

    /// <param name="Source">Names the edition: <c>samtycke/vem-samtycker@3</c>.</param>
    /// <param name="Text">Its change note, as an item begins.</param>
    public sealed record Row(string Source, string Title, string Text, string Path, DateTime At);

    public async Task<IReadOnlyList<Row>> For(int issue, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = await db.NewsletterIssues.MaxAsync(i => i.ApprovedAt, cancel) ?? clock.GetUtcNow().UtcDateTime.AddDays(-FirstDays);
        var told = await db.NewsletterItems.Where(item => item.IssueId == issue && item.Source != null).Select(item => item.Source!).ToListAsync(cancel);
        return [.. LibraryNews.OfPages(living.Now).Where(news => news.Edition.Stored.PublishedAt > since && news.Note.Kind != ChangeKind.Minor).DistinctBy(news => news.Page.Address).Select(Of).Where(row => !told.Contains(row.Source)).Take(Most)];
    }

    private static Row Of(LibraryNews.PageNews news)
    {
        var text = $"{news.Note.Label}. {news.Note.Text}{(news.Note.Action is { } action ? $"\n\nDet här behöver du göra: {action}" : "")}";
        return new(string.Create(CultureInfo.InvariantCulture, $"{news.Page.Address}@{news.Edition.Number}"), Cut(news.Edition.Front.Title, NewsletterItem.LongestHeading), Cut(text, NewsletterItem.LongestText), news.Page.Address.Path, news.Edition.Stored.PublishedAt);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
