using SigKunskap.Content.Editions;

namespace SigKunskap.Tests.Content.Editions;

public class ParagraphAlignmentTests
{
    private static readonly (string Id, string Text)[] Before =
    [
        ("p1", "Fråga den unge först och vårdnadshavaren sedan."),
        ("p4", "Skriv ned svaret i två exemplar och lämna det ena."),
        ("p2", "Ett samtycke kan tas tillbaka när som helst."),
    ];

    [Fact]
    public void An_edited_paragraph_keeps_its_id() =>
        Assert.Equal(["p1", "p4", "p2"], Ids(Before[0].Text, "Skriv ned svaret i tre exemplar och lämna det ena.", Before[2].Text));

    [Fact]
    public void A_moved_paragraph_keeps_its_id() =>
        Assert.Equal(["p2", "p1", "p4"], Ids(Before[2].Text, Before[0].Text, Before[1].Text));

    [Fact]
    public void A_new_neighbour_gets_a_number_that_nobody_had() =>
        Assert.Equal(["p1", "p10", "p4", "p2"], Ids(Before[0].Text, "Hundar är välkomna på måndagar.", Before[1].Text, Before[2].Text));

    [Fact]
    public void A_removed_paragraph_takes_its_id_with_it() =>
        Assert.Equal(["p1", "p2", "p10"], Ids(Before[0].Text, Before[2].Text, "Hundar är välkomna på måndagar."));

    [Fact]
    public void Two_paragraphs_alike_are_two_paragraphs() =>
        Assert.Equal(["p1", "p10", "p4", "p2"], Ids(Before[0].Text, Before[0].Text, Before[1].Text, Before[2].Text));

    [Fact]
    public void Spaces_and_line_breaks_are_no_change() =>
        Assert.Equal(["p1", "p4", "p2"], Ids(Before[0].Text.Replace(' ', '\n'), Before[1].Text + "  ", Before[2].Text));

    [Fact]
    public void A_text_that_is_gone_altogether_leaves_no_id() =>
        Assert.Equal(["p10", "p11"], Ids("Hundar är välkomna.", "Katter får vänta ute."));

    [Fact]
    public void An_empty_edition_and_a_first_edition_are_editions()
    {
        Assert.Empty(Ids());
        Assert.Equal(["p1"], ParagraphAlignment.CarryOver([], ["Ett."], 0).Ids);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Through_thirty_random_editions_ids_follow_their_paragraphs(int seed)
    {
        var manuscript = new Manuscript(new Random(seed));
        IReadOnlyList<(string, string)> last = [];
        var highest = 0;
        for (var edition = 0; edition < 30; edition++)
        {
            var texts = manuscript.Texts;
            (var ids, highest) = ParagraphAlignment.CarryOver(last, texts, highest);
            manuscript.Check(ids);
            last = [.. ids.Zip(texts)];
            manuscript.Edit();
        }
    }

    [Fact(Timeout = 20_000)]
    public async Task A_page_of_two_thousand_new_paragraphs_is_aligned_in_time() =>
        Assert.Equal(2_000, (await Task.Run(() => ParagraphAlignment.CarryOver(
            [.. Enumerable.Range(0, 2_000).Select(number => ($"p{number}", $"Gammalt stycke {number} om ditt och datt nummer {number}."))],
            [.. Enumerable.Range(0, 2_000).Select(number => $"Nytt {number * 7} stycke om annat och mera {number}.")],
            2_000), TestContext.Current.CancellationToken)).Ids.Count);

    private static IReadOnlyList<string> Ids(params string[] after) => ParagraphAlignment.CarryOver(Before, after, 9).Ids;
}
