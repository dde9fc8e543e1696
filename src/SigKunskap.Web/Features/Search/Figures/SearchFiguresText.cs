namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>The figures as plain lines, for a terminal or a file.</summary>
internal static class SearchFiguresText
{
    public static string Of(SearchFigures.Answer figures, DateOnly from, DateOnly to) => string.Join('\n',
    [
        $"Sökningar {from:yyyy-MM-dd} till {to:yyyy-MM-dd}. Bara frågor som ställts minst {SearchCountWriter.Least} gånger samma dag.",
        .. List("Mest sökt", figures.MostSearched, line => line.Searches),
        .. List("Gav inga träffar", figures.WithoutHits, line => line.WithoutHits),
        .. List("Gav träffar, men ingen öppnades", figures.WithoutClicks, line => line.Searches - line.WithoutHits),
    ]);

    private static IEnumerable<string> List(string title, IReadOnlyList<SearchFigures.Line> lines, Func<SearchFigures.Line, int> number) =>
        ["", title, .. lines.Count == 0 ? ["         inga"] : lines.Select(line => $"{number(line),7}  {line.Query}")];
}
