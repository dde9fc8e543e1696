namespace SigKunskap.Content.Law;

/// <summary>What a token of running text is, as far as citations go.</summary>
public enum CitationTokenKind
{
    /// <summary>Letters, with hyphens inside ("offentlighets-" keeps its last hyphen).</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>One or two § signs.</summary>
    Sign,

    /// <summary>Any other visible character, alone.</summary>
    Mark,
}

/// <summary>A token and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Lower">Its text in lower case.</param>
public readonly record struct CitationToken(CitationTokenKind Kind, int Start, int End, string Lower);

/// <summary>Cuts text into the tokens that the citation grammar is written in; linear in the length of the text.</summary>
public static class CitationTokens
{
    /// <summary>The tokens of a text in order; white space is left out.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The tokens.</returns>
    public static List<CitationToken> Of(string text)
    {
        var tokens = new List<CitationToken>();
        for (var at = 0; at < text.Length;)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
                continue;
            }

            var (kind, end) = character switch
            {
                '§' => (CitationTokenKind.Sign, at + 1 < text.Length && text[at + 1] == '§' ? at + 2 : at + 1),
                _ when char.IsAsciiDigit(character) => (CitationTokenKind.Number, Run(text, at, char.IsAsciiDigit)),
                _ when char.IsLetter(character) => (CitationTokenKind.Word, Run(text, at, static letter => char.IsLetter(letter) || letter == '-')),
                _ => (CitationTokenKind.Mark, at + 1),
            };
            tokens.Add(new(kind, at, end, text[at..end].ToLowerInvariant()));
            at = end;
        }

        return tokens;
    }

    private static int Run(string text, int from, Func<char, bool> belongs)
    {
        var end = from + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }
}
