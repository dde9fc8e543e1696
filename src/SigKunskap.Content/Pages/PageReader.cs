using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages.Markup;

namespace SigKunskap.Content.Pages;

/// <summary>Reads a page's file into its facts and numbered paragraphs. The format is specified in <c>page-format.md</c> of the tests.</summary>
/// <param name="lists">Topics, roles, agencies, situations and flows.</param>
/// <param name="law">The statutes; citations are resolved by the page's date.</param>
/// <param name="glossary">The terms.</param>
public sealed class PageReader(SharedLists lists, LawLibrary law, Glossary glossary)
{
    /// <summary>The most characters a page's file may have.</summary>
    public const int LongestFile = 1_000_000;

    private const int LongestFrontMatter = 64_000;

    /// <summary>Reads a page.</summary>
    /// <param name="address">Where it stands.</param>
    /// <param name="source">The whole file.</param>
    /// <param name="blocks">The reusable blocks by name.</param>
    /// <param name="findings">Gets everything that is wrong; after an error the page is not fit to publish.</param>
    /// <returns>The page as far as it could be read, or null when its front matter could not be.</returns>
    public PageContent? Read(PageAddress address, string source, IReadOnlyDictionary<string, string> blocks, Findings findings)
    {
        if (source.Length > LongestFile)
        {
            findings.Refuse(1, $"Filen har {source.Length:N0} tecken. En sida får ha högst {LongestFile:N0}. Dela den.");
            return null;
        }

        if (OddCharacters.First(source) is >= 0 and var odd)
        {
            findings.Refuse(OddCharacters.LineOf(source, odd), "Raden innehåller ett styrtecken. Skriv om den för hand, eller klistra in texten utan format.");
            return null;
        }

        if (!Split(source, findings, out var yaml, out var body, out var bodyLine) || new FrontMatterReader(lists, findings).Read(yaml, address) is not { } front)
            return null;
        var text = SourceText.Read(body, bodyLine, findings.File, blocks, lists, findings);
        if (GuidanceMarkdown.Parse(text.Text) is not { } document)
        {
            findings.Refuse(bodyLine, "Texten har citat, listor eller klamrar i för många nivåer. Gör den plattare.");
            return null;
        }

        var reader = new BodyReader(text, lists, new(law, glossary, front.LawDate, findings), findings);
        return reader.Read(document, address, front);
    }

    /// <summary>Cuts a page's file into front matter and body.</summary>
    private static bool Split(string source, Findings findings, out string yaml, out string body, out int bodyLine)
    {
        (yaml, body, bodyLine) = ("", "", 1);
        if (!source.StartsWith("---\n", StringComparison.Ordinal) && !source.StartsWith("---\r\n", StringComparison.Ordinal))
        {
            findings.Refuse(1, "Sidhuvudet saknas. Filen ska börja med en rad ”---”, sedan fälten, sedan ”---”.");
            return false;
        }

        var start = source.IndexOf('\n') + 1;
        var end = start;
        while (end < source.Length && end - start <= LongestFrontMatter)
        {
            var lineEnd = source.IndexOf('\n', end) is >= 0 and var found ? found : source.Length;
            if (source.AsSpan(end, lineEnd - end).TrimEnd() is "---")
            {
                yaml = source[start..end];
                body = lineEnd < source.Length ? source[(lineEnd + 1)..] : "";
                bodyLine = source.AsSpan(0, lineEnd).Count('\n') + 2;
                return true;
            }

            end = lineEnd + 1;
        }

        findings.Refuse(1, end - start > LongestFrontMatter ? "Sidhuvudet är för stort. Flytta texten till efter den andra raden ”---”." : "Sidhuvudet slutar aldrig. Lägg till en rad ”---” efter fälten.");
        return false;
    }
}
