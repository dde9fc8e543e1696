namespace SigKunskap.Content.PersonalData;

/// <summary>A place in a text that points out a person, or may.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Certainty">Whether it blocks or asks.</param>
/// <param name="Start">Offset in the text as it was given, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units; never 0.</param>
/// <param name="Explanation">What was found, why it must not stand here and what to write instead, in Swedish.</param>
/// <param name="Suggestion">Words that may stand in its place ("en ungdom, 15–17 år"), in Swedish, in lower case.</param>
public sealed record PersonalDataFinding(PersonalDataKind Kind, PersonalDataCertainty Certainty, int Start, int Length, string Explanation, string Suggestion)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;
}
