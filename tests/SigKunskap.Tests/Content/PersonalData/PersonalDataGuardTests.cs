using SigKunskap.Content.PersonalData;

namespace SigKunskap.Tests.Content.PersonalData;

public class PersonalDataGuardTests
{
    [Fact]
    public void A_finding_says_what_it_is_why_it_must_not_stand_and_what_to_write()
    {
        var found = Assert.Single(PersonalDataGuard.Read("Kevin, 15 år, har slutat komma.", GuardContext.Empty));

        Assert.Contains("Här står ett namn", found.Explanation, StringComparison.Ordinal);
        Assert.Contains("går det att förstå vem det är", found.Explanation, StringComparison.Ordinal);
        Assert.Contains("typfall", found.Explanation, StringComparison.Ordinal);
        Assert.Equal("en ungdom, 15–17 år", found.Suggestion);
    }

    [Theory]
    [InlineData("Kevin, 12 år, vill.", "en ungdom, under 15 år")]
    [InlineData("Kevin, 19 år, vill.", "en ungdom, 18–20 år")]
    [InlineData("Kevin, 22 år, vill.", "en ungdom, 21 år eller äldre")]
    [InlineData("Femtonåriga Fatima vill.", "en ungdom, 15–17 år")]
    [InlineData("Ali på Björkskolan vill.", "en ungdom")]
    [InlineData("Kevin och Ali vill.", "några ungdomar")]
    [InlineData("Han bor på Storgatan 12.", "en adress i länet")]
    [InlineData("Det hände 12 maj 2024 i Rinkeby.", "i maj, i länet")]
    [InlineData("Det hände 2024-05-12 i Rinkeby.", "i maj, i länet")]
    [InlineData("Se ärende 12345.", "ett ärende")]
    public void It_offers_words_to_write_instead(string text, string suggestion) =>
        Assert.Equal(suggestion, Assert.Single(PersonalDataGuard.Read(text, GuardContext.Empty)).Suggestion);

    /// <summary>Otherwise the writer would be stopped by the guard's own advice.</summary>
    [Theory]
    [InlineData("Kevin, 15 år, vill.")]
    [InlineData("Ring 070-174 06 05 nu.")]
    [InlineData("Skriv till kevin@gmail.com nu.")]
    [InlineData("Han bor på Storgatan 12 nu.")]
    [InlineData("Det hände 2024-05-12 i Rinkeby.")]
    [InlineData("Det hände 12 maj i Rinkeby.")]
    [InlineData("Vi har en 15-åring på Björkskolan.")]
    [InlineData("Se ärende 12345.")]
    [InlineData("Det gäller Kevin, Ali och Fatima.")]
    [InlineData("Han kör MLB 123.")]
    [InlineData("De ses vid 59.32931, 18.06857.")]
    [InlineData("Han heter @kevin_07 där.")]
    [InlineData("Han har 19010101-2391 här.")]
    public void What_it_offers_may_stand(string text)
    {
        var found = Assert.Single(PersonalDataGuard.Read(text, GuardContext.Empty));

        var rewritten = text[..found.Start] + found.Suggestion + text[found.End..];

        Assert.Empty(PersonalDataGuard.Read(rewritten, GuardContext.Empty));
    }

    [Theory]
    [InlineData("anna@kommunen.exempel", 0)]
    [InlineData("anna@social.kommunen.exempel", 0)]
    [InlineData("anna@KOMMUNEN.exempel", 0)]
    [InlineData("anna@inte-kommunen.exempel", 1)]
    [InlineData("anna@kommunen.exempel.se", 1)]
    public void The_writers_own_organisation_may_be_written_to(string address, int findings) =>
        Assert.Equal(findings, PersonalDataGuard.Read($"Skriv till {address} i dag.", new GuardContext(["@kommunen.exempel"], [])).Count);

    [Fact]
    public void A_name_that_is_known_to_be_a_place_is_no_person()
    {
        const string Text = "Alma, 15 år";

        Assert.Single(PersonalDataGuard.Read(Text, GuardContext.Empty));
        Assert.Empty(PersonalDataGuard.Read(Text, new GuardContext([], ["alma"])));
    }

    [Fact]
    public void The_most_certain_finding_in_a_place_is_the_one_that_is_told()
    {
        var found = PersonalDataGuard.Read("Kevin, 15 år, kevin@gmail.com", GuardContext.Empty);

        Assert.Equal([PersonalDataKind.NamedPerson, PersonalDataKind.EMailAddress], found.Select(finding => finding.Kind));
        Assert.Equal(PersonalDataKind.PersonalIdentityNumber, Assert.Single(PersonalDataGuard.Read("Nr 190101012391", GuardContext.Empty)).Kind);
    }

    [Theory]
    [InlineData("[x](Ali) skrev Kevin")]
    [InlineData("[x](gmail.com) nås med kevin@")]
    [InlineData("[x](-2391) hör till 19010101")]
    [InlineData("[x](12) ligger på Storgatan")]
    public void The_target_of_a_link_is_read_apart_from_the_text(string text) => Assert.Empty(PersonalDataGuard.Read(text, GuardContext.Empty));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    [InlineData("\0")]
    public void Nothing_is_found_in_nothing(string text) => Assert.Empty(PersonalDataGuard.Read(text, GuardContext.Empty));
}
