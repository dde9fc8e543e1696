namespace SigKunskap.Content.Checks;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>The file goes in; somebody should look at it.</summary>
    Warning,

    /// <summary>Something is wrong and is to be mended; what can be read goes in, so that one unknown paragraph of law does not cost a page.</summary>
    Error,

    /// <summary>The file cannot be read, or would say what it must not: it is refused until it is mended.</summary>
    Blocking,
}

/// <summary>Something wrong in a content file: where, what, and what to do. Swedish, for the editor.</summary>
/// <param name="File">Path inside the content folder, with forward slashes.</param>
/// <param name="Line">One-based line; 1 when the finding is about the file as a whole.</param>
/// <param name="Text">What is wrong and what to do, one or two Swedish sentences.</param>
/// <param name="Severity">Whether the file can go in all the same.</param>
public sealed record Finding(string File, int Line, string Text, Severity Severity = Severity.Error)
{
    /// <summary>The form that editors and terminals know: <c>file:line: text</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {(Severity == Severity.Warning ? "varning: " : "")}{Text}";
}

/// <summary>Collects what is found in one file while it is read.</summary>
/// <param name="file">Path inside the content folder, with forward slashes.</param>
public sealed class Findings(string file)
{
    private readonly List<Finding> _all = [];

    /// <summary>The file that is read.</summary>
    public string File { get; } = file;

    /// <summary>What was found so far, in the order it was found.</summary>
    public IReadOnlyList<Finding> All => _all;

    /// <summary>True when nothing found keeps the file out.</summary>
    public bool Acceptable => _all.TrueForAll(finding => finding.Severity != Severity.Blocking);

    /// <summary>True when nothing found has to be mended.</summary>
    public bool Clean => _all.TrueForAll(finding => finding.Severity == Severity.Warning);

    /// <summary>Adds what keeps the file out.</summary>
    /// <param name="line">One-based line.</param>
    /// <param name="text">What is wrong and what to do.</param>
    public void Refuse(int line, string text) => _all.Add(new(File, line, text, Severity.Blocking));

    /// <summary>Adds an error.</summary>
    /// <param name="line">One-based line.</param>
    /// <param name="text">What is wrong and what to do.</param>
    public void Error(int line, string text) => _all.Add(new(File, line, text));

    /// <summary>Adds a warning.</summary>
    /// <param name="line">One-based line.</param>
    /// <param name="text">What is odd and what to do.</param>
    public void Warn(int line, string text) => _all.Add(new(File, line, text, Severity.Warning));

    /// <summary>Adds what was found elsewhere.</summary>
    /// <param name="findings">Findings that name their own file and line.</param>
    public void Add(IEnumerable<Finding> findings) => _all.AddRange(findings);
}
