namespace SigKunskap.Content.Flows;

/// <summary>What an outcome says, in the order of strength that holds unless a flow says otherwise.</summary>
public enum OutcomeKind
{
    /// <summary>A duty: <c>SKA</c>.</summary>
    Must,

    /// <summary>What the law asks of everybody without making it a duty: <c>BÖR</c>.</summary>
    Should,

    /// <summary>Allowed, on conditions: <c>FÅR</c>.</summary>
    May,

    /// <summary>Only with consent: <c>SAMTYCKE</c>.</summary>
    Consent,

    /// <summary>Not allowed: <c>NEJ</c>.</summary>
    No,

    /// <summary>Not settled: somebody who knows the law must answer: <c>JURIST</c>.</summary>
    AskLawyer,

    /// <summary>Advice that is no answer of law: <c>RÅD</c>.</summary>
    Advice,
}

/// <summary>The Swedish words for <see cref="OutcomeKind"/>.</summary>
public static class OutcomeKindWords
{
    /// <summary>The words as they stand in files, strongest first.</summary>
    public static IReadOnlyList<string> All { get; } = ["SKA", "BÖR", "FÅR", "SAMTYCKE", "NEJ", "JURIST", "RÅD"];

    /// <summary>Reads a kind.</summary>
    /// <param name="word">The word in capitals.</param>
    /// <returns>The kind, or null for any other word.</returns>
    public static OutcomeKind? Read(string word) => All.Index().Where(kind => kind.Item == word).Select(kind => (OutcomeKind?)kind.Index).FirstOrDefault();

    /// <summary>The word in files.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>For example SKA.</returns>
    public static string Word(this OutcomeKind kind) => All[(int)kind];

    /// <summary>What a reader is told.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A short Swedish label.</returns>
    public static string Label(this OutcomeKind kind) => kind switch
    {
        OutcomeKind.Must => "Du ska",
        OutcomeKind.Should => "Du bör",
        OutcomeKind.May => "Du får, på villkor",
        OutcomeKind.Consent => "Samtycke behövs",
        OutcomeKind.No => "Nej",
        OutcomeKind.AskLawyer => "Fråga jurist",
        _ => "Råd",
    };
}
