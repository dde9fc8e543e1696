using SigKunskap.Web.Data.Network.Profiles;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>An area writes its own page, and nothing that was typed is lost on the way.</summary>
public sealed class AreaPageTests : AreasTest
{
    [Fact]
    public async Task What_a_contact_tells_is_read_by_all_members_and_what_is_not_told_is_said_to_be_missing()
    {
        await Areas();
        await Fill(Kim, Exempelby, true, ("fran-alder", "15"), ("till-alder", "20"), ("enbart-narkotika", "nej"), ("kontakt", "samordnare på öppenvården"), ("brevlada", "sig@exempelby.example"));

        var page = await Anders.Go(Exempelby);

        Assert.Equal("15–20 år", page.QuerySelector("#falt-fran-alder dd")!.TextContent.Trim());
        Assert.Equal("Nej", page.QuerySelector("#falt-enbart-narkotika dd")!.TextContent.Trim());
        Assert.Equal("Uppgift saknas", page.QuerySelector("#falt-sis-unga dd")!.TextContent.Trim());
        Assert.Equal("mailto:sig@exempelby.example", page.QuerySelector("#falt-brevlada a")!.GetAttribute("href"));
        Assert.Equal("Bekräftad den 23\u00a0november 2026", page.QuerySelector(".tag")!.TextContent);
        Assert.Contains("Bekräftelsen gjordes av kim, samordnare, Exempelby.", Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/natverk/ny?till=exempelby']"));
        Assert.Null(page.QuerySelector($"a[href='{Exempelby}/andra']"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_its_field_and_nothing_typed_is_lost()
    {
        await Areas();

        var page = await Kim.Send(await Kim.Go($"{Exempelby}/andra"), "main form", ("startar", "2031"), ("fran-alder", "20"), ("till-alder", "15"), ("kriterier", "Våra kriterier"), ("status", "igang"), ("gor", "spara"));

        Assert.StartsWith("Inte sparat än", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#startar", "#till-alder"], page.QuerySelectorAll(".notice-box a").Select(link => link.GetAttribute("href")));
        Assert.Equal("2031", page.QuerySelector("#startar")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("#startar")!.GetAttribute("aria-invalid"));
        Assert.Equal("Våra kriterier", page.QuerySelector("#kriterier")!.TextContent);
        Assert.True(page.QuerySelector("#status option[value=igang]")!.HasAttribute("selected"));
        Assert.Contains("Ingen har fyllt i sidan än", Text(await Kim.Go(Exempelby)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_text_is_guarded_and_a_mailbox_is_never_a_persons_own()
    {
        await Areas();
        foreach (var field in AreaFields.All.Where(field => field.IsWritten && field.Kind != AreaFieldKind.Link))
        {
            var stopped = await Kim.Send(await Kim.Go($"{Exempelby}/andra"), "main form", (field.Key, "Ring 070-174 06 05"), ("gor", "spara"));
            Assert.True(stopped.QuerySelector(".notice-box.bad mark") is not null, field.Key);
            Assert.Contains("Ring 070-174 06 05", stopped.QuerySelector($"#{field.Key}")!.OuterHtml, StringComparison.Ordinal);
        }

        // The writer's own domain makes it no function.
        foreach (var mailbox in new[] { "kim@example.se", "kim.ek@exempelby.example", "sig@gmail.com" })
        {
            var page = await Kim.Send(await Kim.Go($"{Exempelby}/andra"), "main form", ("brevlada", mailbox), ("gor", "spara"));
            Assert.Contains("funktionsbrevlåda", page.QuerySelector("#brevlada-error")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_later_of_two_saves_is_told_what_differs_and_keeps_its_text()
    {
        await Areas();
        await Fill(Kim, Exempelby, true, ("tider", "vardagar 8–16"));
        var begun = await Kim.Go($"{Exempelby}/andra");
        await Fill(Fanny, Exempelby, false, ("tider", "vardagar 9–15"));

        var lost = await Kim.Send(begun, "main form", ("tider", "måndagar 10–12"), ("gor", "spara"));

        Assert.Equal("måndagar 10–12", lost.QuerySelector("#tider")!.GetAttribute("value"));
        Assert.Contains("Tider: nu ”vardagar 9–15”, hos dig ”måndagar 10–12”", Text(lost), StringComparison.Ordinal);
        await Kim.Send(lost, "main form", ("gor", "spara"));
        Assert.Contains("måndagar 10–12", Text(await Anders.Go(Exempelby)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_before_is_kept_and_what_differs_is_told_in_words()
    {
        await Areas();
        await Fill(Kim, Exempelby, true, ("samordnare", "50"), ("tider", "Nina Nilsson 15 år"), ("skal", "Det är ett prov här."));
        await Fill(Kim, Exempelby, true, ("samordnare", "100"), ("tider", ""));
        // The same again is no new edition.
        await Fill(Kim, Exempelby, true, ("samordnare", "100"));

        var page = await Anders.Go($"{Exempelby}/andringar");

        Assert.Equal(2, page.QuerySelectorAll(".timeline > li").Length);
        Assert.Contains("Samordnarens del av en tjänst: från ”50 procent” till ”100 procent”", Text(page), StringComparison.Ordinal);
        Assert.Contains("kim, samordnare, Exempelby", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));

        var emptied = await Kim.Send(await Kim.Go($"{Exempelby}/andringar"), "main form");
        Assert.DoesNotContain("Nilsson", emptied.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lydelsen är borttagen", Text(emptied), StringComparison.Ordinal);
        Assert.Contains("100 procent", Text(await Anders.Go(Exempelby)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_protected_is_shown_to_the_own_area_alone()
    {
        await Areas();
        await using (var db = await App.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<SigKunskap.Web.Data.SigKunskapDb>>().CreateDbContextAsync(Cancel))
        {
            db.Members.Single(member => member.Email == "kim@example.se").HidesName = true;
            await db.SaveChangesAsync(Cancel);
        }

        await Fill(Kim, Exempelby, true, ("tider", "vardagar"));

        Assert.Contains("av kim", Text(await Mia.Go(Exempelby)), StringComparison.Ordinal);
        Assert.DoesNotContain("kim", Text(await Anders.Go(Exempelby)), StringComparison.Ordinal);
        Assert.Contains("av samordnare, Exempelby", Text(await Anders.Go(Exempelby)), StringComparison.Ordinal);
        Assert.DoesNotContain("kim", Text(await Anders.Go($"{Exempelby}/andringar")), StringComparison.Ordinal);
    }
}
