using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Names in social media: "@kevin_07", "hans snap är kevvan". A member's handle that the context knows may stand.</summary>
internal sealed class SocialHandles : IDetector
{
    private const int ShortestHandle = 3;
    private static readonly string[] Sites = ["tiktok", "instagram", "snapchat", "facebook"];

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsMark(at, '@') && !IsInsideWord(text, at) && text.Touches(at) && (!text[at].InAddress || IsOnSite(text, at)))
                Add(text, at, at + 1, sightings);
            else if (text.Has(at, WordKinds.Medium) && !text[at].InAddress)
                AfterMedium(text, at, sightings);
        }
    }

    private static void AfterMedium(GuardedText text, int at, Sightings sightings)
    {
        var owned = text.IsAny(at - 1, "hans", "hennes", "hens", "deras", "min", "ens", "killens", "tjejens") || text.Has(at - 1, WordKinds.FirstName);
        var next = at + 1;
        while (next < at + 4 && (text.IsAny(next, "är", "heter", "namn", "konto", "hans", "hennes", ":", "=") || text.Is(next, "-")))
            next++;
        if (next == at + 1 || !text.SameSentence(at, next) || !(text.IsWord(next) || text.IsNumber(next)))
            return;
        var last = Last(text, next);
        // "Snap är en app": only what looks like a name one has chosen.
        if (last > next || (owned && text[next].Length >= ShortestHandle && !text[next].Capital && text[next].Words == WordKinds.None && last == next && EndsClause(text, last)))
            sightings.Likely(PersonalDataKind.SocialHandle, text[next].Start, text[last].End);
    }

    private static bool EndsClause(GuardedText text, int at) => !text.SameSentence(at, at + 1) || !text.IsWord(at + 1);

    private static void Add(GuardedText text, int sign, int first, Sightings sightings)
    {
        if (!text.IsWord(first) && !text.IsNumber(first) && !text.IsMark(first, '_'))
            return;
        var last = Last(text, first);
        var handle = text.Text.AsSpan(text[first].Start, text[last].End - text[first].Start);
        if (handle.Length >= ShortestHandle && !text.Has(first, WordKinds.Public) && !text.Context.IsPublic(handle))
            sightings.Likely(PersonalDataKind.SocialHandle, text[sign].Start, text[last].End);
    }

    /// <summary>The last token of letters, digits, underscores and inner dots that touch.</summary>
    private static int Last(GuardedText text, int first)
    {
        var last = first;
        for (var next = first + 1; next < first + 12 && text.Touches(next - 1); next++)
        {
            if (text.IsWord(next) || text.IsNumber(next) || text.IsMark(next, '_'))
                last = next;
            else if (!text.IsMark(next, '.'))
                break;
        }

        return last;
    }

    private static bool IsInsideWord(GuardedText text, int at) => text.Touches(at - 1) && (text.IsWord(at - 1) || text.IsNumber(at - 1));

    private static bool IsOnSite(GuardedText text, int at)
    {
        for (var before = at - 1; before > at - 12 && text.Touches(before); before--)
        {
            if (text.IsAny(before, Sites))
                return true;
        }

        return false;
    }
}
