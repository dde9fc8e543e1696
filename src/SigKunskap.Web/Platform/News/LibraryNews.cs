using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Editions;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Platform.News;

/// <summary>What has changed: in the pages and the tools, by edition, and in the law, by the day a wording came into force.</summary>
public static class LibraryNews
{
    /// <param name="On">The day it applies from.</param>
    /// <param name="PublishedOn">The day readers could see it.</param>
    /// <param name="Note">What changed and what to do.</param>
    public sealed record PageNews(LibraryPage Page, PageEdition Edition, DateOnly On, DateOnly PublishedOn, ChangeNote Note);

    /// <param name="On">The first day in force.</param>
    /// <param name="IsNew">False when the section had another wording before.</param>
    public sealed record LawNews(Statute Statute, Section Section, Wording Wording, DateOnly On, bool IsNew);

    /// <param name="PublishedOn">The day readers could see it.</param>
    /// <param name="Before">The edition it took the place of, or null when the tool is new.</param>
    /// <param name="Text">What changed and why.</param>
    public sealed record ToolNews(Flow Flow, FlowEdition Edition, DateOnly PublishedOn, FlowEdition? Before, string Text)
    {
        public string Label => Before is null ? "Nytt verktyg" : "Ändrat verktyg";

        /// <summary>Where it is told what differs, or for a new tool the tool.</summary>
        public string Address => Before is null ? Flow.Path : $"{Flow.Path}/utgavor/{Edition.Number}?mot={Before.Number}";
    }

    /// <summary>Every edition, newest first.</summary>
    public static IEnumerable<PageNews> OfPages(Content.Library library) => library.Pages
        .SelectMany(page => page.Editions.Select(edition => new PageNews(
            page,
            edition,
            edition.Front.ValidFrom,
            StockholmTime.Date(edition.Stored.PublishedAt),
            page.NoteOn(edition))))
        .OrderByDescending(news => news.Edition.Stored.PublishedAt)
        .ThenByDescending(news => news.On)
        .ThenBy(news => news.Edition.Front.Title, Content.SwedishOrder.Comparer);

    /// <summary>Every edition of the decision tools, newest first.</summary>
    public static IEnumerable<ToolNews> OfTools(Content.Library library) => library.Flows
        .SelectMany(flow => library.HistoryOf(flow) is var history ? history.Editions.Select(edition => new ToolNews(
            flow,
            edition,
            StockholmTime.Date(edition.PublishedAt),
            history.Before(edition),
            history.NoteOn(edition) ?? (history.Before(edition) is null ? flow.Summary : "Se vad som skiljer från utgåvan före."))) : [])
        .OrderByDescending(news => news.Edition.PublishedAt)
        .ThenBy(news => news.Flow.Title, Content.SwedishOrder.Comparer);

    /// <summary>Sections that came into force or were reworded since a day, newest first.</summary>
    public static IEnumerable<LawNews> OfLaw(Content.Library library, DateOnly since) => library.Law.Statutes
        .SelectMany(statute => statute.Sections.SelectMany(section => section.Wordings
            .Where(wording => wording.From >= since && wording.Certainty != Content.Certainty.Unsettled)
            .Select(wording => new LawNews(statute, section, wording, wording.From!.Value, wording == section.Wordings[^1]))))
        .OrderByDescending(news => news.On)
        .ThenBy(news => news.Statute.ShortName, Content.SwedishOrder.Comparer)
        .ThenBy(news => news.Section.Number.Order);
}
