using SigKunskap.Tests.Features.Publishing;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>She was on leave when it changed: what has changed since a day, without an account.</summary>
public sealed class ChangedSinceTests : LibraryTest
{
    private const string Since = "/andringar?sedan=2026-12-01";

    [Fact]
    public async Task What_has_changed_since_a_day_is_counted_and_each_says_what_to_do_and_leads_to_the_difference()
    {
        await ThreeThings();

        var main = (await App.Page(Since)).QuerySelector("main")!;

        Assert.Equal("3 saker har ändrats sedan 1\u00a0december 2026", main.QuerySelector("#sedan-rubrik")!.TextContent);
        var items = main.QuerySelectorAll(".timeline > li").ToDictionary(item => item.QuerySelector("h3 a")!.GetAttribute("href")!);
        Assert.Equal(3, items.Count);
        var whole = items[MadeUpLibrary.Whole];
        Assert.Contains("Svaret gäller i ett år.", whole.TextContent, StringComparison.Ordinal);
        Assert.Contains("Svaret ska skrivas ned i tre exemplar.", whole.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det här behöver du göra: Skaffa ett block.", whole.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{MadeUpLibrary.Whole}?utgava=4&mot=2", Assert.Single(whole.QuerySelectorAll("p > a")).GetAttribute("href"));
        Assert.Contains("Ny sida", items["/vagledning/samtycke/ny-sida"].TextContent, StringComparison.Ordinal);
        Assert.Empty(items["/vagledning/samtycke/ny-sida"].QuerySelectorAll("p > a"));
        Assert.Contains("Det här skiljer", (await App.Page($"{MadeUpLibrary.Whole}?utgava=4&mot=2")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_on_the_day_itself_is_counted_in_and_the_day_after_not()
    {
        await ThreeThings();

        Assert.Contains("En sak har ändrats sedan 10\u00a0december 2026", await Text("2026-12-10"), StringComparison.Ordinal);
        Assert.Contains("Inget har ändrats sedan 11\u00a0december 2026", await Text("2026-12-11"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("igår", "Datumet går inte att läsa. Skriv år-månad-dag")]
    [InlineData("2026-02-30", "Datumet går inte att läsa. Skriv år-månad-dag")]
    [InlineData("2027-05-12", "12\u00a0maj 2027 har inte varit än.")]
    public async Task A_day_that_cannot_be_is_told_at_its_field(string typed, string told)
    {
        var page = await App.Page($"/andringar?sedan={Uri.EscapeDataString(typed)}", 400);

        Assert.Contains(told, page.QuerySelector("#sedan-error")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Det gick inte", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .timeline"));
    }

    [Fact]
    public async Task The_page_of_changes_asks_for_the_day()
    {
        var form = (await App.Page("/andringar")).QuerySelector("main form[action='/andringar'][method=get]")!;

        Assert.Equal("date", form.QuerySelector("[name=sedan]")!.GetAttribute("type"));
        Assert.NotNull(form.QuerySelector("label[for=sedan]"));
    }

    [Fact]
    public async Task A_page_that_changed_not_long_ago_says_so_in_one_line_for_sixty_days()
    {
        Assert.DoesNotContain("Ändrad ", await Page(), StringComparison.Ordinal);
        App.Clock.Set(At(12, 1));
        await New("Svaret gäller i ett år.");

        Assert.Contains("Ändrad 1\u00a0december 2026: Svaret gäller i ett år. Se vad som skiljer", await Page(), StringComparison.Ordinal);
        Assert.NotNull((await App.Page(MadeUpLibrary.Whole)).QuerySelector($"article a[href='{MadeUpLibrary.Whole}?mot=2']"));
        Assert.DoesNotContain("Ändrad ", await Page("?utgava=2"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ändrad ", await Page("?den=2026-12-01"), StringComparison.Ordinal);
        App.Clock.Set(At(12, 1).AddDays(61));
        Assert.DoesNotContain("Ändrad ", await Page(), StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 11, 0, 0, TimeSpan.Zero);

    private async Task ThreeThings()
    {
        App.Clock.Set(At(12, 5));
        await New("Svaret gäller i ett år.");
        await Publish(new("samtycke", "ny-sida"), new PageDraft("Vad är nytt?", "Det här är nytt. {vägledning}").ToString());
        await Publish(new("lattlast", "samtycke"), new PageDraft("Samtycke på lätt svenska", "Du får säga ja, nej eller vet inte. {vägledning}") { More = "andring:\n  slag: sak\n  text: Vet inte är också ett svar." }.ToString());
        App.Clock.Set(At(12, 10));
        await New("Svaret ska skrivas ned i tre exemplar.");
        App.Clock.Set(At(12, 20));
    }

    private async Task New(string note)
    {
        var made = await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("Svaret ska nu skrivas ned.", note, StringComparison.Ordinal));
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == made.Number);
    }

    private async Task<string> Page(string query = "") => (await App.Page(MadeUpLibrary.Whole + query)).QuerySelector("article")!.TextContent;

    private async Task<string> Text(string day) => (await App.Page($"/andringar?sedan={day}")).QuerySelector("main")!.TextContent;
}
