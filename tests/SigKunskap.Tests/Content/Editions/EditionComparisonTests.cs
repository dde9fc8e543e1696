using SigKunskap.Content.Editions;
using SigKunskap.Tests.Content.Pages;

namespace SigKunskap.Tests.Content.Editions;

public class EditionComparisonTests
{
    [Fact]
    public void A_changed_paragraph_shows_the_words_that_came_and_went()
    {
        var rows = EditionComparison.Compare(Edition(1, [("p1", "Svaret kommer snabbt.")]), Edition(2, [("p1", "Svaret kommer inom en vecka.")]));

        var row = Assert.Single(rows);
        Assert.Equal(ParagraphChange.Changed, row.Change);
        Assert.Equal(["Svaret kommer ", "snabbt.", "inom en vecka."], row.Text.Select(part => part.Text));
        Assert.Equal([ParagraphChange.Unchanged, ParagraphChange.Removed, ParagraphChange.Added], row.Text.Select(part => part.Change));
    }

    [Fact]
    public void The_earlier_text_can_be_read_without_the_additions_and_the_later_without_the_removals()
    {
        const string Before = "Nämnden får berätta att utredning har inletts. Lagen säger inte hur snabbt.";
        const string After = "Nämnden ska på begäran berätta om utredning har inletts. Svaret ska komma inom en vecka.";

        var text = Assert.Single(EditionComparison.Compare(Edition(1, [("p1", Before)]), Edition(2, [("p1", After)]))).Text;

        Assert.Equal(Before, string.Concat(text.Where(part => part.Change != ParagraphChange.Added).Select(part => part.Text)));
        Assert.Equal(After, string.Concat(text.Where(part => part.Change != ParagraphChange.Removed).Select(part => part.Text)));
    }

    [Fact]
    public void Added_and_removed_paragraphs_stand_where_a_reader_looks_for_them()
    {
        var rows = EditionComparison.Compare(
            Edition(1, [("p1", "Först."), ("p2", "Sedan."), ("p3", "Sist.")]),
            Edition(2, [("p1", "Först."), ("p4", "Nytt."), ("p3", "Sist.")]));

        Assert.Equal(["p1 Unchanged", "p2 Removed", "p4 Added", "p3 Unchanged"], rows.Select(row => $"{row.Id} {row.Change}"));
    }

    [Fact]
    public void Two_editions_alike_differ_in_nothing()
    {
        var edition = Edition(1, [("p1", "Först."), ("p2", "Sedan.")]);

        Assert.All(EditionComparison.Compare(edition, edition), row => Assert.Equal(ParagraphChange.Unchanged, row.Change));
    }

    private static PageEdition Edition(int number, IReadOnlyList<(string Id, string Text)> paragraphs)
    {
        var source = SamplePage.WithText(string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Text)));
        return new(
            new(number, source, new Dictionary<string, string>(), [.. paragraphs.Select(paragraph => paragraph.Id)], DateTime.UnixEpoch),
            SamplePage.Read(source).Page!);
    }
}
