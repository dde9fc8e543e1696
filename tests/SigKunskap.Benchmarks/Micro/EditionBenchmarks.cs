using BenchmarkDotNet.Attributes;
using SigKunskap.Content.Editions;

namespace SigKunskap.Benchmarks.Micro;

/// <summary>Carrying paragraph ids over to an edition of 300 paragraphs, and showing what changed between two editions.</summary>
[MemoryDiagnoser]
public class EditionBenchmarks
{
    private const int Paragraphs = 300;

    private (string Id, string Text)[] _before = [];
    private string[] _lightlyEdited = [];
    private string[] _rewritten = [];
    private PageEdition _earlier = null!;
    private PageEdition _later = null!;
    private PageEdition _long = null!;
    private PageEdition _longEdited = null!;
    private PageEdition _longRewritten = null!;

    [GlobalSetup]
    public void ReadTheLibrary()
    {
        var texts = StarterLibrary.Library.Pages.SelectMany(page => page.Newest.Content.Paragraphs).Select(paragraph => paragraph.Text).Distinct().Take(Paragraphs).ToArray();
        _before = [.. texts.Select((text, index) => ($"p{index + 1}", text))];
        _lightlyEdited = [.. texts.Select((text, index) => index % 10 == 0 ? text + " Det gäller även den som är över 18 år." : text)];
        // No paragraph as it was, and all in another order: every pair has to be weighed.
        _rewritten = [.. texts.Reverse().Select(text => text + " Det gäller även den som är över 18 år.")];
        var page = StarterLibrary.Library.Pages.First(page => page.Editions.Count > 1);
        (_earlier, _later) = (page.Editions[0], page.Newest);
        (_long, _longEdited, _longRewritten) = (Long(1, texts), Long(2, _lightlyEdited), Long(2, _rewritten));
    }

    /// <summary>An edition of 300 paragraphs, whose ids are carried over from the first.</summary>
    private PageEdition Long(int number, IReadOnlyList<string> texts)
    {
        var page = StarterLibrary.Library.Pages[0];
        var content = page.Newest.Content with { Sections = [page.Newest.Content.Sections[0] with { Blocks = [.. texts.Select((text, index) => page.Newest.Content.Paragraphs.First() with { Number = index + 1, Text = text })] }] };
        return new(new(number, "", new Dictionary<string, string>(), number == 1 ? [.. _before.Select(paragraph => paragraph.Id)] : ParagraphAlignment.CarryOver(_before, texts, Paragraphs).Ids, DateTime.UnixEpoch), content);
    }

    [Benchmark]
    public object Compare_two_editions_of_300_paragraphs_of_which_30_edited() => EditionComparison.Compare(_long, _longEdited);

    [Benchmark]
    public object Compare_two_editions_of_300_paragraphs_all_edited_and_moved() => EditionComparison.Compare(_long, _longRewritten);

    [Benchmark]
    public object Align_300_paragraphs_of_which_30_edited() => ParagraphAlignment.CarryOver(_before, _lightlyEdited, Paragraphs);

    [Benchmark]
    public object Align_300_paragraphs_all_edited_and_moved() => ParagraphAlignment.CarryOver(_before, _rewritten, Paragraphs);

    [Benchmark]
    public object Compare_two_editions() => EditionComparison.Compare(_earlier, _later);
}
