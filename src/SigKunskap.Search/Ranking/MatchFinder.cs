using SigKunskap.Search.Text;

namespace SigKunskap.Search.Ranking;

/// <summary>Finds what a query asks for in a text, by its words as they stand there.</summary>
internal static class MatchFinder
{
    // What follows in a text that repeats the words this often changes neither its rank nor its snippet.
    private const int MostMatches = 400;

    public static MatchedText Find(string text, WordTable table, IEnumerable<TextMatch> cited)
    {
        var matches = new List<TextMatch>(cited);
        var inPhrases = new List<(int Word, int Start, int End, WordEntry Entry)>();
        var reader = new TokenReader(text, stackalloc char[TokenReader.SpaceNeeded]);
        var count = 0;
        while (reader.Read())
        {
            var word = reader.Kind == TokenKind.Word ? count++ : count - 1;
            if (matches.Count >= MostMatches || inPhrases.Count >= MostMatches)
                continue;
            if (table.Find(reader.Word) is not { } entry)
                continue;
            foreach (var match in entry.Matches)
                matches.Add(new TextMatch(word, reader.Start, reader.Length, match.Unit, match.Weight));
            if (entry.Places.Count > 0 && reader.Kind == TokenKind.Word)
                inPhrases.Add((word, reader.Start, reader.Start + reader.Length, entry));
        }
        AddPhrases(inPhrases, matches);
        matches.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.Unit.CompareTo(other.Unit));
        return new MatchedText(text, matches, count);
    }

    private static void AddPhrases(List<(int Word, int Start, int End, WordEntry Entry)> words, List<TextMatch> matches)
    {
        for (var first = 0; first < words.Count; first++)
        {
            foreach (var (pattern, place) in words[first].Entry.Places)
            {
                if (place != 0 || first + pattern.Length > words.Count || !Continues(words, first, pattern))
                    continue;
                var (word, start, _, _) = words[first];
                foreach (var match in pattern.Matches)
                    matches.Add(new TextMatch(word, start, words[first + pattern.Length - 1].End - start, match.Unit, match.Weight));
            }
        }
    }

    private static bool Continues(List<(int Word, int Start, int End, WordEntry Entry)> words, int first, PhrasePattern pattern)
    {
        for (var place = 1; place < pattern.Length; place++)
        {
            if (words[first + place].Word != words[first].Word + place || !words[first + place].Entry.StandsAt(pattern, place))
                return false;
        }
        return true;
    }
}
