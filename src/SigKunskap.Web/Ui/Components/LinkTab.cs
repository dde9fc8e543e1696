namespace SigKunskap.Web.Ui.Components;

/// <summary>A tab that is a link.</summary>
public sealed record LinkTab(string Text, string Address, bool Current);
