using System.Xml.Linq;
using AngleSharp.Dom;
using SigKunskap.Tests.Features.Publishing;

namespace SigKunskap.Tests.Features.Tools;

/// <summary>Readers see which edition answered, what has changed between editions, and whose answer that changes.</summary>
public sealed class ToolEditionsTests : LibraryTest
{
    private const string File = "verktyg/lana-bok.yml";
    private const string Note = "Den som lånar en förstaupplaga får också ett råd.";
    private const string Answered = MadeUpLibrary.Tool + "?hus=kommun&bok=handskrift&fraga=forskare";

    private static string First => MadeUpLists.Files[File];

    private static string Second => First
        .Replace("andring: Förstaupplagor går till jurist, efter frågor från tre bibliotek.", $"andring: {Note}", StringComparison.Ordinal)
        .Replace("- [forsta-upplaga, \"*\", fraga-jurist]", "- [forsta-upplaga, \"*\", [fraga-jurist, radgor]]", StringComparison.Ordinal)
        .Replace("titel: Visa upp boken i läsesalen", "titel: Ta fram boken", StringComparison.Ordinal)
        .Replace("text: Vad är det för bok?", "text: Vilken bok är det?", StringComparison.Ordinal)
        .Replace("lagrum: [\"19 kap. 1 § SoL\"]", "lagrum: [\"10 kap. 1 § OSL\"]", StringComparison.Ordinal);

    [Fact]
    public async Task The_list_has_each_edition_with_its_day_and_the_authors_words()
    {
        await TakeIn(Second, 2);

        var entries = (await App.Page("/verktyg/lana-bok/utgavor")).QuerySelectorAll("main .timeline > li").ToList();

        Assert.Equal(["Utgåva 2", "Utgåva 1"], entries.Select(entry => entry.QuerySelector("h2")!.TextContent));
        Assert.Contains(Note, entries[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("25\u00a0november 2026", entries[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Förstaupplagor går till jurist", entries[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/verktyg/lana-bok/utgavor/2?mot=1", entries[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_comparison_says_whose_answer_changes_and_what_is_reworded()
    {
        await TakeIn(Second, 2);

        var article = (await App.Page("/verktyg/lana-bok/utgavor/2?mot=1")).QuerySelector("main article")!;

        Assert.Contains(Note, article.TextContent, StringComparison.Ordinal);
        var situation = Assert.Single(article.QuerySelectorAll(".diff"), box => box.QuerySelector("h3")?.TextContent == "En vuxen vill låna en förstaupplaga");
        Assert.Contains("Ert hus: En förening. Boken: En förstaupplaga. Vem frågar: En låntagare", situation.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Fråga jurist: Fråga först", "Fråga jurist: Fråga förstRåd: Fråga barnet vad det vill läsa"], situation.QuerySelectorAll("dd").Select(Words));
        Assert.Contains("Av 10 sätt att svara på frågorna leder 2 till ett annat svar", article.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Vad är det för bok?", "Visa upp boken i läsesalen", "19 kap. 1 § SoL"], article.QuerySelectorAll("del").Select(Words));
        Assert.Equal(["Fråga barnet vad det vill läsa", "Vilken bok är det?", "Ta fram boken", "10 kap. 1 § OSL"], article.QuerySelectorAll("ins").Select(Words));
        Assert.NotNull(article.QuerySelector("a.law[href='/lagrum/sol/19/1']"));
    }

    [Fact]
    public async Task Without_another_to_compare_with_it_is_the_edition_before()
    {
        await TakeIn(Second, 2);

        Assert.Equal(Words((await App.Page("/verktyg/lana-bok/utgavor/2?mot=1")).QuerySelector("article")!), Words((await App.Page("/verktyg/lana-bok/utgavor/2")).QuerySelector("article")!));
        Assert.Equal(Words((await App.Page("/verktyg/lana-bok/utgavor/2?mot=1")).QuerySelector("article")!), Words((await App.Page("/verktyg/lana-bok/utgavor/1?mot=2")).QuerySelector("article")!));
        Assert.Contains("Det finns ingen tidigare att jämföra med", (await App.Page("/verktyg/lana-bok/utgavor/1")).QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_no_reader_could_notice_is_said_to_be_one()
    {
        await TakeIn(First.Replace("sokord: [hemlån, utlån]", "sokord: [hemlån]", StringComparison.Ordinal), 2);

        Assert.Contains("Inget som den som använder verktyget märker", await App.Text("/verktyg/lana-bok/utgavor/2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/verktyg/finns-inte/utgavor")]
    [InlineData("/verktyg/finns-inte/utgavor/1")]
    [InlineData("/verktyg/lana-bok/utgavor/2")]
    [InlineData("/verktyg/lana-bok/utgavor/0")]
    [InlineData("/verktyg/lana-bok/utgavor/ett")]
    [InlineData("/verktyg/lana-bok/utgavor/99999999999")]
    [InlineData("/verktyg/lana-bok/utgavor/1?mot=2")]
    [InlineData("/verktyg/lana-bok/utgavor/1?mot=x")]
    public Task An_edition_that_does_not_exist_is_not_found(string address) => App.Page(address, 404);

    [Fact]
    public async Task The_answer_names_its_edition_on_the_screen_on_paper_in_the_note_and_in_word()
    {
        await TakeIn(Second, 2);

        var main = (await App.Page(Answered)).QuerySelector("main")!;

        Assert.Contains("Utgåva 2, 25\u00a0november 2026", main.QuerySelector(".edition-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("utgåva 2, lagen kontrollerad", main.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2, 25\u00a0november 2026", main.QuerySelectorAll(".facts dt").Single(term => term.TextContent == "Utgåva").NextElementSibling!.TextContent);
        using var word = await OpenedWordFile.Of(App, Answered.Replace("lana-bok?", "lana-bok.docx?", StringComparison.Ordinal));
        Assert.Contains("Utgåva 2, 25\u00a0november 2026.", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MadeUpLibrary.Tool)]
    [InlineData(Answered)]
    public async Task The_foot_of_a_tool_leads_to_its_editions(string address)
    {
        var link = (await App.Page(address)).QuerySelector("main a[href='/verktyg/lana-bok/utgavor']")!;

        Assert.Equal("Vad har ändrats?", link.TextContent);
        Assert.Contains("Utgåva 1, 23\u00a0november 2026.", link.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_tool_stands_among_the_changes_and_in_the_feed()
    {
        await TakeIn(Second, 2);

        var entry = Assert.Single((await App.Page("/andringar")).QuerySelectorAll("main .timeline > li"), item => item.TextContent.Contains(Note, StringComparison.Ordinal));
        Assert.Contains("Ändrat verktyg · utgåva 2", entry.TextContent, StringComparison.Ordinal);
        Assert.NotNull(entry.QuerySelector("a[href='/verktyg/lana-bok/utgavor/2?mot=1']"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var newest = XDocument.Parse(await App.Text("/andringar.atom")).Root!.Elements(atom + "entry").First();
        Assert.Equal(("Ändrat verktyg: Får jag låna ut boken?", Note), (newest.Element(atom + "title")!.Value, newest.Element(atom + "summary")!.Value));
        Assert.Equal($"{App.Site}/verktyg/lana-bok/utgavor/2", newest.Element(atom + "id")!.Value);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private async Task TakeIn(string source, int number)
    {
        App.Clock.Advance(TimeSpan.FromDays(2));
        Write(File, source);
        Assert.True((await Import()).Whole);
        await Eventually.IsSo(() => App.Library.HistoryOf(App.Library.Flows[0]).Newest!.Number == number);
    }
}
