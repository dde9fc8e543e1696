using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>Cuts plain text into tokens and sentences.</summary>
internal static class Tokenizer
{
    private static readonly string[] Abbreviations = ["kap", "bl", "a", "t", "ex", "dvs", "ca", "f", "st", "nr", "tel", "resp", "jfr", "osv", "m", "dnr", "ref", "s", "p", "mom", "kl", "sid", "art", "fr", "o"];

    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var addresses = WebAddresses.Of(text);
        var (address, sentence) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\n')
            {
                var from = at;
                while (at < text.Length && text[at] is ' ' or '\n')
                    at++;
                if (at < text.Length && EndsSentence(text, from, at, tokens))
                    sentence++;
                continue;
            }

            while (address < addresses.Count && addresses[address].To <= at)
                address++;
            var end = End(text, at);
            var kind = char.IsLetter(text[at]) ? TokenKind.Word : char.IsAsciiDigit(text[at]) ? TokenKind.Number : TokenKind.Mark;
            var capital = kind == TokenKind.Word && char.IsUpper(text[at]) && (end - at == 1 || char.IsLower(text[at + 1]));
            var words = kind == TokenKind.Word ? Lexicon.Of(text.AsSpan(at, end - at), capital) : WordKinds.None;
            tokens.Add(new(kind, at, end, words, sentence, capital, address < addresses.Count && addresses[address].From <= at));
            at = end;
        }

        return tokens;
    }

    private static int End(string text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
        }
        else if (char.IsLetter(text[at]))
        {
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' or '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                end++;
        }

        return end;
    }

    /// <summary>Whether the white space between two tokens parts two sentences, as a reader sees it: after a full stop, between paragraphs, between items of a list.</summary>
    private static bool EndsSentence(string text, int from, int to, List<Token> tokens)
    {
        if (tokens.Count == 0)
            return false;
        var lines = text.AsSpan(from, to - from).Count('\n');
        if (lines > 1 || (lines == 1 && text[to] is '#' or '-' or '+' or '|'))
            return true;
        return text[from - 1] switch
        {
            '!' or '?' => true,
            '.' => !char.IsLower(text[to]) && !(tokens.Count > 1 && tokens[^2] is { Kind: TokenKind.Word } before && IsAbbreviation(text.AsSpan(before.Start, before.Length))),
            _ => false,
        };
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
