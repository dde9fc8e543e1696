using System.Text;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Tools;

/// <summary>The address of a tool after some answers. It is all that is remembered of them.</summary>
/// <param name="Flow">The tool.</param>
/// <param name="Answers">Question and option ids in the order of the questions.</param>
/// <param name="IsEmbedded">Whether the tool stands inside another site.</param>
public sealed record ToolAddress(string Flow, IReadOnlyList<(string Question, string Option)> Answers, bool IsEmbedded = false)
{
    /// <summary>Says that the tool stands inside another site.</summary>
    public const string EmbeddedKey = Frame.Key;

    /// <summary>Names the question to answer anew.</summary>
    public const string ChangeKey = "andra";

    /// <summary>Says what the changed answer was before: <c>alder.under-18</c>.</summary>
    public const string BeforeKey = "forut";

    /// <summary>Keys that are no question.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string> { EmbeddedKey, ChangeKey, BeforeKey, "borja", "den", "mot", "utgava", "om", "q", "utfall" };

    public string Path => $"/verktyg/{Flow}";

    /// <summary>The question to answer anew, all other answers kept.</summary>
    public string Changing(string question) => Written(Path, [.. Answers, (ChangeKey, question)]);

    /// <summary>The same answers as a Word document.</summary>
    public string Word => Written($"{Path}.docx", Answers, embedded: false);

    /// <summary>The same answers as PDF.</summary>
    public string Pdf => Written($"{Path}.pdf", Answers, embedded: false);

    /// <summary>The address to keep or send, without the surroundings.</summary>
    public string Alone => Written(Path, Answers, embedded: false);

    /// <summary>Where the browser can be asked to remember the answers on organisation.</summary>
    public string ToBeRemembered => Written("/verktyg/er-organisation", [.. Answers, ("verktyg", Flow)], embedded: false);

    public override string ToString() => Written(Path, Answers);

    private string Written(string path, IReadOnlyList<(string Key, string Value)> pairs, bool embedded = true)
    {
        var address = new StringBuilder(path);
        foreach (var (key, value) in embedded && IsEmbedded ? [.. pairs, (EmbeddedKey, "1")] : pairs)
            address.Append(address.Length == path.Length ? '?' : '&').Append(key).Append('=').Append(value);
        return address.ToString();
    }
}
