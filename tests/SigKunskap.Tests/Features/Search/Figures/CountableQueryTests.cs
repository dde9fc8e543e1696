using SigKunskap.Web.Features.Search.Figures;

namespace SigKunskap.Tests.Features.Search.Figures;

public class CountableQueryTests
{
    [Theory]
    [InlineData("samtycke", "samtycke")]
    [InlineData("  SAMTYCKE \t  från  Vårdnadshavare ", "samtycke från vårdnadshavare")]
    [InlineData("19 kap. 1 § SoL", "19 kap. 1 § sol")]
    [InlineData("10:18a OSL", "10:18a osl")]
    [InlineData("SFS 2025:400", "sfs 2025:400")]
    [InlineData("lagen (2001:453)", "lagen (2001:453)")]
    [InlineData("under 21 år", "under 21 år")]
    [InlineData("Får polisen berätta för skolan", "får polisen berätta för skolan")]
    [InlineData("SIG SSPF", "sig sspf")]
    public void A_question_is_counted_in_one_form(string asked, string counted) => Assert.Equal(counted, CountableQuery.Of(asked));

    [Theory]
    [InlineData("19990101-1234")]
    [InlineData("990101-1234")]
    [InlineData("990101")]
    [InlineData("99 01 01 12 34")]
    [InlineData("99-01-01")]
    [InlineData("född 2009")]
    [InlineData("9901011234 samtycke")]
    [InlineData("9901\u00A001 + 1234")]
    [InlineData("９９０１０１")]
    [InlineData("٩٩٠١٠١")]
    [InlineData("99:01:01:12:34")]
    [InlineData("1999:0101")]
    [InlineData("070-123 45 67")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("070:12 345 67")]
    [InlineData("anna@example.org")]
    [InlineData("anna＠example.org")]
    [InlineData("Anna Berg")]
    [InlineData("möte med Anna Berg i morgon")]
    [InlineData("Anna-Karin Berg")]
    [InlineData("Carl af Berg")]
    [InlineData("Berg, Anna")]
    [InlineData("ANNA-LISA ANDERSSON")]
    [InlineData("Åsa Öberg")]
    [InlineData("\"Anna  Berg\"")]
    public void What_looks_like_a_fact_about_a_person_is_not(string asked) => Assert.Null(CountableQuery.Of(asked));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("\ud800")]
    public void Nothing_is_not(string? asked) => Assert.Null(CountableQuery.Of(asked));

    [Fact]
    public void A_text_longer_than_a_question_is_not() => Assert.Equal((80, null), (CountableQuery.Of(new string('a', 80))?.Length, CountableQuery.Of(new string('a', 81))));

    [Fact]
    public void What_is_counted_is_counted_the_same_when_it_comes_back()
    {
        foreach (var asked in new[] { "Samtycke  ”skriftligt ja” -nej", "ämne:sekretess POLIS", "anmäl*" })
            Assert.Equal(CountableQuery.Of(asked), CountableQuery.Of(CountableQuery.Of(asked)));
    }
}
