using Microsoft.Data.Sqlite;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>A passage as it stands in the file. The first of a page is its summary, so that title and summary are found too.</summary>
internal sealed record StoredPassage(string Heading, string Anchor, IReadOnlyList<PassageParagraph> Paragraphs, IReadOnlyList<CitedPlace> Cited)
{
    public const string Select = "SELECT id, heading, anchor, paragraphs, cited FROM passage";

    public static StoredPassage Beginning(SearchPage page) => new("", "", [new PassageParagraph("", page.Summary)], []);

    public static StoredPassage Of(Passage passage) => new(passage.Heading, passage.Anchor, passage.Paragraphs, []);

    public static StoredPassage Read(SqliteDataReader row)
    {
        var packed = row.GetString(3);
        return new(
            row.GetString(1),
            row.GetString(2),
            packed.Length == 0 ? [] : [.. Packing.Records(packed).Select(fields => new PassageParagraph(fields[0], fields[1]))],
            CitedPlace.Unpack(row.GetString(4)));
    }

    public string PackParagraphs() => Packing.Records(Paragraphs.Select(paragraph => new[] { paragraph.Anchor, paragraph.Text }));

    /// <summary>What a query matches in the passage, citations included.</summary>
    public PassageMatch Match(string title, WordTable words)
    {
        MatchedText Find(string text, int place) => MatchFinder.Find(text, words, Cited.Count == 0 ? [] : Cited
            .Where(cited => cited.Place == place).SelectMany(cited => words.Citing(cited.Token)
                .Select(match => new TextMatch(-1, cited.Start, cited.Length, match.Unit, match.Weight))));
        return new PassageMatch(
            Find(title, CitedPlace.Title),
            Find(Heading, CitedPlace.Heading),
            [.. Paragraphs.Select((paragraph, index) => Find(paragraph.Text, index))]);
    }
}
