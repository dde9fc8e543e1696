using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>The newest editions as Atom feeds: of pages and tools at <c>/andringar.atom</c>, of a topic, and of a page.</summary>
public static class ChangesFeed
{
    public static void MapChangesFeed(this IEndpointRouteBuilder app)
    {
        app.MapGet("/andringar.atom", (LivingLibrary living, HttpRequest request) => OfAll(living.Now).Answer(request)).CacheOutput(PublicCaching.Policy);
        app.MapGet("/vagledning/{key}.atom", (string key, LivingLibrary living, HttpRequest request) => OfTopic(key, living.Now)?.Answer(request) ?? Results.NotFound()).CacheOutput(PublicCaching.Policy);
        app.MapGet("/vagledning/{topic}/{slug}.atom", (string topic, string slug, LivingLibrary living, HttpRequest request) => OfPage($"{topic}/{slug}", living.Now)?.Answer(request) ?? Results.NotFound()).CacheOutput(PublicCaching.Policy);
    }

    private static AtomFeed OfAll(Content.Library library) => new("SigKunskap: det här har ändrats", "/andringar.atom", "/andringar",
        LibraryNews.OfPages(library).Select(news => FeedEntries.Of(news, library)).Concat(LibraryNews.OfTools(library).Select(news => FeedEntries.Of(news, library))));

    private static AtomFeed? OfTopic(string key, Content.Library library) => library.Reference.Lists.Topics.GetValueOrDefault(key) is { } topic
        ? new($"SigKunskap: ändrat i {topic.Name}", $"/vagledning/{key}.atom", $"/vagledning/{key}", LibraryNews.OfPages(library).Where(news => news.Page.Address.Topic == key).Select(news => FeedEntries.Of(news, library)))
        : null;

    private static AtomFeed? OfPage(string path, Content.Library library) => PageAddress.TryParse(path, out var address) && library.Find(address) is { } page
        ? new($"SigKunskap: ändrat i {page.Newest.Front.Title}", $"{address.Path}.atom", address.Path, LibraryNews.OfPages(library).Where(news => news.Page.Address == address).Select(news => FeedEntries.Of(news, library)))
        : null;
}
