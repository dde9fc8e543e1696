using System.Globalization;
using Lucene.Net.Documents;
using SigKunskap.Search.Index;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Lucene;

/// <summary>
/// A page as Lucene keeps it: one document with what is shown, and one for each passage with what is searched. The filter on readers and day
/// is among what is searched, so that it is part of every query.
/// </summary>
internal static class PageDocuments
{
    public const string Title = "title", Text = "text", PageOf = "page", ReaderOf = "reader", Begins = "begins", Address = "address", Shown = "shown";

    /// <summary>The reader that stands for everybody. Keys of readers carry a mark before them.</summary>
    public const string Everybody = "*";

    private const string TitleShown = "title-shown", Profile = "profile", Readers = "readers", Weight = "weight", Heading = "heading", Anchor = "anchor", Paragraphs = "paragraphs", Cited = "cited";

    public static string Key(string reader) => "+" + reader;

    public static IEnumerable<Document> Of(SearchPage page, TokenizedPage words, IReadOnlyList<StoredPassage> passages, Lexicon lexicon)
    {
        yield return ToShow(page, words.Entry, passages);
        foreach (var passage in words.Passages)
            yield return ToSearch(words, passage, lexicon);
    }

    /// <summary>The number of a page from the document with what is shown of it.</summary>
    public static long Id(Document shown) => long.Parse(Value(shown, Shown), CultureInfo.InvariantCulture);

    /// <summary>What stands of a page beside its texts.</summary>
    public static PageEntry Entry(Document shown, Func<string, PageProfile> profile) => new(
        Id(shown), Value(shown, Address), Value(shown, TitleShown), profile(Value(shown, Profile)), int.Parse(Value(shown, Begins), CultureInfo.InvariantCulture),
        Packing.Values(Value(shown, Readers)), float.Parse(Value(shown, Weight), CultureInfo.InvariantCulture));

    public static IReadOnlyList<StoredPassage> Passages(Document shown)
    {
        var (headings, anchors, paragraphs, cited) = (Values(shown, Heading), Values(shown, Anchor), Values(shown, Paragraphs), Values(shown, Cited));
        return [.. headings.Select((heading, at) => new StoredPassage(heading, anchors[at], Unpacked(paragraphs[at]), CitedPlace.Unpack(cited[at])))];
    }

    private static Document ToShow(SearchPage page, PageEntry entry, IReadOnlyList<StoredPassage> passages)
    {
        var shown = new Document
        {
            new StringField(Shown, entry.Id.ToString(CultureInfo.InvariantCulture), Field.Store.YES),
            new StringField(Address, page.Address, Field.Store.YES),
            new StoredField(TitleShown, page.Title),
            new StoredField(Profile, PageProfile.Pack(page)),
            new StoredField(Begins, entry.ValidFrom.ToString(CultureInfo.InvariantCulture)),
            new StoredField(Readers, Packing.Record(entry.Readers)),
            new StoredField(Weight, entry.Weight.ToString("R", CultureInfo.InvariantCulture)),
        };
        foreach (var passage in passages)
        {
            shown.Add(new StoredField(Heading, passage.Heading));
            shown.Add(new StoredField(Anchor, passage.Anchor));
            shown.Add(new StoredField(Paragraphs, passage.PackParagraphs()));
            shown.Add(new StoredField(Cited, passage.PackCited()));
        }
        return shown;
    }

    private static Document ToSearch(TokenizedPage page, ReadOnlyMemory<int> passage, Lexicon lexicon)
    {
        var searched = new Document
        {
            new StringField(Address, page.Entry.Address, Field.Store.NO),
            new NumericDocValuesField(PageOf, page.Entry.Id),
            new Int32Field(Begins, page.Entry.ValidFrom, Field.Store.NO),
            new TextField(Title, new WordStream(lexicon, page.Title)),
            new TextField(Text, new WordStream(lexicon, passage)),
        };
        foreach (var reader in page.Entry.Readers.Select(Key).DefaultIfEmpty(Everybody))
            searched.Add(new StringField(ReaderOf, reader, Field.Store.NO));
        return searched;
    }

    private static PassageParagraph[] Unpacked(string packed) =>
        packed.Length == 0 ? [] : [.. Packing.Records(packed).Select(fields => new PassageParagraph(fields[0], fields[1]))];

    private static string[] Values(Document shown, string field) => shown.GetValues(field, CultureInfo.InvariantCulture);

    private static string Value(Document shown, string field) => shown.GetField(field).GetStringValue(CultureInfo.InvariantCulture);
}
