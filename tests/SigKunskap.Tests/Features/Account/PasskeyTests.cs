using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Tests.Features.Account;

/// <summary>Whose a passkey is: added, named, removed by its owner and nobody else.</summary>
public sealed class PasskeyTests : PasskeyTest
{
    [Fact]
    public async Task A_device_that_does_not_know_its_owner_is_not_enough()
    {
        var mia = await Mia();

        var page = await Add(mia, Device(verifies: false));

        Assert.Contains("Nyckeln gick inte att spara", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{},"clientExtensionResults":{}}""")]
    public async Task Nonsense_is_refused_in_words_on_both_pages(string answer)
    {
        var mia = await Mia();
        var page = await mia.Go("/konto/sakerhet");
        await mia.Fetch(page, Form, ToAdd);
        Assert.Contains("Nyckeln gick inte att spara", (await mia.Send(page, Form, ("enhet", "x"), ("svar", answer))).Body!.TextContent, StringComparison.Ordinal);

        var visitor = Stranger();
        page = await visitor.Go("/konto/logga-in");
        Assert.Contains("känns inte igen", (await visitor.Send(page, Form, ("svar", answer))).Body!.TextContent, StringComparison.Ordinal);
        await visitor.Fetch(page, Form, ToSignIn);
        Assert.Contains("känns inte igen", (await visitor.Send(page, Form, ("svar", answer))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_made_for_one_person_is_not_added_by_another()
    {
        var (mia, device) = (await Mia(), Device());
        var nils = await Member(await Area("Annanby"), "nils@example.se");
        var answer = device.Create(await mia.Fetch(await mia.Go("/konto/sakerhet"), Form, ToAdd));
        var page = await nils.Go("/konto/sakerhet");
        await nils.Fetch(page, Form, ToAdd);

        page = await nils.Send(page, Form, ("enhet", "Telefonen"), ("svar", answer));

        Assert.Contains("Nyckeln gick inte att spara", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_way_in_is_not_removed_and_a_second_key_makes_it_removable()
    {
        var (mia, device) = await WithPasskey();
        await using (var db = await Db())
            await db.Members.Where(m => m.Email == Email).ExecuteUpdateAsync(set => set.SetProperty(m => m.PasswordHash, (string?)null), Cancel);
        var page = await mia.Go($"/konto/losennyckel/{device.IdInAddresses}");
        const string remove = "main form:has(button.danger)";

        Assert.Contains("din enda väg in", (await mia.Send(page, remove)).Body!.TextContent, StringComparison.Ordinal);
        await Own(mia);
        await mia.Send(page, remove);

        Assert.Equal("/konto/sakerhet?klart=borta", mia.At);
    }

    [Fact]
    public async Task The_key_of_another_does_not_exist()
    {
        var (mia, device) = await WithPasskey();
        var nils = await Member(await Area("Annanby"), "nils@example.se");
        var page = await mia.Go($"/konto/losennyckel/{device.IdInAddresses}");
        Assert.Equal("Telefonen", page.QuerySelector("h1")!.TextContent);

        var own = await Own(nils);
        foreach (var id in new[] { device.IdInAddresses, "x", "å", new string('A', 2_000) })
        {
            await nils.Go($"/konto/losennyckel/{id}");
            Assert.Equal(404, nils.Status);
            own.QuerySelectorAll("main form").ToList().ForEach(form => form.SetAttribute("action", $"/konto/losennyckel/{id}"));
            foreach (var form in new[] { "main form", "main section form" })
            {
                await nils.Send(own, form, ("enhet", "Min"));
                Assert.Equal(404, nils.Status);
            }
        }

        Assert.Contains("Telefonen", (await mia.Go("/konto/sakerhet")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_gets_another_name_and_a_name_is_text()
    {
        var (mia, device) = await WithPasskey();

        await mia.Send(await mia.Go($"/konto/losennyckel/{device.IdInAddresses}"), "main form", ("enhet", "<b>Min</b>"));

        Assert.Equal("<b>Min</b>", (await mia.Go("/konto/sakerhet")).QuerySelector("main section li a")!.TextContent);
        await In(mia, device);
        Assert.Equal("/natverk", mia.At);
    }

    [Fact]
    public async Task Removed_it_opens_nothing_and_the_other_sign_ins_end()
    {
        var (mia, device) = await WithPasskey();
        var there = Stranger();
        await In(there, device);

        await mia.Send(await mia.Go($"/konto/losennyckel/{device.IdInAddresses}"), "main section form");

        Assert.Equal("/konto/sakerhet?klart=borta", mia.At);
        await there.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", there.At, StringComparison.Ordinal);
        await RefusedWith(device);
    }

    [Fact]
    public async Task The_steward_sees_that_it_was_added_and_removed_and_nothing_of_the_key()
    {
        var (mia, device) = await WithPasskey();
        await mia.Send(await mia.Go($"/konto/losennyckel/{device.IdInAddresses}"), "main section form");

        await using var db = await Db();
        var entries = await db.AuditEntries.Where(entry => entry.Action.StartsWith("account.")).OrderBy(entry => entry.Id).ToListAsync(Cancel);
        Assert.Equal(["account.passkey-added", "account.passkey-removed"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal($"member {entry.ById}", entry.Subject));
    }

    [Theory]
    [InlineData(ToSignIn, 400)]
    [InlineData(ToAdd, 400)]
    public async Task From_another_site_nothing_is_begun(string address, int status)
    {
        var mia = await Mia();
        var page = await mia.Go("/konto/sakerhet");
        page.QuerySelector($"{Form} input[name=__RequestVerificationToken]")!.Remove();

        await mia.Fetch(page, Form, address);

        Assert.Equal(status, mia.Status);
    }
}
