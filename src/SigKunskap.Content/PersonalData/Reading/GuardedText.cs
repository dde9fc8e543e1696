using System.Globalization;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>A text made ready for the detectors: plain, cut into tokens and sentences, its digits chained. Questions outside the text answer no.</summary>
internal sealed class GuardedText(PlainText plain, List<Token> tokens, List<DigitChain> chains, GuardContext context)
{
    public PlainText Plain { get; } = plain;

    public string Text => Plain.Text;

    public IReadOnlyList<DigitChain> Chains { get; } = chains;

    public GuardContext Context { get; } = context;

    /// <summary>The number of tokens.</summary>
    public int Count => tokens.Count;

    public Token this[int index] => tokens[index];

    public static GuardedText Of(string text, GuardContext context)
    {
        var plain = PlainTextReader.Of(text);
        return new(plain, Tokenizer.Tokens(plain.Text), DigitChains.Of(plain.Text), context);
    }

    public bool Exists(int index) => index >= 0 && index < tokens.Count;

    public ReadOnlySpan<char> Span(int index) => Exists(index) ? Text.AsSpan(tokens[index].Start, tokens[index].Length) : [];

    public bool Is(int index, string word) => Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(index, word))
                return true;
        }

        return false;
    }

    public bool IsMark(int index, char mark) => Exists(index) && tokens[index].Kind == TokenKind.Mark && Text[tokens[index].Start] == mark;

    public bool IsWord(int index) => Exists(index) && tokens[index].Kind == TokenKind.Word;

    public bool IsNumber(int index) => Exists(index) && tokens[index].Kind == TokenKind.Number;

    public bool Has(int index, WordKinds kinds) => Exists(index) && (tokens[index].Words & kinds) != 0;

    /// <summary>A word written as a name is.</summary>
    public bool IsCapital(int index) => Exists(index) && tokens[index].Capital;

    /// <summary>The number at a place; -1 when there is none, or one of more than four digits.</summary>
    public int Number(int index) => IsNumber(index) && tokens[index].Length <= 4 ? int.Parse(Span(index), CultureInfo.InvariantCulture) : -1;

    /// <summary>No space between a token and the next.</summary>
    public bool Touches(int index) => Exists(index) && Exists(index + 1) && tokens[index].End == tokens[index + 1].Start;

    public bool SameSentence(int one, int other) => Exists(one) && Exists(other) && tokens[one].Sentence == tokens[other].Sentence;

    public bool StartsSentence(int index) => Exists(index) && !SameSentence(index - 1, index);

    /// <summary>The first token that starts at or after an offset.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The nearest token of these kinds in the same sentence, at most <paramref name="reach"/> away; -1 when there is none.</summary>
    public int Nearest(int from, int reach, Func<int, bool> sought)
    {
        for (var distance = 1; distance <= reach; distance++)
        {
            if (SameSentence(from, from + distance) && sought(from + distance))
                return from + distance;
            if (SameSentence(from, from - distance) && sought(from - distance))
                return from - distance;
        }

        return -1;
    }
}
