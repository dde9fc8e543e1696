using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>
/// Telephone numbers, Swedish (Post- och telestyrelsen's numbering plan) and foreign with a plus. The short public numbers (112, 114 14, 1177)
/// have no leading zero and are never met here; 020 and 077 are numbers that the public calls authorities on.
/// </summary>
internal sealed class PhoneNumbers : IDetector
{
    private const int MostGroups = 12;
    private const int ShortestSubscriber = 5;

    /// <summary>Area codes of two digits after the zero; the others have one (8) or three.</summary>
    private static readonly HashSet<string> ShortAreas = ["11", "13", "16", "18", "19", "21", "23", "26", "31", "33", "35", "36", "40", "42", "44", "46", "54", "60", "63", "90"];

    public void Look(GuardedText text, Sightings sightings)
    {
        foreach (var chain in text.Chains)
        {
            for (var first = 0; first < chain.Groups.Count; first++)
            {
                if (Read(text, chain, first) is not { } found)
                    continue;
                if (found.Certainty is { } certainty)
                    Add(sightings, certainty, found.From, found.To);
                while (first + 1 < chain.Groups.Count && chain.Groups[first + 1].Start < found.To)
                    first++;
            }
        }
    }

    private static void Add(Sightings sightings, PersonalDataCertainty certainty, int from, int to)
    {
        if (certainty == PersonalDataCertainty.Certain)
            sightings.Certain(PersonalDataKind.PhoneNumber, from, to);
        else
            sightings.Likely(PersonalDataKind.PhoneNumber, from, to);
    }

    /// <summary>The number that begins at a group; without certainty when it is a public one.</summary>
    private static (int From, int To, PersonalDataCertainty? Certainty)? Read(GuardedText text, DigitChain chain, int first)
    {
        var start = chain.Groups[first].Start;
        var opening = text.Text.AsSpan(start, chain.Groups[first].Length);
        var plus = start > 0 && text.Text[start - 1] == '+' && (start < 2 || !char.IsLetterOrDigit(text.Text[start - 2]));
        if ((!plus && opening[0] != '0') || opening.Length > 15)
            return null;
        (int From, int To, PersonalDataCertainty? Certainty)? found = null;
        Span<char> digits = stackalloc char[20];
        var count = 0;
        for (var last = first; last < chain.Groups.Count && last - first < MostGroups; last++)
        {
            var length = chain.Groups[last].Length;
            if (count + length > digits.Length)
                break;
            text.Text.AsSpan(chain.Groups[last].Start, length).CopyTo(digits[count..]);
            count += length;
            var window = new DigitWindow(text, chain, first, last);
            var read = PhoneDigits.Of(digits[..count], plus);
            if (read.IsPossible && Fits(window, read, opening))
                found = (plus ? start - 1 : start, window.End, read.IsPublic ? null : read.IsSwitchboard ? PersonalDataCertainty.Likely : PersonalDataCertainty.Certain);
        }

        return found;
    }

    private static bool Fits(DigitWindow window, PhoneDigits read, ReadOnlySpan<char> opening)
    {
        if (window.IsInAddress || window.IsInsideKey || !window.StandsAloneBefore)
            return false;
        if (read.IsInternational)
            return true;
        // "010203-1234" is a day of birth and four digits.
        if (window.Groups == 2 && window.Length(0) == 6 && window.Length(1) == 4)
            return false;
        if (read.IsMobile)
            return true;
        if (window.Groups == 1)
            return window.IsAnnouncedBy(WordKinds.PhoneWord) || (opening.Length >= 9 && (opening[1] == '8' || ShortAreas.Contains(opening[1..3].ToString())));
        if (window.Groups > 2 && window.Length(0) == 1)
            return window.Groups == opening.Length;
        return IsAreaCode(opening) && SubscriberIsGrouped(window);
    }

    private static bool IsAreaCode(ReadOnlySpan<char> opening) =>
        opening is "08" or "010" || (opening.Length == 3 && ShortAreas.Contains(opening[1..].ToString())) || (opening.Length == 4 && opening[1] is not ('0' or '7'));

    private static bool SubscriberIsGrouped(DigitWindow window)
    {
        for (var group = 1; group < window.Groups; group++)
        {
            if (window.Length(group) is 1 || (window.Length(group) > 3 && window.Groups > 2))
                return false;
        }

        // "08.00-16.30" and "08-12 13-17" are opening hours.
        if (window.Length(1) == 2 && (window.Between(0).Contains('.') || (window.Groups > 2 && window.Between(window.Groups - 2).Contains('-'))))
            return false;
        // No subscriber has fewer digits than five.
        return window.Groups > 2 || (window.Length(1) >= ShortestSubscriber && !window.Between(0).Contains('.'));
    }
}
