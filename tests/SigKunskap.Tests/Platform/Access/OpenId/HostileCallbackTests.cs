namespace SigKunskap.Tests.Platform.Access.OpenId;

/// <summary>Ways back from the provider that are forged, stolen or spoilt. The subject is a member's, and still nobody comes in.</summary>
public sealed class HostileCallbackTests : OutsideTest
{
    [Fact]
    public async Task The_way_back_that_is_not_spoilt_works()
    {
        await Known();
        var visitor = Stranger();

        await visitor.Go(await WayBackIn(visitor));

        Assert.Equal("/natverk", visitor.At);
    }

    [Fact]
    public async Task Replayed_by_the_same_browser_it_is_worth_nothing()
    {
        await Known();
        var visitor = Stranger();
        var back = await WayBackIn(visitor);
        await visitor.Go(back);
        await visitor.Send(await visitor.Go("/konto"), "form:has(button[name=overallt])");

        await Refused(visitor, await visitor.Go(back), "callback");
    }

    [Fact]
    public async Task In_another_browser_it_is_worth_nothing()
    {
        await Known();
        var other = Stranger();

        await Refused(other, await other.Go(await WayBackIn(Stranger())), "callback");
    }

    /// <summary>An attacker who wants the victim to be signed in as the attacker.</summary>
    [Fact]
    public async Task With_the_state_of_another_browser_a_code_is_worth_nothing()
    {
        await Known();
        var (victim, attacker) = (Stranger(), Stranger());
        var (own, theirs) = (await WayBackIn(victim), await WayBackIn(attacker));

        await Refused(victim, await victim.Go(With(own, "state", Value(theirs, "state"))), "callback");
    }

    [Fact]
    public async Task With_the_code_of_another_browser_the_state_is_worth_nothing()
    {
        await Known();
        var (victim, attacker) = (Stranger(), Stranger());
        var (own, theirs) = (await WayBackIn(victim), await WayBackIn(attacker));

        await Refused(victim, await victim.Go(With(own, "code", Value(theirs, "code"))), "token endpoint");
        Assert.Equal(1, Provider.CodesRefused);
    }

    [Theory]
    [InlineData("state", null, "callback")]
    [InlineData("state", "", "callback")]
    [InlineData("state", "påhittat", "callback")]
    [InlineData("code", null, "callback")]
    [InlineData("code", "", "callback")]
    [InlineData("code", "påhittad", "token endpoint")]
    public async Task What_is_missing_or_made_up_is_refused(string name, string? value, string kind)
    {
        await Known();
        var visitor = Stranger();

        await Refused(visitor, await visitor.Go(With(await WayBackIn(visitor), name, value)), kind);
    }

    [Fact]
    public async Task A_state_that_was_tampered_with_is_refused()
    {
        await Known();
        var visitor = Stranger();
        var back = await WayBackIn(visitor);
        var state = Value(back, "state")!.ToCharArray();
        state[state.Length / 2] = state[state.Length / 2] == 'A' ? 'B' : 'A';

        await Refused(visitor, await visitor.Go(With(back, "state", new(state))), "callback");
    }

    [Fact]
    public async Task A_way_back_ten_minutes_later_is_too_late()
    {
        await Known();
        var visitor = Stranger();
        var back = await WayBackIn(visitor);
        App.Clock.Advance(TimeSpan.FromMinutes(11));

        await Refused(visitor, await visitor.Go(back), "callback too late");
    }

    [Fact]
    public async Task A_code_that_was_made_for_another_client_is_refused()
    {
        await Known();
        Provider.GiveAway();
        var visitor = Stranger();

        await Refused(visitor, await ComeIn(visitor), "token endpoint");
        Assert.Equal(1, Provider.CodesRefused);
    }

    [Fact]
    public async Task The_provider_checks_that_who_began_is_who_comes_back()
    {
        await Known();
        Provider.SwapChallenge();
        var visitor = Stranger();

        await Refused(visitor, await ComeIn(visitor), "token endpoint");
        Assert.Equal(1, Provider.CodesRefused);
    }

    [Theory]
    [InlineData("access_denied")]
    [InlineData("server_error")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_the_provider_says_is_wrong_is_neither_shown_nor_logged(string error)
    {
        await Known();
        Provider.Answer = answer =>
        {
            answer.Remove("code");
            (answer["error"], answer["error_description"]) = (error, "mias hemlighet");
        };
        var visitor = Stranger();

        var page = await ComeIn(visitor);

        Assert.DoesNotContain("mias hemlighet", page.Body!.TextContent, StringComparison.Ordinal);
        await Refused(visitor, page, "provider error");
        Assert.DoesNotContain(Log.Lines, line => line.Contains("mias hemlighet", StringComparison.Ordinal) || line.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_a_code_and_an_error_is_an_error()
    {
        await Known();
        Provider.Answer = answer => answer["error"] = "access_denied";
        var visitor = Stranger();

        await Refused(visitor, await ComeIn(visitor), "provider error");
    }

    [Fact]
    public async Task A_forged_way_back_undoes_an_earlier_one_that_was_only_half_way()
    {
        await Known("någon annan");
        var visitor = Stranger();
        await ComeIn(visitor);

        await Refused(visitor, await visitor.Go("/konto/utifran/svar?state=x&code=y"), "callback");
    }

    [Fact]
    public async Task The_page_for_those_who_came_back_says_nothing_to_who_never_left()
    {
        var visitor = Stranger();

        await visitor.Go("/konto/utifran/klar");

        Assert.Equal(400, visitor.Status);
    }

    [Fact]
    public async Task No_one_can_tell_who_is_asked_for_from_what_goes_to_the_provider()
    {
        await Known();
        await ComeIn(Stranger(), "/konto/inbjudan/hemlig");
        var first = Provider.LastAsked;
        await ComeIn(Stranger());

        Assert.DoesNotContain(first.Values, value => value.Contains("hemlig", StringComparison.Ordinal));
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.NotEqual(first[name], Provider.LastAsked[name]));
    }

    private static string? Value(string address, string name) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Split('?')[1])[name];

    private static string With(string address, string name, string? value)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Split('?')[1]).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query.Remove(name);
        if (value is not null)
            query[name] = value;
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address.Split('?')[0], query);
    }
}
