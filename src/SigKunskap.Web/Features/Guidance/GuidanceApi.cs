using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>
/// The library as JSON: all pages, one page, one paragraph. A paragraph's address never changes, so that an intranet can show it live,
/// with its edition and date; any site may fetch it from a browser.
/// </summary>
public static class GuidanceApi
{
    public sealed record Page(
        string Url,
        string Titel,
        string Sammanfattning,
        string Amne,
        string Agare,
        IReadOnlyList<string> Bakom,
        IReadOnlyList<string> InteTillfragade,
        IReadOnlyList<string> Roller,
        DateOnly GallerFran,
        DateOnly? GallerTill,
        DateOnly Kontrollerad,
        DateOnly GranskasSenast,
        string Status,
        int Utgava,
        DateTime Publicerad,
        string Kalltext,
        IReadOnlyList<Paragraph>? Stycken);

    public sealed record Paragraph(string Id, string Url, int Nummer, string Rubrik, string Text, string? Slag, string? Sakerhet, IReadOnlyList<string> Lagrum);

    public sealed record LiveParagraph(Paragraph Stycke, string Sida, int Utgava, DateOnly GallerFran, DateOnly Kontrollerad, string Citat);

    public static void MapGuidanceApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/vagledning").CacheOutput(PublicCaching.Policy).AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
            context.HttpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return next(context);
        });
        api.MapGet("", (LivingLibrary living, HttpRequest request, TimeProvider clock) =>
            Results.Json(living.Now.Pages.Select(page => Of(page, page.Shown(StockholmTime.Today(clock)), request, paragraphs: false))));
        api.MapGet("{topic}/{slug}", (string topic, string slug, LivingLibrary living, HttpRequest request, TimeProvider clock) =>
            Find(living, topic, slug) is { } page ? Results.Json(Of(page, page.Shown(StockholmTime.Today(clock)), request, paragraphs: true)) : Missing());
        api.MapGet("{topic}/{slug}/{id}", (string topic, string slug, string id, LivingLibrary living, HttpRequest request, TimeProvider clock) =>
        {
            if (Find(living, topic, slug) is not { } page)
                return Missing();
            var edition = page.Shown(StockholmTime.Today(clock));
            return Paragraphs(page, edition, request).FirstOrDefault(paragraph => paragraph.Id == id) is { } found
                ? Results.Json(new LiveParagraph(found, edition.Front.Title, edition.Number, edition.Front.ValidFrom, edition.Front.CheckedOn, ParagraphCitation.Of(page, edition, found.Nummer, found.Url)))
                : Missing();
        });
    }

    private static LibraryPage? Find(LivingLibrary living, string topic, string slug) => PageAddress.TryParse($"{topic}/{slug}", out var address) ? living.Now.Find(address) : null;

    private static IResult Missing() => Results.Problem("Sidan eller stycket finns inte.", statusCode: StatusCodes.Status404NotFound, title: "Finns inte");

    private static Page Of(LibraryPage page, PageEdition edition, HttpRequest request, bool paragraphs)
    {
        var front = edition.Front;
        var url = Site(request) + page.Address.Path;
        return new(
            url, front.Title, front.Summary, page.Address.Topic, front.Owner, front.Signers, front.NotAsked, front.Roles,
            front.ValidFrom, front.ValidTo, front.CheckedOn, front.ReviewBy,
            front.Status switch { PageStatus.Superseded => "ersatt", PageStatus.Withdrawn => "upphavd", _ => "gallande" },
            edition.Number, edition.Stored.PublishedAt, $"{url}.md?utgava={edition.Number}",
            paragraphs ? [.. Paragraphs(page, edition, request)] : null);
    }

    private static IEnumerable<Paragraph> Paragraphs(LibraryPage page, PageEdition edition, HttpRequest request) =>
        edition.Content.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => new Paragraph(
            edition.IdOf(paragraph),
            $"{Site(request)}{page.Address.Path}#{edition.IdOf(paragraph)}",
            paragraph.Number,
            section.Heading,
            paragraph.Text,
            paragraph.Mark?.Force is { } force ? Mark.Label(force) : null,
            paragraph.Mark?.Certainty is { } certainty ? Content.CertaintyWords.Label(certainty) : null,
            [.. paragraph.Citations.SelectMany(citation => citation.Keys).Distinct().Select(key => key.ToString())])));

    private static string Site(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
