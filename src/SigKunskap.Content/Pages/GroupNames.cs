namespace SigKunskap.Content.Pages;

/// <summary>The words that open a block: <c>::: bra</c>.</summary>
internal static class GroupNames
{
    private static readonly (string Word, GroupKind Kind, string Title)[] Names =
    [
        ("myndighet", GroupKind.AgencyAnswer, ""),
        ("olika", GroupKind.Differing, "Myndigheterna ser olika på detta"),
        ("bra", GroupKind.GoodExample, "Så här kan det låta"),
        ("mindre-bra", GroupKind.LessGoodExample, "Mindre bra"),
        ("oklart", GroupKind.Unsettled, "Det här är inte klarlagt"),
        ("obs", GroupKind.Notice, "Tänk på"),
        ("not", GroupKind.Editorial, "Om den här sidan"),
    ];

    /// <summary>The words, with the card's.</summary>
    public static IEnumerable<string> All => Names.Select(name => name.Word).Append("kort");

    /// <summary>What a word opens, and the heading when the author gives none; null for other words.</summary>
    public static (GroupKind Kind, string Title)? Find(string word) =>
        Names.FirstOrDefault(name => name.Word == word) is { Word: not null } found ? (found.Kind, found.Title) : null;
}
