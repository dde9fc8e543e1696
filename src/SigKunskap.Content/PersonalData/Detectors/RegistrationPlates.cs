using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Swedish registration plates: three letters (never I, Q, V, Å, Ä, Ö), two digits, and a third digit or a letter other than O (Transportstyrelsen).</summary>
internal sealed class RegistrationPlates : IDetector
{
    private const string NeverOnPlates = "IQVÅÄÖ";

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsWord(at) || text[at].Length != 3 || text[at].InAddress || text.Has(at, WordKinds.Abbreviation | WordKinds.Source) || !IsLetters(text.Span(at)))
                continue;
            var number = text.IsMark(at + 1, '-') && text.Touches(at) ? at + 2 : at + 1;
            if (!text.IsNumber(number) || text[number].Start - text[at].End > 1 || Last(text, number) is not (>= 0 and var last))
                continue;
            sightings.Likely(PersonalDataKind.RegistrationPlate, text[at].Start, text[last].End);
        }
    }

    private static int Last(GuardedText text, int number)
    {
        if (text[number].Length == 3)
            return text.Touches(number) && (text.IsWord(number + 1) || text.IsMark(number + 1, ':') || text.IsMark(number + 1, '/') || text.IsMark(number + 1, '-')) ? -1 : number;
        return text[number].Length == 2 && text.Touches(number) && text.IsWord(number + 1) && text[number + 1].Length == 1 && text.Span(number + 1)[0] is >= 'A' and <= 'Z' and not ('O' or 'I' or 'Q' or 'V') ? number + 1 : -1;
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter) || NeverOnPlates.Contains(letter))
                return false;
        }

        return true;
    }
}
