using SigKunskap.Content.Editions;

namespace SigKunskap.Content.Flows.Editions;

/// <summary>A text of a flow that differs between two editions.</summary>
/// <param name="Label">What it is, in Swedish: Hjälptext.</param>
/// <param name="Change">Whether it is new, gone or reworded.</param>
/// <param name="Text">Its words, those that came and went marked.</param>
public sealed record ComparedPart(string Label, ParagraphChange Change, IReadOnlyList<TextChange> Text);

/// <summary>A question or an outcome that differs between two editions.</summary>
/// <param name="Id">Its id, by which the editions are compared.</param>
/// <param name="Change">Added, Removed or Changed.</param>
/// <param name="Name">What readers know it by: the question, or the outcome's title; the later edition's words where it has them.</param>
/// <param name="Parts">What differs; of one that is new or gone what it says, or said, in short.</param>
public sealed record ComparedItem(string Id, ParagraphChange Change, string Name, IReadOnlyList<ComparedPart> Parts);

/// <summary>Collects the parts that differ, and leaves out those that do not.</summary>
internal sealed class ComparedParts
{
    private readonly List<ComparedPart> _parts = [];

    public IReadOnlyList<ComparedPart> All => _parts;

    /// <summary>A text; null where an edition does not have it. A line break of the file alone is no difference.</summary>
    public ComparedParts Text(string label, string? before, string? after)
    {
        var (earlier, later) = (Reflowed(before), Reflowed(after));
        if (earlier != later)
            _parts.Add(new(label, earlier.Length == 0 ? ParagraphChange.Added : later.Length == 0 ? ParagraphChange.Removed : ParagraphChange.Changed, TextComparison.Of(earlier, later)));
        return this;
    }

    /// <summary>A list whose lines are texts, one to a line.</summary>
    public ComparedParts Lines(string label, IEnumerable<string> before, IEnumerable<string> after) => Text(label, string.Join("\n\n", before), string.Join("\n\n", after));

    /// <summary>A list whose entries came or went whole, in whatever order.</summary>
    public ComparedParts Entries(string label, IReadOnlyList<string> before, IReadOnlyList<string> after) => Lines(label, before.Except(after), []).Lines(label, [], after.Except(before));

    private static string Reflowed(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n")
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => paragraph.Replace('\n', ' ')));
}
