using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;

namespace SigKunskap.Tests.Content.Pages;

/// <summary>The page of the specification, with a line or its text changed, read against the starter library's law and lists.</summary>
internal static class SamplePage
{
    public static readonly PageAddress Address = new("samtycke", "vem-samtycker");

    public static string Source { get; } = Spec.Block("Content/Specs/page-format.md", "A page");

    /// <summary>The page with one line of its facts replaced, or added.</summary>
    public static string WithLine(string line)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        var lines = Source.Split('\n').ToList();
        var at = lines.FindIndex(other => other.StartsWith(key, StringComparison.Ordinal));
        if (at >= 0)
            lines[at] = line;
        else
            lines.Insert(1, line);
        return string.Join('\n', lines);
    }

    /// <summary>The page with another text.</summary>
    public static string WithText(string text) => Source[..(Source.LastIndexOf("---\n", StringComparison.Ordinal) + 4)] + text + "\n\n::: kort\n- Kort.\n:::\n";

    public static (PageContent? Page, IReadOnlyList<Finding> Findings) Read(string source)
    {
        var shelf = StarterLibrary.Library.Reference;
        var findings = new Findings(Address.File);
        var page = new PageReader(shelf.Lists, shelf.Law, shelf.Glossary).Read(Address, source, shelf.Blocks, findings);
        return (page, findings.All);
    }

    public static PageContent Body(params IReadOnlyList<string> paragraphs) => Read(WithText(string.Join("\n\n", paragraphs))).Page!;
}
