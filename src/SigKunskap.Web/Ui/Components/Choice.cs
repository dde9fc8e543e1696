namespace SigKunskap.Web.Ui.Components;

/// <summary>Something to choose, by what is sent and what is read.</summary>
public sealed record Choice(string Value, string Text);
