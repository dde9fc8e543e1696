using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Numbers of cases at authorities, the police and courts. What is published under its number (decisions of JO, judgments of the highest courts) may stand.</summary>
internal sealed class CaseNumbers : IDetector
{
    private const int SourceReach = 10;
    private const int LongestNumber = 12;
    private static readonly string[] Publishers = ["JO", "JK", "HFD", "HD", "NJA", "RÅ", "RH", "MIG", "AD", "MÖD", "Justitieombudsmannen", "Justitiekanslern", "EU-domstolen", "EU-domstolens", "Europadomstolen", "Europadomstolens"];
    private static readonly string[] Courts = ["B", "T", "Ö", "M", "F", "K", "P", "UM", "PMT", "PMÖ", "FT", "E"];
    private static readonly string[] Between = [".", ":", "#", "nr", "nummer", "är", "har", "med", "numret", "det", "heter", "i"];

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsWord(at) || text[at].InAddress)
                continue;
            var found = Announced(text, at) ?? Registered(text, at) ?? Police(text, at) ?? Court(text, at);
            if (found is not { } place || IsPublished(text, at))
                continue;
            sightings.Certain(PersonalDataKind.CaseNumber, text[place.From].Start, text[place.To].End);
            at = place.To;
        }
    }

    /// <summary>"dnr 2024/123-4", "ärende nr 12345", "mål B 1234-24".</summary>
    private static (int From, int To)? Announced(GuardedText text, int at)
    {
        if (!text.Has(at, WordKinds.CaseWord))
            return null;
        var first = at + 1;
        for (var skipped = 0; skipped < 3 && text.IsAny(first, Between); skipped++)
            first++;
        var from = first;
        if (text.IsWord(first) && text[first].Length <= 6 && IsUpper(text.Span(first)) && (text.IsNumber(first + 1) || (text.IsMark(first + 1, '-') && text.IsNumber(first + 2))))
            first += text.IsNumber(first + 1) ? 1 : 2;
        // C before a number is the Court of Justice of the European Union.
        if (!text.SameSentence(at, first) || !text.IsNumber(first) || text.Is(from, "C") || text.Has(from, WordKinds.Source))
            return null;
        var last = Run(text, first);
        // "mål 2030" is a year, "mål 2024-2026" two, "ärende 3" a place on an agenda.
        if (last == first ? text[first].Length < 4 || IsYear(text.Number(first)) : last == first + 2 && IsYear(text.Number(first)) && IsYear(text.Number(last)))
            return null;
        return text.Has(last + 1, WordKinds.Counted) ? null : (at, last);
    }

    /// <summary>"SN 2023/0456", "KS2023/12", "SOC-2023-0456".</summary>
    private static (int From, int To)? Registered(GuardedText text, int at)
    {
        if (text[at].Length is < 2 or > 7 || !IsUpper(text.Span(at)) || text.Has(at, WordKinds.Source))
            return null;
        var year = text.IsMark(at + 1, '-') || text.IsMark(at + 1, '.') ? at + 2 : at + 1;
        if (!text.SameSentence(at, year) || !IsYear(text.Number(year)) || !text.Touches(year) || !text.Touches(year + 1) || !text.IsNumber(year + 2))
            return null;
        var (slash, number) = (text.IsMark(year + 1, '/'), text[year + 2]);
        if (!slash && !text.IsMark(year + 1, '-'))
            return null;
        // A school year, a range of years, a date.
        if ((number.Length == 2 && text.Number(year + 2) == (text.Number(year) + 1) % 100) || IsYear(text.Number(year + 2)) || (!slash && number.Length <= 2))
            return null;
        return (at, Run(text, year));
    }

    /// <summary>"5000-K123456-24".</summary>
    private static (int From, int To)? Police(GuardedText text, int at)
    {
        if (!text.Is(at, "K") || !text.Touches(at) || !text.IsNumber(at + 1) || text[at + 1].Length is < 4 or > 8 || !text.IsMark(at + 2, '-') || !text.IsNumber(at + 3) || text[at + 3].Length is not (2 or 4))
            return null;
        return text.IsMark(at - 1, '-') && text.Touches(at - 1) && text.IsNumber(at - 2) && text.Touches(at - 2) ? (at - 2, at + 3) : (at, at + 3);
    }

    /// <summary>"B 1234-24": a letter, at least three digits, a year of two.</summary>
    private static (int From, int To)? Court(GuardedText text, int at)
    {
        if (!text.IsNumber(at + 1) || text[at + 1].Length is < 3 or > 6 || !text.IsMark(at + 2, '-') || !text.Touches(at + 1) || !text.Touches(at + 2) || !text.IsNumber(at + 3) || text[at + 3].Length != 2)
            return null;
        foreach (var court in Courts)
        {
            if (text.Span(at).SequenceEqual(court))
                return text.Touches(at + 3) && (text.IsMark(at + 4, '-') || text.IsWord(at + 4)) ? null : (at, at + 3);
        }

        return null;
    }

    /// <summary>The last token of numbers that slashes, hyphens and letters join.</summary>
    private static int Run(GuardedText text, int at)
    {
        var last = at;
        for (var next = at + 1; next - at < LongestNumber && text.Touches(next - 1); next++)
        {
            if (text.IsNumber(next) || text.IsWord(next))
                last = next;
            else if (!text.IsMark(next, '/') && !text.IsMark(next, '-') && !text.IsMark(next, ':'))
                break;
        }

        return last;
    }

    private static bool IsPublished(GuardedText text, int at)
    {
        for (var before = at; before > at - SourceReach && text.SameSentence(before, at); before--)
        {
            foreach (var publisher in Publishers)
            {
                if (text.Span(before).Equals(publisher, publisher.Length > 3 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private static bool IsYear(int number) => number is >= 1900 and < 2100;

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }
}
