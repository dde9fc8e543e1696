using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Tests.Ui;

public sealed class FormTests
{
    private static readonly Choice[] Roles = [new("polis", "Polis"), new("skola", "Skola")];

    [Fact]
    public async Task A_field_is_read_out_with_its_hint_and_what_is_wrong()
    {
        var page = await Rendered.Html<Field>(new { Name = "fran", Label = "Gäller från", Value = "i fjol", Hint = "År-månad-dag.", Error = "Datumet går inte att läsa." });

        var input = page.QuerySelector("input")!;
        Assert.Equal(["År-månad-dag.", "Fel: Datumet går inte att läsa."], input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("i fjol", input.GetAttribute("value"));
        Assert.Equal("fran", page.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task A_field_without_hint_and_error_describes_itself_with_nothing()
    {
        var input = (await Rendered.Html<Field>(new { Name = "namn", Label = "Rubrik" })).QuerySelector("input")!;

        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.True(input.HasAttribute("required"));
    }

    [Fact]
    public async Task A_list_shows_what_was_chosen()
    {
        var page = await Rendered.Html<Field>(new { Name = "roll", Label = "Roll", Options = (IReadOnlyList<Choice>)Roles, Value = "skola" });

        Assert.Equal("Skola", page.QuerySelector("option[selected]")!.TextContent);
    }

    [Fact]
    public async Task What_was_ticked_stays_ticked_when_something_is_wrong()
    {
        var page = await Rendered.Html<Choices>(new { Name = "vilka", Label = "Vilka var med?", Options = (IReadOnlyList<Choice>)Roles, Chosen = (IReadOnlyCollection<string>)["polis"], Many = true, Error = "Välj minst två." });

        Assert.Equal("polis", page.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("Fel: Välj minst två.", page.GetElementById(page.QuerySelector("fieldset")!.GetAttribute("aria-describedby")!)!.TextContent);
    }
}
