using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Watching;

/// <summary>What relies on a section that changes, and how far each has come.</summary>
public static class Worklist
{
    /// <param name="Page">The page.</param>
    /// <param name="Paragraphs">Its paragraphs that cite the section.</param>
    /// <param name="Settled">That somebody found that it needs no change, or null.</param>
    /// <param name="IsRewritten">Whether its newest edition is written for the changed law.</param>
    public sealed record Item(LibraryPage Page, IReadOnlyList<CitingParagraph> Paragraphs, SettledPage? Settled, bool IsRewritten)
    {
        /// <summary>Whether nothing is left to do.</summary>
        public bool IsSettled => IsRewritten || Settled is not null;
    }

    /// <summary>The pages that cite a section, those that nobody has looked through first.</summary>
    public static IReadOnlyList<Item> Of(Library library, WatchedSection watched)
    {
        if (watched.AsChange() is not { } change)
            return [];
        return [.. library.Citing(change.Section).GroupBy(citing => citing.Page)
            .Select(found => new Item(found.Key, [.. found], watched.Settled.FirstOrDefault(page => page.Page == found.Key.Address.ToString()), !change.Concerns(found.Key.Address, found.Key.Newest.Front) && !change.Settled.Contains(found.Key.Address)))
            .OrderBy(item => item.IsSettled)];
    }

    /// <summary>The answers of tools that rest on a section; they are files, and are mended by an import.</summary>
    public static IReadOnlyList<SigKunskap.Content.Flows.RelyingOutcome> Tools(Library library, WatchedSection watched) => watched.Key is { } key ? [.. library.OutcomesOn(key)] : [];
}
