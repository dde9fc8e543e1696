using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Lucene;

/// <summary>A text that has been read into numbers of words, as Lucene takes it in.</summary>
internal sealed class WordStream : TokenStream
{
    // Between paragraphs, so that nothing is near across them.
    private const int ParagraphGap = 1_000;

    private readonly Lexicon lexicon;
    private readonly ReadOnlyMemory<int> tokens;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute step;

    private int at, next, last = -1;

    public WordStream(Lexicon lexicon, ReadOnlyMemory<int> tokens)
    {
        (this.lexicon, this.tokens) = (lexicon, tokens);
        (term, step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        for (; at < tokens.Length && tokens.Span[at] == TokenizedPage.Break; at++)
            next += ParagraphGap;
        if (at == tokens.Length)
            return false;
        var token = tokens.Span[at++];
        term.Append(lexicon[TokenizedPage.WordOf(token)].Text);
        // What is no word of its own stands with the word before it.
        var position = token < 0 ? Math.Max(Math.Max(0, last), next - 1) : next++;
        (step.PositionIncrement, last) = (position - last, position);
        return true;
    }
}
