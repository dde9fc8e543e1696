namespace SigKunskap.Web.Ui.Components;

/// <summary>What a notice wants of the reader.</summary>
public enum NoticeKind
{
    Info,
    Warning,
    Good,
    Bad,
    Unclear,
}
