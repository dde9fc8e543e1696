using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>What somebody has missed who last read on a day: each page and tool once, however many editions it has had since.</summary>
public static class ChangedSince
{
    /// <param name="Label">What kind of thing it is.</param>
    /// <param name="Title">The page's or the tool's title.</param>
    /// <param name="Address">Where to read it.</param>
    /// <param name="On">The day readers could see the newest of it.</param>
    /// <param name="Notes">What each edition changed, newest first; empty for what is new.</param>
    /// <param name="Difference">Where it is told what differs from what they read; null for what is new.</param>
    public sealed record Item(string Label, string Title, string Address, DateOnly On, IReadOnlyList<ChangeNote> Notes, string? Difference);

    /// <param name="Day">The day; null when none was given or it could not be read.</param>
    /// <param name="Mistake">What is wrong with it, and what to write.</param>
    public sealed record Asked(DateOnly? Day, string? Mistake);

    /// <summary>Reads the day as it was typed.</summary>
    public static Asked Read(string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new(null, null);
        if (TypedDate.Of(typed.Trim()) is not { } day)
            return new(null, "Datumet går inte att läsa. Skriv år-månad-dag, till exempel 2026-05-12.");
        return day > today ? new(null, $"{day.InWords()} har inte varit än. Skriv den dag då du läste senast.") : new(day, null);
    }

    /// <summary>Newest first. What was published on the day itself is counted in: they may have read before it was.</summary>
    public static IReadOnlyList<Item> Of(Content.Library library, DateOnly day) => [.. Pages(library, day).Concat(Tools(library, day))
        .OrderByDescending(item => item.On)
        .ThenBy(item => item.Title, Content.SwedishOrder.Comparer)];

    private static IEnumerable<Item> Pages(Content.Library library, DateOnly day)
    {
        foreach (var page in library.Pages)
        {
            var read = page.Editions.LastOrDefault(edition => PublishedOn(edition) < day);
            if (read == page.Newest)
                continue;
            var (front, on) = (page.Newest.Front, PublishedOn(page.Newest));
            yield return read is null
                ? new("Ny sida", front.Title, page.Address.Path, on, [], null)
                : new("Vägledning", front.Title, page.Address.Path, on, Notes(page, read.Number), $"{page.Address.Path}?utgava={page.Newest.Number}&mot={read.Number}");
        }
    }

    private static IEnumerable<Item> Tools(Content.Library library, DateOnly day)
    {
        foreach (var tool in LibraryNews.OfTools(library).Where(news => news.PublishedOn >= day).GroupBy(news => news.Flow))
        {
            var (newest, oldest) = (tool.First(), tool.Last());
            yield return oldest.Before is null
                ? new("Nytt verktyg", tool.Key.Title, tool.Key.Path, newest.PublishedOn, [], null)
                : new("Verktyg", tool.Key.Title, tool.Key.Path, newest.PublishedOn, [.. tool.Select(news => new ChangeNote(ChangeKind.Substance, news.Text, null))], $"{tool.Key.Path}/utgavor/{newest.Edition.Number}?mot={oldest.Before.Number}");
        }
    }

    private static List<ChangeNote> Notes(LibraryPage page, int read) =>
        [.. page.Editions.Where(edition => edition.Number > read).Reverse().Select(page.NoteOn).Where(note => note.Text.Length > 0).Distinct()];

    private static DateOnly PublishedOn(PageEdition edition) => StockholmTime.Date(edition.Stored.PublishedAt);
}
