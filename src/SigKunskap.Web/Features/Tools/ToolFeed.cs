using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Tools;

/// <summary><c>/verktyg/….atom</c>: the editions of a decision tool as an Atom feed.</summary>
public static class ToolFeed
{
    public static void MapToolFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/verktyg/{name}.atom", (string name, LivingLibrary living, HttpRequest request) => Of(name, living.Now)?.Answer(request) ?? Results.NotFound()).CacheOutput(PublicCaching.Policy);

    private static AtomFeed? Of(string name, Content.Library library) => library.Flows.FirstOrDefault(flow => flow.Name == name) is { } flow
        ? new($"SigKunskap: ändrat i {flow.Title}", $"{flow.Path}.atom", $"{flow.Path}/utgavor", LibraryNews.OfTools(library).Where(news => news.Flow == flow).Select(news => FeedEntries.Of(news, library)))
        : null;
}
