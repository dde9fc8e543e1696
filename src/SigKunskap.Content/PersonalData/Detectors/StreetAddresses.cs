using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>A street and a house number: "Storgatan 12", "Kungsvägen 4B", "Lilla Torget 3", "Sergels torg 1", "Björkstigen 7 lgh 1102".</summary>
internal sealed class StreetAddresses : IDetector
{
    private const int HighestNumber = 999;
    private const int ShortestLowerStem = 3;

    private static readonly string[] Endings =
    [
        "gatan", "vägen", "gränden", "gränd", "stigen", "torget", "allén", "backen", "platsen", "leden", "esplanaden", "kajen", "slingan", "svängen", "ringen", "rundan", "brinken", "promenaden", "tunet", "liden", "gata", "väg", "stig",
    ];

    private static readonly string[] LowerEndings = ["gatan", "vägen", "gränd", "gränden", "stigen", "torget", "allén"];
    private static readonly string[] Bare = ["gata", "gatan", "väg", "vägen", "torg", "torget", "gränd", "gränden", "plats", "platsen", "plan", "stig", "stigen", "allé", "allén", "backe", "backen", "park", "kaj", "kajen", "esplanaden", "promenaden", "ringen", "leden", "slingan"];
    private static readonly string[] Adjectives = ["Lilla", "Stora", "Norra", "Södra", "Östra", "Västra", "Gamla", "Nya", "Övre", "Nedre", "Inre", "Yttre", "Sankt", "Kung", "Drottning", "Långa", "Korta"];

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 1; at < text.Count; at++)
        {
            if (text.Number(at) is < 1 or > HighestNumber || text[at].InAddress || !text.IsWord(at - 1) || IsSomethingElse(text, at) || Street(text, at - 1) is not (>= 0 and var first))
                continue;
            sightings.Certain(PersonalDataKind.StreetAddress, text[first].Start, text[Last(text, at)].End);
        }
    }

    /// <summary>The first token of a street's name that ends here; -1 when none does.</summary>
    private static int Street(GuardedText text, int at)
    {
        var word = text.Span(at);
        var before = at - 1;
        var followsName = text.SameSentence(before, at) && text.IsCapital(before);
        if (IsOneOf(word, Bare))
        {
            if (!followsName)
                return -1;
            if (text.IsAny(before, Adjectives))
                return before;
            // "Sergels torg", "Karl Johans gata"; "Arbetets plats" and the like begin a sentence.
            if (!text.Span(before).EndsWith("s") || text.Has(before, WordKinds.Public))
                return -1;
            return text.IsCapital(before - 1) && text.SameSentence(before - 1, before) ? before - 1 : text.StartsSentence(before) && text[at].Capital ? -1 : before;
        }

        if (text.Has(at, WordKinds.NoStreet) || !(char.IsUpper(word[0]) ? EndsIn(word, Endings, 1) : EndsIn(word, LowerEndings, ShortestLowerStem)))
            return -1;
        return followsName && text.IsAny(before, Adjectives) ? before : at;
    }

    /// <summary>The last token of the house number, with its letter, range and flat.</summary>
    private static int Last(GuardedText text, int at)
    {
        if (text.IsMark(at + 1, '-') && text.Touches(at) && text.Number(at + 2) > 0)
            at += 2;
        if (text.IsWord(at + 1) && text[at + 1].Length == 1 && (text.Touches(at) || text.IsCapital(at + 1)) && !text.Is(at + 1, "i"))
            at++;
        var comma = text.IsMark(at + 1, ',') ? 1 : 0;
        if (text.IsAny(at + comma + 1, "lgh", "lägenhet", "vån", "våning"))
        {
            var number = text.IsMark(at + comma + 2, '.') ? at + comma + 3 : at + comma + 2;
            if (text.IsNumber(number))
                at = number;
        }

        return at;
    }

    private static bool IsSomethingElse(GuardedText text, int at) =>
        text.Has(at + 1, WordKinds.Counted) || text.IsMark(at + 1, '%') || text.IsMark(at + 1, '§') || text.Is(at + 1, "kap")
        || ((text.IsMark(at + 1, ':') || text.IsMark(at + 1, '.')) && text.Touches(at) && text.Touches(at + 1) && text.IsNumber(at + 2));

    private static bool EndsIn(ReadOnlySpan<char> word, string[] endings, int shortestStem)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + shortestStem && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
