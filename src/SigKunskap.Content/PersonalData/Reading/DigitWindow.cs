using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>Some neighbouring groups of a chain, taken as one number, and what stands around them.</summary>
internal readonly struct DigitWindow(GuardedText text, DigitChain chain, int first, int last)
{
    private const int LongestWord = 30;

    public int Start => chain.Groups[first].Start;

    public int End => chain.Groups[last].End;

    public int Groups => last - first + 1;

    public bool IsWholeChain => first == 0 && last == chain.Groups.Count - 1;

    public int Length(int group) => chain.Groups[first + group].Length;

    /// <summary>What stands between a group of the window and the next.</summary>
    public ReadOnlySpan<char> Between(int group) => text.Text.AsSpan(chain.Groups[first + group].End, chain.Groups[first + group + 1].Start - chain.Groups[first + group].End);

    /// <summary>The character before, or a space.</summary>
    public char Before => Start > 0 ? text.Text[Start - 1] : ' ';

    /// <summary>The character after, or a space.</summary>
    public char After => End < text.Text.Length ? text.Text[End] : ' ';

    /// <summary>Neither neighbour in the chain is so close that this is a part of a longer number.</summary>
    public bool StandsAlone => StandsAloneBefore && (last == chain.Groups.Count - 1 || Loose(new DigitWindow(text, chain, last, last + 1).Between(0)));

    /// <summary>The number does not begin in the middle of a longer one.</summary>
    public bool StandsAloneBefore => first == 0 || Loose(new DigitWindow(text, chain, first - 1, first).Between(0));

    /// <summary>Letters touch it, and beyond them digits: a key of some machine.</summary>
    public bool IsInsideKey => Beyond(Start - 1, -1) || Beyond(End, 1);

    public bool TouchesLetter => char.IsLetter(Before) || char.IsLetter(After);

    public bool IsInAddress => text[text.TokenAt(Start)].InAddress;

    /// <summary>A word of these kinds stands close before, with no more than two other tokens between.</summary>
    public bool IsAnnouncedBy(WordKinds kinds)
    {
        var token = text.TokenAt(Start);
        return text.Has(token - 1, kinds) || text.Has(token - 2, kinds) || text.Has(token - 3, kinds);
    }

    /// <summary>One of these words stands close before.</summary>
    public bool IsAnnouncedByAny(params ReadOnlySpan<string> words)
    {
        var token = text.TokenAt(Start);
        return text.IsAny(token - 1, words) || text.IsAny(token - 2, words);
    }

    /// <summary>Copies the digits.</summary>
    public void CopyTo(Span<char> digits)
    {
        for (var group = first; group <= last; group++)
        {
            text.Text.AsSpan(chain.Groups[group].Start, chain.Groups[group].Length).CopyTo(digits);
            digits = digits[chain.Groups[group].Length..];
        }
    }

    private static bool Loose(ReadOnlySpan<char> between) => between.ContainsAny(" \n_()");

    private bool Beyond(int at, int step)
    {
        var letters = 0;
        while (at >= 0 && at < text.Text.Length && letters < LongestWord && char.IsLetter(text.Text[at]))
        {
            at += step;
            letters++;
        }

        return letters > 0 && at >= 0 && at < text.Text.Length && char.IsAsciiDigit(text.Text[at]);
    }
}
