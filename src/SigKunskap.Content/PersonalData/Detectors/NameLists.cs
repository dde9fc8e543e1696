using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Two or more first names in a row, in a sentence or a column. At least one must be a name and nothing else.</summary>
internal sealed class NameLists : IDetector
{
    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!PersonName.IsFirstName(text, at) || !PersonName.MayBeginAt(text, at))
                continue;
            var (names, sure) = (1, text.Has(at, WordKinds.FirstName) ? 1 : 0);
            var last = PersonName.Last(text, at);
            // "Kevin Ahmed Sara": a row without commas.
            if (last == at + 2 && text.Has(at + 1, WordKinds.FirstName) && text.Has(last, WordKinds.FirstName))
                (names, sure) = (3, sure + 2);
            while (Next(text, last) is >= 0 and var next)
            {
                names++;
                sure += text.Has(next, WordKinds.FirstName) ? 1 : 0;
                last = PersonName.Last(text, next);
            }

            if (names > 1 && sure > 0)
                sightings.Likely(PersonalDataKind.NameList, text[at].Start, text[last].End);
            at = last;
        }
    }

    /// <summary>The next name of the row, past a comma, "och", a line end or the mark of a list; -1 when the row ends.</summary>
    private static int Next(GuardedText text, int last)
    {
        var next = last + 1;
        var column = text.Exists(next) && text.Text.AsSpan(text[last].End, text[next].Start - text[last].End).Contains('\n');
        var joined = column;
        if (column && text.IsNumber(next) && (text.IsMark(next + 1, '.') || text.IsMark(next + 1, ')')))
            next += 2;
        while (next < last + 4 && (IsJoiner(text, next) || (column && (text.IsMark(next, '-') || text.IsMark(next, '+')))))
        {
            joined = true;
            next++;
        }

        return joined && PersonName.IsFirstName(text, next) ? next : -1;
    }

    private static bool IsJoiner(GuardedText text, int at) =>
        text.IsMark(at, ',') || text.IsMark(at, '&') || text.IsMark(at, '/') || text.IsMark(at, ';') || text.IsAny(at, "och", "samt", "eller", "o", "plus");
}
