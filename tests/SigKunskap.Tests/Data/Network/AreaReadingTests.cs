using SigKunskap.Web.Data.Network.Profiles;

namespace SigKunskap.Tests.Data.Network;

/// <summary>What is typed about an area, and what is said when it cannot be right.</summary>
public sealed class AreaReadingTests
{
    [Theory]
    [InlineData("startar=2027", "Startår: året har inte varit än.")]
    [InlineData("startar=tolv", "Startår: skriv ett heltal")]
    [InlineData("fran-alder=20, till-alder=15", "Äldsta ålder: den är lägre än den yngsta, 20 år.")]
    [InlineData("fran-alder=8", "Yngsta ålder: skriv ett heltal från 10 till 35")]
    [InlineData("samordnare=201", "Samordnarens del av en tjänst: skriv ett heltal från 0 till 200")]
    [InlineData("samordnare=-1", "Samordnarens del av en tjänst: skriv ett heltal från 0 till 200")]
    [InlineData("status=kanske", "Status: välj något av svaren.")]
    [InlineData("instrument=inga, instrument=bbic", "Instrument: välj antingen")]
    [InlineData("overenskommelse=http://exempel.invalid/x", "Länken ska börja med https://")]
    [InlineData("overenskommelse=javascript:alert(1)", "Länken ska börja med https://")]
    [InlineData("overenskommelse=https://namn:losen@exempel.invalid/", "Länken ska börja med https://")]
    [InlineData("brevlada=sig snabel-a kommunen", "Skriv brevlådans hela adress")]
    public void What_cannot_be_right_is_told_in_words(string typed, string mistake) => Assert.StartsWith(mistake, Assert.Single(Read(typed).Mistakes.Values), StringComparison.Ordinal);

    [Fact]
    public void A_text_too_long_is_told_with_its_length()
        => Assert.Contains("högst 120 tecken, det är 121 nu", Assert.Single(AreaReading.Of(key => key == "kontakt" ? [new string('a', 121)] : [], 2026).Mistakes.Values), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_told_is_another_thing_than_no()
    {
        var (told, untold) = (Read("enbart-narkotika=nej, instrument=inga").Profile, Read("").Profile);

        Assert.Equal(("Nej", "Inga instrument"), (AreaFields.Of("enbart-narkotika").Words(told), AreaFields.Of("instrument").Words(told)));
        Assert.Equal((null, null), (AreaFields.Of("enbart-narkotika").Words(untold), AreaFields.Of("instrument").Words(untold)));
    }

    [Theory]
    [InlineData("fran-alder=15, till-alder=20", "15–20 år")]
    [InlineData("fran-alder=15, till-alder=15", "15 år")]
    [InlineData("fran-alder=15", "från 15 år")]
    [InlineData("till-alder=20", "till och med 20 år")]
    public void Ages_are_read_as_one_span(string typed, string words) => Assert.Equal(words, AreaFields.Of(AreaFields.FromAge).Words(Read(typed).Profile));

    [Fact]
    public void Every_field_comes_back_from_the_database_and_from_its_own_form_as_it_was()
    {
        var typed = AreaFields.All.ToDictionary(field => field.Key, field => field.Kind switch
        {
            AreaFieldKind.Number => field.Key is AreaFields.StartYear or "overenskommelse-till" ? ["2012"] : ["20"],
            AreaFieldKind.One or AreaFieldKind.Many => [field.Options[0].Key],
            AreaFieldKind.Mailbox => ["sig@kommunen.invalid"],
            AreaFieldKind.Link => ["https://kommunen.invalid/överenskommelse?a=1&b=2"],
            _ => (IReadOnlyList<string>)["Rad ett & <två> ”tre”"],
        });
        var read = AreaReading.Of(key => typed[key], 2026);
        Assert.Empty(read.Mistakes);

        var stored = AreaProfile.FromJson(read.Profile.ToJson());

        Assert.All(AreaFields.All, field => Assert.Equal(typed[field.Key], field.Values(stored)));
        Assert.All(AreaFields.Shown, field => Assert.NotNull(field.Words(stored)));
        Assert.Equal(read.Profile.ToJson(), stored.ToJson());
    }

    private static AreaReading Read(string typed)
    {
        var fields = typed.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).ToLookup(field => field[0], field => field[1]);
        return AreaReading.Of(key => [.. fields[key]], 2026);
    }
}
