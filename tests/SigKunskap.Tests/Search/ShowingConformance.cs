using SigKunskap.Search;

namespace SigKunskap.Tests.Search;

public abstract class ShowingConformance : SearchEngineFixture
{
    [Theory]
    [InlineData("gemensam vårdnad", "Vem samtycker", "p2")]
    [InlineData("återkallas", "Vad det ska innehålla", "p4")]
    [InlineData("10 kap 18 a § osl", "Polisen", "p3")]
    [InlineData("målgruppen", "Målgruppen", "malgrupp")]
    [InlineData("inhämtas", "", "")]
    public void A_hit_opens_the_paragraph_that_matches(string query, string heading, string anchor)
    {
        var hit = First(query);
        Assert.Equal((heading, anchor), (hit.Heading, hit.Anchor));
    }

    [Theory]
    [InlineData("vårdnadshavare", "i regel [vårdnadshavarna].")]
    [InlineData("vardnadshavare", "i regel [vårdnadshavarna].")]
    [InlineData("medgivande uppgifter", "Ett [samtycke] anger vilka [uppgifter] som")]
    [InlineData("sol 19:1", "enligt [19 kap. 1 § SoL].")]
    [InlineData("sig kriminalitet", "I en [SIG] samarbetar")]
    [InlineData("\"stark sekretess\"", "omfattas av [stark sekretess] enligt")]
    [InlineData("tystn*", "före [tystnadsplikten].")]
    public void Matches_are_marked_also_for_inflections_synonyms_and_citations(string query, string marked) =>
        Assert.Contains(marked, Marked(First(query)), StringComparison.Ordinal);

    [Fact]
    public void A_page_is_shown_once_however_many_passages_match()
    {
        var addresses = Addresses("samtycke").ToList();
        Assert.Equal(addresses.Distinct(), addresses);
    }

    [Fact]
    public void A_page_without_text_shows_its_summary()
    {
        var hit = Search("anmäla oro").Hits.Single(hit => hit.Kind == "verktyg");
        Assert.StartsWith("Frågor som leder till", Marked(hit), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snippet_of_a_long_paragraph_holds_the_match_in_whole_words()
    {
        var filler = string.Join(' ', Enumerable.Repeat("utfyllnadsord", 100));
        Engine.Apply(new IndexBatch([Library.Page("/lang", $"{filler} handlingsplan {filler}")], [], 2));
        var snippet = Marked(First("handlingsplan"));
        Assert.StartsWith("… utfyllnadsord ", snippet, StringComparison.Ordinal);
        Assert.EndsWith(" utfyllnadsord …", snippet, StringComparison.Ordinal);
        Assert.Contains(" [handlingsplan] ", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 180, 240);
    }

    [Fact]
    public void A_hit_says_what_the_page_is_and_who_stands_behind_it()
    {
        var hit = First("anmälningsskyldighet");
        Assert.Equal("När ska en orosanmälan göras?", hit.Title);
        Assert.Equal(("anmalan", "Anmalan", "vagledning"), (hit.Topic, hit.TopicName, hit.Kind));
        Assert.Equal(["skola"], hit.Roles);
        Assert.Equal(["skolverket"], hit.Agencies);
        Assert.Equal(new DateOnly(2025, 7, 1), hit.ValidFrom);
    }

    [Fact]
    public void The_word_in_the_title_stands_above_the_word_in_the_text_and_the_word_above_its_compound()
    {
        Engine.Apply(new IndexBatch(
        [
            Library.Page("/text", "Här nämns spårbarhet en gång i en mening som är lika lång."),
            Library.Page("/sammansatt", "Här nämns spårbarhetskrav en gång i en mening som är lika lång."),
            Library.Page("/titel", "Spårbarhet", "ovrigt", [new("Rubrik", "r", [new("p1", "Här nämns något annat i en mening som är lika lång.")])]),
        ], [], 2));
        Assert.Equal(["/titel", "/text", "/sammansatt"], Addresses("spårbarhet"));
    }

    [Fact]
    public void The_word_with_its_dots_stands_above_the_word_without()
    {
        Engine.Apply(new IndexBatch([Library.Page("/utan", "Skriv om stroge i texten."), Library.Page("/med", "Skriv om ströge i texten.")], [], 2));
        Assert.Equal(["/med", "/utan"], Addresses("ströge"));
        Assert.Equal(["/utan", "/med"], Addresses("stroge"));
    }

    [Fact]
    public void Terms_side_by_side_stand_above_terms_far_apart()
    {
        var filler = string.Join(' ', Enumerable.Repeat("ord", 20));
        Engine.Apply(new IndexBatch([Library.Page("/langt", $"kartan {filler} visar"), Library.Page("/nara", $"kartan visar {filler}")], [], 2));
        Assert.Equal(["/nara", "/langt"], Addresses("kartan visar"));
    }
}
