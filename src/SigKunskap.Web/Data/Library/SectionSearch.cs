using SigKunskap.Content;
using SigKunskap.Content.Law;

namespace SigKunskap.Web.Data.Library;

/// <summary>Finds sections of law for somebody who chooses one.</summary>
public static class SectionSearch
{
    public const int LongestQuery = 100;

    /// <summary>The sections in force that a query cites, then those whose heading or statute has its words.</summary>
    /// <param name="library">The library.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="today">The day on which they are to be in force.</param>
    public static IEnumerable<(Statute Statute, Section Section)> SectionsFor(this Content.Library library, string? query, DateOnly today)
    {
        var text = SingleLine.Of(query);
        if (text.Length is < 2 or > LongestQuery)
            return [];
        var words = text.Split(' ');
        var cited = library.Law.Citations.Read(text).SelectMany(citation => library.Law.Meant(citation, today));
        var worded = library.Law.Statutes.SelectMany(statute => statute.Sections
            .Where(section => words.All(word => $"{section.Heading} {section.Number.InFull} {section.Number.Brief} {statute.FullName} {statute.Abbreviation}".Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(section => (Statute: statute, Section: section)));
        return cited.Concat(worded).Distinct().Where(found => found.Statute.InForce(today) && found.Section.On(today) is not null);
    }
}
