using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>An exact date and a named place in one sentence. What is announced (a course, a law) may have both.</summary>
internal sealed class DatesAndPlaces : IDetector
{
    private const int Reach = 25;

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (DateLast(text, at) is not (>= 0 and var last))
                continue;
            var place = text.Nearest(at, Reach, near => near > last ? PlaceName.At(text, near) : near < at && PlaceName.At(text, near));
            if (place >= 0 && text.Nearest(at, Reach, near => text.Has(near, WordKinds.Event | WordKinds.Validity) || text.IsMark(near, '§')) < 0)
                sightings.Likely(PersonalDataKind.DateAndPlace, text[Math.Min(at, place)].Start, text[Math.Max(last, place)].End);
            at = last;
        }
    }

    /// <summary>The last token of an exact date that begins here: "12 maj 2024", "2024-05-12", "12/5", "12.5.2024"; -1 when none does.</summary>
    private static int DateLast(GuardedText text, int at)
    {
        if (!text.IsNumber(at) || text[at].InAddress || (text.Touches(at - 1) && !text.IsMark(at - 1, '(')))
            return -1;
        var number = text.Number(at);
        if (number is >= 1 and <= 31 && text.Has(at + 1, WordKinds.Month))
            return text.Number(at + 2) is >= 1990 and < 2100 ? at + 2 : at + 1;
        if (!text.Touches(at) || !text.Touches(at + 1) || !text.IsNumber(at + 2))
            return -1;
        var middle = text.Number(at + 2);
        var full = (text.IsMark(at + 3, '-') || text.IsMark(at + 3, '.') || text.IsMark(at + 3, '/')) && text.Touches(at + 2) && text.Touches(at + 3) && text.IsNumber(at + 4);
        if (number is >= 1990 and < 2100)
            return full && middle is >= 1 and <= 12 && text.Number(at + 4) is >= 1 and <= 31 && (text.IsMark(at + 1, '-') || text.IsMark(at + 1, '.')) ? at + 4 : -1;
        if (number is < 1 or > 31 || middle is < 1 or > 12 || !(text.IsMark(at + 1, '/') || (text.IsMark(at + 1, '.') && full)))
            return -1;
        return full ? at + 4 : text.Touches(at + 2) && text.IsMark(at + 3, '/') ? -1 : at + 2;
    }
}
