using Microsoft.Data.Sqlite;
using SigKunskap.Search.Ranking;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>A passage as it stands in the file. The first of a page is its summary under its other names, so that these and the title are found too.</summary>
internal sealed record StoredPassage(string Heading, string Anchor, IReadOnlyList<PassageParagraph> Paragraphs, IReadOnlyList<CitedPlace> Cited)
{
    private const int MostPassages = (1 << IndexSchema.PassageBits) - 2;

    public const string Select = "SELECT id, heading, anchor, paragraphs, cited FROM passage";

    /// <summary>The passages of a page as they are stored, with what they cite.</summary>
    public static IReadOnlyList<StoredPassage> Of(SearchPage page, CitationReader? citations)
    {
        var passages = new List<StoredPassage>(page.Passages.Count + 1) { new(string.Join(", ", page.OtherNames), "", [new PassageParagraph("", page.Summary)], [.. CitedPlace.In(page.Title, CitedPlace.Title, citations), .. CitedPlace.In(page.Summary, 0, citations)]) };
        foreach (var passage in page.Passages.Take(MostPassages))
        {
            passages.Add(new(passage.Heading, passage.Anchor, passage.Paragraphs,
                [.. CitedPlace.In(passage.Heading, CitedPlace.Heading, citations), .. passage.Paragraphs.SelectMany((paragraph, index) => CitedPlace.In(paragraph.Text, index, citations))]));
        }
        return passages;
    }

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

    public string PackCited() => Packing.Records(Cited.Select(cited => cited.Fields()));

    /// <summary>What a query matches in one of its paragraphs, or in its summary, citations included.</summary>
    public MatchedText Match(int paragraph, WordTable words) => MatchFinder.Find(
        Paragraphs[paragraph].Text, words, Cited.Where(cited => cited.Place == paragraph).SelectMany(cited => words.Citing(cited.Token)
            .Select(match => new TextMatch(-1, cited.Start, cited.Length, match.Unit, match.Weight))));
}
