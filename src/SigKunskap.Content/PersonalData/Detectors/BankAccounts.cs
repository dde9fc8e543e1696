using SigKunskap.Content.PersonalData.Reading;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>IBAN with a check sum that holds (ISO 13616), and digits that the text calls an account.</summary>
internal sealed class BankAccounts : IDetector
{
    private const int LongestIban = 34;
    private const int ShortestIban = 15;
    private const int FewestAccountDigits = 7;
    private static readonly string[] Announcing = ["konto", "kontot", "kontonr", "kontonummer", "kontonumret", "bankkonto", "clearing", "clearingnr", "clearingnummer"];

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.IsWord(at) || text[at].InAddress)
                continue;
            if (Iban(text.Text, text[at]) is { } end)
                sightings.Likely(PersonalDataKind.BankAccount, text[at].Start, end);
            else if (text.Span(at)[0] is 'k' or 'K' or 'b' or 'B' or 'c' or 'C' && text.IsAny(at, Announcing))
                Account(text, at, sightings);
        }
    }

    private static int? Iban(string text, Token country)
    {
        if (country.Length != 2 || !char.IsAsciiLetterUpper(text[country.Start]) || !char.IsAsciiLetterUpper(text[country.Start + 1]))
            return null;
        Span<char> characters = stackalloc char[LongestIban];
        var (count, at) = (0, country.Start);
        for (; at < text.Length && count < LongestIban; at++)
        {
            if (char.IsAsciiDigit(text[at]) || char.IsAsciiLetterUpper(text[at]))
                characters[count++] = text[at];
            else if (text[at] is not (' ' or '\n') || at + 1 >= text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]))
                break;
        }

        while (count > 0 && !char.IsAsciiLetterOrDigit(text[at - 1]))
            at--;
        return count >= ShortestIban && char.IsAsciiDigit(characters[2]) && char.IsAsciiDigit(characters[3]) && Remainder(characters[..count]) == 1 ? at : null;
    }

    /// <summary>The first four characters moved to the end, letters as 10 to 35, modulo 97.</summary>
    private static int Remainder(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var character = iban[(i + 4) % iban.Length];
            remainder = char.IsAsciiDigit(character) ? ((remainder * 10) + character - '0') % 97 : ((remainder * 100) + character - 'A' + 10) % 97;
        }

        return remainder;
    }

    private static void Account(GuardedText text, int at, Sightings sightings)
    {
        var (digits, from, to) = (0, -1, -1);
        for (var next = at + 1; next <= at + 10 && text.SameSentence(at, next); next++)
        {
            if (text.IsNumber(next))
            {
                from = from < 0 ? next : from;
                to = next;
                digits += text[next].Length;
            }
            else if (from >= 0 ? !text.IsMark(next, '-') && !text.IsMark(next, ',') && !text.IsMark(next, '.') : next > at + 3)
            {
                break;
            }
        }

        if (digits >= FewestAccountDigits)
            sightings.Likely(PersonalDataKind.BankAccount, text[from].Start, text[to].End);
    }
}
