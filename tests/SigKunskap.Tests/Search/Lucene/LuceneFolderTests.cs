using SigKunskap.Search;
using SigKunskap.Search.Lucene;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search.Lucene;

public sealed class LuceneFolderTests : IDisposable
{
    private readonly LuceneFolders folders = new();
    private readonly string folder;

    public LuceneFolderTests()
    {
        folder = folders.Next();
        using var engine = LuceneSearchEngine.Open(folder, Library.Settings);
        engine.Apply(new IndexBatch(Library.Pages, [], 5));
        engine.Apply(new IndexBatch([Library.Page("/a", "trollspö")], ["/verktyg/anmalan"], 6));
    }

    private static string[] Addresses(LuceneSearchEngine engine, string query) => [.. engine.Search(new SearchRequest(SearchQuery.Parse(query))).Hits.Select(hit => hit.Address)];

    [Fact]
    public void An_index_that_is_opened_again_is_as_it_was()
    {
        using var engine = LuceneSearchEngine.Open(folder, Library.Settings);
        Assert.Equal((6, Library.Pages.Count, null), (engine.Cursor, engine.PageCount, engine.Notice));
        Assert.Equal(["/a"], Addresses(engine, "trollspö"));
        Assert.DoesNotContain("/verktyg/anmalan", Addresses(engine, "anmäla"));
        engine.Apply(new IndexBatch([Library.Page("/a", "hästskojeri")], [], 7));
        Assert.Empty(Addresses(engine, "trollspö"));
    }

    [Fact]
    public void An_index_of_another_library_is_emptied_and_told_of()
    {
        using var engine = LuceneSearchEngine.Open(folder, Library.Settings with { Library = "annat" });
        Assert.Equal((null, 0), (engine.Cursor, engine.PageCount));
        Assert.Contains("annan version", engine.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_index_is_replaced_by_an_empty_one_and_told_of()
    {
        foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".fdt" or ".cfs" || Path.GetFileName(file).StartsWith("segments_", StringComparison.Ordinal)))
            File.WriteAllBytes(file, new byte[64]);
        using var engine = LuceneSearchEngine.Open(folder, Library.Settings);
        Assert.Null(engine.Cursor);
        Assert.Contains("skadat", engine.Notice, StringComparison.Ordinal);
        engine.Apply(new IndexBatch(Library.Pages, [], 8));
        Assert.NotEmpty(Addresses(engine, "samtycke"));
    }

    [Fact]
    public void A_folder_that_another_program_has_open_is_told_in_words_and_left_alone()
    {
        using var first = LuceneSearchEngine.Open(folder, Library.Settings);
        Assert.Contains("används av ett annat program", Assert.Throws<IndexUnavailableException>(() => LuceneSearchEngine.Open(folder, Library.Settings)).Message, StringComparison.Ordinal);
        Assert.Equal(["/a"], Addresses(first, "trollspö"));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_told_in_words()
    {
        var place = folders.Next();
        File.WriteAllText(place, "en fil");
        Assert.Contains("kan inte läsas eller skrivas", Assert.Throws<IndexUnavailableException>(() => LuceneSearchEngine.Open(place, Library.Settings)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folders.Dispose();
}
