using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Tests.Features.Account;

/// <summary>What a passkey opens, and what it does not.</summary>
public sealed class PasskeySignInTests : PasskeyTest
{
    [Fact]
    public async Task It_lets_its_owner_in_alone_and_on_to_where_they_were_going()
    {
        var (_, device) = await WithPasskey();
        var visitor = Stranger();

        await In(visitor, device, "/konto/logga-in?tillbaka=%2Fkonto%2Fsakerhet");

        Assert.Equal("/konto/sakerhet", visitor.At);
    }

    [Fact]
    public async Task It_asks_for_no_code_afterwards()
    {
        var (mia, device) = await WithPasskey();
        var page = await mia.Send(await mia.Go("/konto/sakerhet/app"), "main form");
        await mia.Send(page, "form:has(input[name=kod])", ("kod", new PhoneWithApp(page.QuerySelector("main code")!.TextContent).Code(App.Clock.GetUtcNow())));
        var visitor = Stranger();
        await SignIn(visitor, Email);
        Assert.Equal("/konto/kod", visitor.At);

        await In(visitor, device);

        Assert.Equal("/natverk", visitor.At);
    }

    [Fact]
    public async Task An_answer_that_was_used_is_worth_nothing()
    {
        var (_, device) = await WithPasskey();
        var (first, second) = (Stranger(), Stranger());
        var page = await first.Go("/konto/logga-in");
        var answer = device.Get(await first.Fetch(page, Form, ToSignIn));
        await first.Send(page, Form, ("svar", answer));
        Assert.Equal("/natverk", first.At);

        var other = await second.Go("/konto/logga-in");
        await second.Fetch(other, Form, ToSignIn);
        await second.Send(other, Form, ("svar", answer));
        await first.Go("/konto/logga-in");
        await first.Send(page, Form, ("svar", answer));

        Assert.Equal("/konto/logga-in", second.At);
        Assert.NotEqual("/natverk", first.At);
    }

    [Theory]
    [InlineData("https://ond.example")]
    [InlineData("http://127.0.0.1")]
    [InlineData("null")]
    public async Task Signed_for_another_site_it_opens_nothing_here(string origin)
    {
        var (_, device) = await WithPasskey();
        device.Origin = origin;

        await RefusedWith(device);
    }

    [Fact]
    public async Task Keys_belong_to_the_address_that_people_know_the_portal_by()
    {
        await using var app = await TestApp.Start(new(Settings: ["--Site:Address", "http://sig.example:8080"]));
        using var visitor = new Visitor(app);

        var options = await visitor.Fetch(await visitor.Go("/konto/logga-in"), Form, ToSignIn);

        Assert.Equal("sig.example", (string?)JsonNode.Parse(options)!["rpId"]);
    }

    [Fact]
    public async Task A_copy_that_lags_behind_is_found_out()
    {
        var (_, device) = await WithPasskey();
        await In(Stranger(), device);
        device.Count = 0;

        await RefusedWith(device);
    }

    [Fact]
    public async Task A_device_that_nobody_has_added_opens_nothing()
    {
        var (_, known) = await WithPasskey();
        var stranger = Device(id: known.Id);
        stranger.Create("""{"user":{"id":"MQ"},"rp":{"id":"127.0.0.1"},"challenge":"AAAA"}""");

        await RefusedWith(stranger);
    }

    [Fact]
    public async Task Whoever_has_left_does_not_come_in_with_it()
    {
        var (_, device) = await WithPasskey();
        await using (var db = await Db())
        {
            (await db.Members.SingleAsync(member => member.Email == Email, Cancel)).Leave(App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }

        await RefusedWith(device);
    }

    [Theory]
    [InlineData("/konto/kod")]
    [InlineData(ToSignIn)]
    public async Task Too_many_tries_from_one_place_are_turned_away(string address)
    {
        await using var app = await TestApp.Start(new(Settings: ["--Limits:SignInsPerMinute", "2"]));
        using var visitor = new Visitor(app);
        var page = await visitor.Go("/konto/logga-in");
        var statuses = new List<int>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await visitor.Fetch(page, Form, address);
            statuses.Add(visitor.Status);
        }

        Assert.Equal(429, statuses[2]);
        Assert.All(statuses[..2], status => Assert.NotEqual(429, status));
    }
}
