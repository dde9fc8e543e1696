namespace SigKunskap.Tests.Search;

public abstract class FindingConformance : SearchEngineFixture
{
    [Theory]
    [InlineData("samtycke", "/vagledning/samtycke/inhamta")]
    [InlineData("vårdnadshavare samtycken", "/vagledning/samtycke/inhamta")]
    [InlineData("vardnadshavare", "/vagledning/samtycke/inhamta")]
    [InlineData("ATERKALLAS", "/vagledning/samtycke/inhamta")]
    [InlineData("medgivande", "/vagledning/samtycke/inhamta")]
    [InlineData("anmälningsskyldighet", "/vagledning/anmalan/nar")]
    [InlineData("orosanmälan", "/vagledning/anmalan/nar")]
    [InlineData("skolans elevhälsa", "/vagledning/sekretess/mote")]
    [InlineData("sig", "/vagledning/start/vad")]
    [InlineData("sociala insatsgrupper", "/vagledning/start/vad")]
    [InlineData("bup", "/vagledning/aktorer/bup")]
    [InlineData("kurator", "/vagledning/sekretess/mote")]
    [InlineData("tystnads*", "/vagledning/anmalan/nar")]
    [InlineData("får polisen berätta för socialtjänsten", "/vagledning/sekretess/mote")]
    [InlineData("myndighetssekretess", "/vagledning/sekretess/mote")]
    public void The_page_that_answers_comes_first(string query, string address) => Assert.Equal(address, First(query).Address);

    [Theory]
    [InlineData("14 kap 1 § sol", "/vagledning/anmalan/nar", false)]
    [InlineData("19 kap 1 § sol", "/vagledning/anmalan/nar", true)]
    [InlineData("SoL 19:1", "/vagledning/anmalan/nar", true)]
    [InlineData("osl 10:18 a", "/vagledning/sekretess/mote", true)]
    [InlineData("anmälan enligt sol 19:1", "/vagledning/anmalan/nar", true)]
    [InlineData("lag:\"10 kap. 18 a § OSL\"", "/vagledning/sekretess/mote", true)]
    [InlineData("lag:sol/19:1", "/vagledning/anmalan/nar", true)]
    public void A_citation_is_one_thing_however_it_is_written(string query, string address, bool isCited)
    {
        var answer = Search(query);
        Assert.Equal(isCited ? 1 : 0, answer.TotalWithAllTerms);
        if (isCited)
            Assert.Equal(address, answer.Hits[0].Address);
    }

    [Fact]
    public void A_one_way_synonym_does_not_work_backwards() =>
        Assert.DoesNotContain("kurator", string.Concat(Search("elevhälsa").Hits.SelectMany(hit => hit.Snippet).Select(part => part.Text)), StringComparison.Ordinal);

    [Fact]
    public void A_phrase_is_found_in_a_row_only_and_within_a_paragraph()
    {
        Assert.Equal(["/vagledning/samtycke/inhamta"], Addresses("\"gemensam vårdnad\""));
        Assert.True(Search("\"gemensam vårdnad\"").AllTerms);
        Assert.False(Search("\"vårdnad gemensam\"").AllTerms);
        Assert.False(Search("\"vårdnadshavarna båda vårdnadshavarna\"").AllTerms);
    }

    [Fact]
    public void A_phrase_typed_without_dots_is_found() =>
        Assert.True(Search("\"bada vardnadshavarna\"") is { AllTerms: true, Total: 1 });

    [Fact]
    public void What_is_left_out_is_left_out_with_the_whole_page()
    {
        Assert.Contains("/vagledning/sekretess/mote", Addresses("elevhälsan"));
        Assert.DoesNotContain("/vagledning/sekretess/mote", Addresses("elevhälsan -polisen"));
        Assert.DoesNotContain("/vagledning/anmalan/nar", Addresses("barn -lag:sol/19:1"));
    }

    [Fact]
    public void When_no_page_has_all_terms_those_with_some_are_shown_and_it_is_said()
    {
        var answer = Search("samtycke tystnadsplikt");
        Assert.False(answer.AllTerms);
        Assert.Equal(0, answer.TotalWithAllTerms);
        Assert.Contains(answer.Hits, hit => hit.Address == "/vagledning/samtycke/inhamta");
        Assert.Contains(answer.Hits, hit => hit.Address == "/vagledning/anmalan/nar");
    }

    [Fact]
    public void Pages_with_all_terms_stand_above_those_with_some()
    {
        var answer = Search("barn psykisk ohälsa");
        Assert.Equal("/vagledning/aktorer/bup", answer.Hits[0].Address);
        Assert.Equal(1, answer.TotalWithAllTerms);
        Assert.True(answer.Total > 1);
    }

    [Fact]
    public void Common_words_are_told_as_left_aside_and_still_count_when_alone()
    {
        Assert.Equal("vad, är, en", Assert.Single(Search("vad är en insatsgrupp").Ignored).Text);
        Assert.NotEmpty(Search("vad är en").Hits);
        Assert.Empty(Search("vad är en").Ignored);
    }

    [Fact]
    public void A_word_that_stands_nowhere_gives_an_honest_empty_answer()
    {
        var answer = Search("xyzzy");
        Assert.Equal(0, answer.Total);
        Assert.Empty(answer.Hits);
        Assert.Empty(answer.Facets.Topics);
    }
}
