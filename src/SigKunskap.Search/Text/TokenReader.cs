namespace SigKunskap.Search.Text;

/// <summary>
/// Reads the words and numbers of a text, front to back, in linear time and without allocating. Letters of all scripts
/// count, digits, and a colon between digits ("19:1"). A colon before a Swedish ending belongs to the word ("SIG:s" is
/// "sig"). A hyphen inside a word gives the parts and then the joined word. Invisible characters inside a word are skipped.
/// </summary>
public ref struct TokenReader
{
    /// <summary>Characters kept of one word; what follows is covered by the token but not told apart.</summary>
    public const int LongestWord = 64;

    /// <summary>The size of the working space a reader needs, in characters.</summary>
    public const int SpaceNeeded = LongestWord * 3;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> word;
    private readonly Span<char> joined;
    private int at;
    private int wordLength;
    private int joinedLength;
    private int joinedStart = -1;
    private bool atEndOfRun;

    /// <summary>Starts at the beginning of a text.</summary>
    /// <param name="text">Any text, also with broken Unicode.</param>
    /// <param name="space">Working space of at least <see cref="SpaceNeeded"/> characters, used until the last read.</param>
    public TokenReader(ReadOnlySpan<char> text, Span<char> space)
    {
        this.text = text;
        word = space[..LongestWord];
        joined = space[LongestWord..SpaceNeeded];
    }

    /// <summary>The token just read: lower case, composed form. Valid until the next read.</summary>
    public readonly ReadOnlySpan<char> Word => Kind == TokenKind.Joined ? joined[..joinedLength] : word[..wordLength];

    /// <summary>Where the token starts in the text.</summary>
    public int Start { get; private set; }

    /// <summary>How much of the text it covers.</summary>
    public int Length { get; private set; }

    /// <summary>Word or joined form.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Moves to the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Read()
    {
        if (atEndOfRun)
            return ReadJoined() || Read();
        while (at < text.Length && Letters.LengthAt(text, at) == 0)
            at++;
        if (at == text.Length)
            return false;
        ReadWord();
        return true;
    }

    private void ReadWord()
    {
        Kind = TokenKind.Word;
        Start = at;
        wordLength = 0;
        var composed = Append();
        var abbreviation = Abbreviations.Written(text[Start..at]);
        if (at + 1 < text.Length && text[at] == ':' && Letters.LengthAt(text, at + 1) > 0)
        {
            if (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            {
                Add(text[at++]);
                composed &= Append();
            }
            else if (Letters.IsEndingAt(text, at + 1, out var ending))
                at += 1 + ending;
        }
        Length = at - Start;
        if (!composed)
            wordLength = Letters.Compose(word, wordLength);
        ContinueRun();
        if (abbreviation is not null)
        {
            abbreviation.CopyTo(word);
            wordLength = abbreviation.Length;
        }
    }

    private bool Append()
    {
        var composed = true;
        for (; at < text.Length && char.IsAsciiLetterOrDigit(text[at]); at++)
            Add(char.IsAsciiLetterUpper(text[at]) ? (char)(text[at] | 0x20) : text[at]);
        for (int length; at < text.Length && (length = Letters.LengthWithin(text, at)) > 0; at += length)
        {
            if (Letters.IsInvisible(text[at]))
                continue;
            composed &= !Letters.IsMark(text[at]);
            foreach (var unit in text.Slice(at, length))
                Add(char.ToLowerInvariant(unit));
        }
        return composed;
    }

    private void Add(char unit)
    {
        if (wordLength < word.Length)
            word[wordLength++] = unit;
    }

    // A run is a chain of words with single hyphens between them.
    private void ContinueRun()
    {
        var goesOn = at + 1 < text.Length && Letters.IsHyphen(text[at]) && Letters.LengthAt(text, at + 1) > 0;
        if (joinedStart < 0 && goesOn && !char.IsAsciiDigit(word[0]))
            (joinedStart, joinedLength) = (Start, 0);
        if (joinedStart < 0)
            return;
        var room = Math.Min(wordLength, joined.Length - joinedLength);
        word[..room].CopyTo(joined[joinedLength..]);
        joinedLength += room;
        atEndOfRun = !goesOn;
    }

    private bool ReadJoined()
    {
        atEndOfRun = false;
        (Start, Length, joinedStart) = (joinedStart, at - joinedStart, -1);
        Kind = TokenKind.Joined;
        return joinedLength <= LongestWord;
    }
}
