using SigKunskap.Content.Pages;

namespace SigKunskap.Tests.Content;

public class StarterLibraryTests
{
    [Fact]
    public void The_check_of_the_starter_library_is_clean() =>
        Assert.Empty(StarterLibrary.Everything.Findings);

    [Fact]
    public void It_answers_the_questions_of_the_field_with_at_least_36_pages_80_terms_and_150_synonym_groups()
    {
        var library = StarterLibrary.Library;

        Assert.True(library.Pages.Count >= 36, $"{library.Pages.Count} pages");
        Assert.True(library.Reference.Glossary.Terms.Count >= 80);
        Assert.True(library.Reference.Synonyms.Count >= 150);
    }

    [Fact]
    public void No_page_claims_the_approval_of_an_agency() =>
        Assert.All(StarterLibrary.Library.Pages, page =>
        {
            Assert.Equal("startinnehall", page.Newest.Front.Owner);
            Assert.Empty(page.Newest.Front.Signers);
            Assert.Contains("startinnehall", page.Newest.Content.BlocksUsed.Keys);
        });

    [Fact]
    public void Every_page_has_a_card_sources_and_somebody_it_is_for() =>
        Assert.All(StarterLibrary.Library.Pages, page =>
        {
            Assert.NotNull(page.Newest.Content.CardHtml);
            Assert.NotEmpty(page.Newest.Front.Sources);
            Assert.NotEmpty(page.Newest.Front.Roles);
        });

    [Fact]
    public void Every_legal_statement_names_its_row_in_the_fact_sheet_and_how_sure_it_is() =>
        Assert.All(
            StarterLibrary.Library.Pages.SelectMany(page => page.Editions.SelectMany(edition => edition.Content.Paragraphs.Select(paragraph => (edition, paragraph)))),
            item =>
            {
                if (item.paragraph.Mark is not { Force: Force.Law } mark)
                    return;
                Assert.True(mark.Facts.Count > 0 && mark.Certainty is not null, $"{item.edition.Content.Address} rad {item.paragraph.Line}");
            });

    [Fact]
    public void Nobody_meets_more_than_six_questions_in_a_tool() =>
        Assert.All(StarterLibrary.Library.Flows, flow => Assert.InRange(flow.Diagram.MostQuestions, 1, 6));

    [Fact]
    public void Every_answer_of_a_tool_names_its_row_in_the_fact_sheet() =>
        Assert.All(StarterLibrary.Library.Flows.SelectMany(flow => flow.Outcomes), outcome => Assert.NotEmpty(outcome.Facts));
}
