namespace SigKunskap.Content.Flows;

/// <summary>A question with the answers to choose from.</summary>
/// <param name="Id">Its key in the address.</param>
/// <param name="Text">The question.</param>
/// <param name="Label">A short name for lists of answers: Ålder.</param>
/// <param name="Help">What helps to answer it, or null.</param>
/// <param name="IsProfile">Whether it is about how the municipality is organised, and so worth remembering from one time to the next.</param>
/// <param name="Options">The answers, at least two.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record Question(string Id, string Text, string Label, string? Help, bool IsProfile, IReadOnlyList<AnswerOption> Options, int Line)
{
    /// <summary>The place of an option.</summary>
    /// <param name="id">The option's id.</param>
    /// <returns>The place from 0, or -1.</returns>
    public int PlaceOf(string id) => Options.Index().FirstOrDefault(option => option.Item.Id == id, (-1, null!)).Index;
}

/// <summary>An answer to choose.</summary>
/// <param name="Id">Its value in the address.</param>
/// <param name="Text">The answer in words.</param>
/// <param name="Help">What it covers, or null.</param>
/// <param name="ShownWhen">Answers to earlier questions without which it is not offered; empty when it always is.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record AnswerOption(string Id, string Text, string? Help, IReadOnlyList<Condition> ShownWhen, int Line);

/// <summary>That the answer to a question is one of some options.</summary>
/// <param name="Question">The question's place from 0.</param>
/// <param name="Options">A bit for each option that satisfies it.</param>
public readonly record struct Condition(int Question, ulong Options)
{
    /// <summary>Whether an option satisfies it.</summary>
    /// <param name="option">The option's place from 0.</param>
    /// <returns>True when it does.</returns>
    public bool Holds(int option) => (Options >> option & 1) == 1;
}
