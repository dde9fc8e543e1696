namespace SigKunskap.Web.Data.Network;

/// <summary>The words that members choose among to say what they have met, and how a question is recognised by them.</summary>
public static class ExperienceWords
{
    public const int Longest = 40, Most = 10;

    /// <summary>Each word, with how words of a question about it begin; a full stop ends one that must be whole.</summary>
    private static readonly (string Word, string[] Beginnings)[] Known =
    [
        ("samtycke", ["samtyck"]),
        ("sekretess", ["sekretess", "tystnadsplikt"]),
        ("orosanmälan", ["orosanmäl", "anmälningsplikt"]),
        ("skola", ["skol", "elev", "rektor"]),
        ("polis", ["polis"]),
        ("avhopp", ["avhopp", "hoppa", "hoppar"]),
        ("uppföljning", ["uppfölj", "följa."]),
        ("vårdnadshavare", ["vårdnadshav", "förälder", "föräldr"]),
        ("SiS", ["sis.", "institution", "ungdomshem"]),
        ("arbetsmarknad", ["arbetsmarknad", "arbetsförmedl", "praktik", "jobb"]),
        ("18–20 år", ["18.", "19.", "18-åring", "19-åring", "myndig.", "myndighetsdagen", "vuxen"]),
        ("kriminalvård", ["kriminalvård", "frivård", "ungdomsövervak"]),
        ("psykisk hälsa", ["bup.", "psyki"]),
        ("droger", ["drog", "missbruk", "narkotik"]),
        ("fritid", ["fritid", "fältar"]),
        ("samordning", ["samordn", "möte"]),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>The words that a text is about.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) || sign == '-' ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Known.Where(known => known.Beginnings.Any(beginning => words.Any(word => $"{word}.".StartsWith(beginning, StringComparison.Ordinal)))).Select(known => known.Word)];
    }
}
