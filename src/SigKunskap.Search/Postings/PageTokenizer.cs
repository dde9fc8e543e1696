using SigKunskap.Search.Index;
using SigKunskap.Search.Text;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Postings;

/// <summary>Turns a page's texts into numbers of words. For one thread.</summary>
internal sealed class PageTokenizer(Lexicon lexicon)
{
    private readonly List<int> tokens = [];
    private readonly char[] space = new char[TokenReader.SpaceNeeded];

    public TokenizedPage Page(PageEntry entry, IReadOnlyList<StoredPassage> passages)
    {
        // A citation in the title is kept with the page's first passage.
        Append(entry.Title, passages.Count > 0 ? passages[0].Cited : [], CitedPlace.Title);
        var title = Take();
        var lengths = new int[passages.Count];
        var bodies = new ReadOnlyMemory<int>[passages.Count];
        for (var index = 0; index < passages.Count; index++)
            (bodies[index], lengths[index]) = Passage(passages[index], index == 0 && entry.Profile.Topic.Length > 0 ? $"{entry.Profile.TopicName}, {passages[index].Heading}" : passages[index].Heading);
        return new TokenizedPage(entry, title, bodies, lengths);
    }

    // The first passage stands under the page's topic too.
    private (ReadOnlyMemory<int> Tokens, int Length) Passage(StoredPassage passage, string heading)
    {
        Append(heading, passage.Cited, CitedPlace.Heading);
        var length = 0;
        for (var index = 0; index < passage.Paragraphs.Count; index++)
        {
            tokens.Add(TokenizedPage.Break);
            length += Append(passage.Paragraphs[index].Text, passage.Cited, index);
        }
        return (Take(), length);
    }

    private int Append(string text, IReadOnlyList<CitedPlace> cited, int place)
    {
        var (next, count) = (0, 0);
        var reader = new TokenReader(text, space);
        while (reader.Read())
        {
            for (; next < cited.Count && (cited[next].Place != place || cited[next].Start <= reader.Start); next++)
                AppendCitation(cited[next], place);
            var number = lexicon.Add(reader.Word);
            tokens.Add(reader.Kind == TokenKind.Joined ? ~number : number);
            count += reader.Kind == TokenKind.Word ? 1 : 0;
        }
        for (; next < cited.Count; next++)
            AppendCitation(cited[next], place);
        return count;
    }

    private void AppendCitation(CitedPlace cited, int place)
    {
        if (cited.Place == place)
            tokens.Add(~lexicon.Add(cited.Token));
    }

    private ReadOnlyMemory<int> Take()
    {
        var taken = tokens.ToArray();
        tokens.Clear();
        return taken;
    }
}
