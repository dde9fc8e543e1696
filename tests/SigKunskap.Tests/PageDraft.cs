namespace SigKunskap.Tests;

/// <summary>A page's file in the making: facts without findings, and a text.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Text">The Markdown under the facts.</param>
public sealed record PageDraft(string Title, string Text)
{
    public string Summary { get; init; } = "Ett kort svar på frågan.";

    public string ValidFrom { get; init; } = "2025-07-01";

    public string? ValidTo { get; init; }

    public string CheckedOn { get; init; } = "2026-04-02";

    public string ReviewBy { get; init; } = "2027-06-30";

    /// <summary>Further lines of facts.</summary>
    public string More { get; init; } = "";

    public override string ToString() => $"""
        ---
        titel: {Title}
        sammanfattning: {Summary}
        agare: startinnehall
        galler-fran: {ValidFrom}
        {(ValidTo is null ? "" : $"galler-till: {ValidTo}\n")}kontrollerad: {CheckedOn}
        granskas-senast: {ReviewBy}
        {(More.Length == 0 ? "" : More.Trim() + "\n")}---
        {Text.Trim()}

        """.ReplaceLineEndings("\n");
}
