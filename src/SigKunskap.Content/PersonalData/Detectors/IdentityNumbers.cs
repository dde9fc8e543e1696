using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Personal identity and coordination numbers in every notation; one with a wrong check digit is taken for a slip of the pen.</summary>
internal sealed class IdentityNumbers : IDetector
{
    private const int Ten = 10;
    private const int Twelve = 12;

    public void Look(GuardedText text, Sightings sightings)
    {
        foreach (var chain in text.Chains)
        {
            for (var first = 0; first < chain.Groups.Count; first++)
            {
                var digits = 0;
                for (var last = first; last < chain.Groups.Count && digits < Twelve; last++)
                {
                    digits += chain.Groups[last].Length;
                    if (digits is Ten or Twelve)
                        Judge(new(text, chain, first, last), digits, sightings);
                }

                Masked(text, chain.Groups[first], sightings);
                LastFour(text, chain.Groups[first], sightings);
            }
        }
    }

    private static void Judge(DigitWindow window, int count, Sightings sightings)
    {
        Span<char> digits = stackalloc char[count];
        window.CopyTo(digits);
        var number = IdentityNumber.Read(digits);
        if (!number.IsDate || IsPartOfSomethingElse(window))
            return;
        var kind = number.IsCoordination ? PersonalDataKind.CoordinationNumber : PersonalDataKind.PersonalIdentityNumber;
        var layout = IdentityLayout.Of(window, count);
        var announced = window.IsAnnouncedBy(WordKinds.IdentityWord);
        if (number.ChecksumHolds)
        {
            if (announced || (layout.IsUsual ? window.StandsAlone : layout.IsPossible && window.IsWholeChain))
                sightings.Certain(kind, window.Start, window.End);
        }
        else if ((layout.IsExact || (announced && layout.IsUsual) || (layout.IsUnbroken && count == Twelve && !IsTimestamp(digits))) && window.StandsAlone)
        {
            sightings.Likely(kind, window.Start, window.End);
        }
    }

    private static bool IsPartOfSomethingElse(DigitWindow window)
    {
        if (window.IsInsideKey || (window.Before is ':' && window.Start > 1 && window.TouchesLetter) || window.IsAnnouncedByAny("isbn", "issn"))
            return true;
        // Ten digits after a letter are an article number; "12:30" goes on with a time of day.
        if (window is { TouchesLetter: true, Groups: 1 } && window.Length(0) == Ten && !window.IsAnnouncedBy(WordKinds.IdentityWord))
            return true;
        if (window.After == ':' && window.Length(window.Groups - 1) == 2)
            return true;
        return window.IsInAddress && !(window.Groups == 2 && window.Length(1) == 4 && window.Between(0) is "-" or "+");
    }

    /// <summary>Year to minute, as machines name files.</summary>
    private static bool IsTimestamp(ReadOnlySpan<char> digits) => digits[8] is >= '0' and <= '2' && digits[8..10] is not ['2', > '3'] && digits[10] < '6';

    /// <summary>"sista fyra 2391", "fyra sista siffrorna är 2391".</summary>
    private static void LastFour(GuardedText text, DigitGroup group, Sightings sightings)
    {
        if (group.Length != 4)
            return;
        var (last, token) = (text.TokenAt(group.Start), text.TokenAt(group.Start) - 1);
        while (token > last - 4 && (text.IsAny(token, "är", "siffror", "siffrorna") || text.IsMark(token, ':')))
            token--;
        if ((text.Is(token, "fyra") && text.Is(token - 1, "sista")) || (text.Is(token, "sista") && text.Is(token - 1, "fyra")))
            sightings.Likely(PersonalDataKind.PersonalIdentityNumber, text[token - 1].Start, group.End);
    }

    /// <summary>"19010101-xxxx": a day of birth written as a number.</summary>
    private static void Masked(GuardedText text, DigitGroup group, Sightings sightings)
    {
        if (group.Length is not (6 or 8) || !IdentityNumber.IsBirthday(text.Text.AsSpan(group.Start, group.Length)))
            return;
        var after = text.Text.AsSpan(group.End);
        if (after.Length < 5 || after[0] is not ('-' or '+') || after[1..5].ContainsAnyExcept("xX#_?") || (after.Length > 5 && char.IsLetterOrDigit(after[5])))
            return;
        sightings.Likely(PersonalDataKind.PersonalIdentityNumber, group.Start, group.End + 5);
    }
}
