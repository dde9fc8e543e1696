using BenchmarkDotNet.Attributes;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;

namespace SigKunskap.Benchmarks.Micro;

/// <summary>A page's file to facts and paragraphs, and the citations of its whole text.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private LibraryPage _page = null!;
    private PageReader _reader = null!;
    private string _text = "";

    [GlobalSetup]
    public void ReadTheLibrary()
    {
        var shelf = StarterLibrary.Library.Reference;
        _reader = new PageReader(shelf.Lists, shelf.Law, shelf.Glossary);
        _page = StarterLibrary.Library.Pages.MaxBy(page => page.Newest.Stored.Source.Length)!;
        _text = string.Join('\n', _page.Newest.Content.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Benchmark]
    public PageContent? Read_the_longest_page() =>
        _reader.Read(_page.Address, _page.Newest.Stored.Source, StarterLibrary.Library.Reference.Blocks, new Findings(_page.Address.File));

    [Benchmark]
    public IReadOnlyList<Citation> Find_the_citations_of_its_text() => StarterLibrary.Library.Law.Citations.Read(_text);

    [Benchmark]
    public object Read_the_whole_content_folder() =>
        Content.Folders.FolderLibrary.Read(Content.Folders.ContentFolder.Read(Repository.Content, []), [], StarterLibrary.Day);
}
