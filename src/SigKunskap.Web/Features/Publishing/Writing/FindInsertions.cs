using SigKunskap.Content;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Writing;

/// <summary>Finds sections of law and terms to put into a text, as they are written there.</summary>
public sealed class FindInsertions(LivingLibrary living, TimeProvider clock)
{
    public const int LongestQuery = SectionSearch.LongestQuery;

    private const int MostOfEach = 12;

    /// <param name="Text">What is put into the text: <c>19 kap. 1 § SoL</c>, or <c>[[orosanmälan]]</c>.</param>
    /// <param name="About">What it is, in few words.</param>
    public sealed record Insertion(string Text, string About);

    /// <summary>Sections that a query cites, or whose heading has its words; terms that have its words in their name or meaning.</summary>
    /// <param name="query">What was typed.</param>
    public IReadOnlyList<Insertion> For(string? query)
    {
        var text = SingleLine.Of(query);
        if (text.Length is < 2 or > LongestQuery)
            return [];
        var (library, today) = (living.Now, StockholmTime.Today(clock));
        var words = text.Split(' ');
        var sections = library.SectionsFor(text, today)
            .Take(MostOfEach)
            .Select(found => new Insertion($"{found.Section.Number.InFull} {found.Statute.Abbreviation ?? found.Statute.DefiniteForm}", found.Section.Heading));
        var terms = library.Reference.Glossary.Terms
            .Where(term => Has(words, $"{term.Name} {string.Join(' ', term.Forms)} {term.Definition}"))
            .OrderBy(term => !Has(words, $"{term.Name} {string.Join(' ', term.Forms)}"))
            .Take(MostOfEach)
            .Select(term => new Insertion($"[[{term.Name}]]", term.Definition));
        return [.. sections, .. terms];
    }

    private static bool Has(IEnumerable<string> words, string text) => words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
