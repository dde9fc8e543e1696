using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Tests.Features.Network.Names;

/// <summary>Who asks without name is named nowhere where members look, and the facilitator still sees who it is.</summary>
public sealed class AskedWithoutNameTests : NamesTest
{
    private const string Name = "Andersson";

    private string path = "";

    [Theory]
    [InlineData("{path}")]
    [InlineData("{path}?citera=1")]
    [InlineData("{path}?citera=2")]
    [InlineData("/natverk/inlagg/1")]
    [InlineData("/natverk/inlagg/1/historik")]
    [InlineData("/natverk/inlagg/1/flagga")]
    [InlineData("/natverk")]
    [InlineData("/natverk/rum/alla")]
    [InlineData("/natverk/obesvarade")]
    [InlineData("/natverk?ord=samtycke")]
    [InlineData("/natverk/utkast")]
    public async Task No_page_of_a_member_names_who_asked(string address)
    {
        await Asked();
        var at = address.Replace("{path}", path, StringComparison.Ordinal);

        foreach (var reader in new[] { Bertil, Cecilia })
            Assert.DoesNotContain(Name, await Read(reader, at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_neither_the_name_nor_the_question_by_it()
    {
        await Asked();
        await Eventually.IsSo(async () => (await Read(Cecilia, "/natverk/sok?q=möten")).Contains("En fråga om möten", StringComparison.Ordinal));

        Assert.DoesNotContain(Name, await Read(Cecilia, "/natverk/sok?q=hälsningar"), StringComparison.Ordinal);
        Assert.Contains("Inget i de rum", await Read(Cecilia, $"/natverk/sok?q={Name}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_what_scripts_fetch_nor_what_another_takes_home_names_who_asked()
    {
        await Asked();
        var page = await Cecilia.Go("/natverk/ny");

        Assert.DoesNotContain(Name, await Cecilia.Tell("/natverk/liknar", page, "main form", ("rubrik", "En fråga om möten hos oss")), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, await Bertil.Fetch(await Bertil.Go(path), "#svara form", "/natverk/utkast/spara"), StringComparison.Ordinal);
        foreach (var reader in new[] { Bertil, Cecilia })
            Assert.DoesNotContain(Name, System.Text.Encoding.UTF8.GetString(await App.Get<SigKunskap.Web.Features.Account.TakeAll>().For(await PersonOf(reader == Bertil ? "bertil@example.se" : "cecilia@example.se"), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_of_a_change_names_nobody()
    {
        await Asked();

        await using var db = await Db();
        var (changes, audited) = (await db.Changes.Select(change => change.Kind + " " + change.Subject).ToListAsync(Cancel), await db.AuditEntries.Select(entry => entry.Subject + " " + entry.Reason).ToListAsync(Cancel));

        Assert.Contains("post 1/1", changes);
        Assert.DoesNotContain([.. changes, .. audited], told => told.Contains(Name, StringComparison.Ordinal) || told.Contains("anna@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_facilitator_still_sees_who_it_is()
    {
        await Asked();

        Assert.Contains("Anna Andersson (utan namn för andra)", await Read(Fanny, path), StringComparison.Ordinal);
        Assert.Contains("Anna Andersson (utan namn för andra)", await Read(Fanny, "/natverk"), StringComparison.Ordinal);
        Assert.Contains("Hälsningar Anna Andersson", await Read(Fanny, path), StringComparison.Ordinal);
        Assert.Contains("Hälsningar Anna Andersson", await Read(Anna, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_also_writes_with_their_name_is_not_given_away_by_its_being_masked()
    {
        await Asked();
        await Reply(Anna, path, "Så här gör vi.");
        await Reply(Bertil, path, "Jag håller med Anna Andersson.");

        Assert.Contains("Jag håller med Anna Andersson.", await Read(Cecilia, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_says_that_ones_own_name_will_not_be_shown()
    {
        await Enter();

        var page = await Anna.Send(await Anna.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", "Vad gör ni? Hälsningar Anna Andersson"), ("utannamn", "ja"), ("gor", "visa"));

        Assert.Contains("Hälsningar en medlem", page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Anna asks without name and signs out of habit; a colleague and the facilitator write her name as well.</summary>
    private async Task Asked()
    {
        await Enter();
        path = await Ask(Anna, "Vad gör ni på mötena? Hälsningar Anna Andersson", ("utannamn", "ja"), ("ord", "samtycke"));
        await Anna.Send(await Anna.Go("/natverk/inlagg/1/andra"), "main form", ("text", "Vad gör ni på våra möten? Hälsningar Anna Andersson"), ("skal", "det är mitt eget namn"));
        await Reply(Fanny, path, "Bra fråga, @Anna Andersson!");
        await Cecilia.Tell("/natverk/utkast/spara", await Cecilia.Go($"{path}?citera=1"), "#svara form");
    }
}
