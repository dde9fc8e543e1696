using SigKunskap.Content.PersonalData.Reading;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Positions: "59.32931, 18.06857", "59°19'45"N 18°4'7"E". Fewer than three decimals say no more than which town.</summary>
internal sealed class Positions : IDetector
{
    private const int FewestDecimals = 3;
    private const int MostDecimals = 15;
    private const int LongestDegrees = 14;

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsNumber(at) || text[at].Length > 3)
                continue;
            var end = Decimals(text, at) is (>= 0 and var first) && Decimals(text, AfterJoint(text, first)) is (>= 0 and var second) && IsInRange(text, at, AfterJoint(text, first))
                ? second
                : Degrees(text, at);
            if (end < 0)
                continue;
            sightings.Likely(PersonalDataKind.Position, text[at].Start, text[end].End);
            at = end;
        }
    }

    /// <summary>The last token of a number with decimals; -1 when none begins here.</summary>
    private static int Decimals(GuardedText text, int at) =>
        text.Number(at) is >= 0 and <= 180 && (text.IsMark(at + 1, '.') || text.IsMark(at + 1, ',')) && text.Touches(at) && text.Touches(at + 1)
            && text.IsNumber(at + 2) && text[at + 2].Length is >= FewestDecimals and <= MostDecimals ? at + 2 : -1;

    /// <summary>Where the second number begins, past "° N, lon: ".</summary>
    private static int AfterJoint(GuardedText text, int at)
    {
        var next = at + 1;
        while (next < at + 5 && (text.IsMark(next, '°') || text.IsMark(next, ',') || text.IsMark(next, ';') || text.IsMark(next, ':') || text.IsMark(next, '/') || text.IsAny(next, "N", "long", "lon", "lng", "och")))
            next++;
        return next;
    }

    /// <summary>Amounts such as "12.500, 18.000" have three decimals that end in zeros; a position in Sweden lies between 55 and 70 degrees north.</summary>
    private static bool IsInRange(GuardedText text, int latitude, int longitude) =>
        (text.Number(latitude) is >= 55 and <= 70 && text.Number(longitude) is >= 10 and <= 25) || (text[latitude + 2].Length > FewestDecimals && text[longitude + 2].Length > FewestDecimals && text.Number(latitude) <= 90);

    /// <summary>Degrees and minutes, twice; the last token, or -1.</summary>
    private static int Degrees(GuardedText text, int at)
    {
        if (!text.IsMark(at + 1, '°'))
            return -1;
        var (signs, last) = (0, -1);
        for (var next = at + 1; next < at + (2 * LongestDegrees) && text.SameSentence(at, next); next++)
        {
            if (text.IsMark(next, '°') && text.IsNumber(next + 1))
                signs++;
            else if (text.IsWord(next) && text.IsAny(next, "N", "S", "E", "Ö", "W", "V", "O"))
                last = next;
            else if (text.IsWord(next) || signs > 2)
                break;
        }

        return signs >= 2 ? last : -1;
    }
}
