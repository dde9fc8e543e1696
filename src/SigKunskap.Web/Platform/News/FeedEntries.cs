using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Platform.News;

/// <summary>News of the library as entries of a feed.</summary>
public static class FeedEntries
{
    public static AtomFeed.Entry Of(LibraryNews.PageNews news, Content.Library library) => new(
        $"{news.Note.Label}: {news.Edition.Front.Title}",
        $"{news.Page.Address.Path}?utgava={news.Edition.Number}",
        news.Page.Address.Path,
        news.Edition.Stored.PublishedAt,
        library.AgencyName(news.Edition.Front.Owner),
        news.Note.Action is { } action ? $"{news.Note.Text} Det här behöver du göra: {action}" : news.Note.Text);

    public static AtomFeed.Entry Of(LibraryNews.ToolNews news, Content.Library library) => new(
        $"{news.Label}: {news.Flow.Title}",
        $"{news.Flow.Path}/utgavor/{news.Edition.Number}",
        news.Address,
        news.Edition.PublishedAt,
        library.AgencyName(news.Flow.Owner),
        news.Text);
}
