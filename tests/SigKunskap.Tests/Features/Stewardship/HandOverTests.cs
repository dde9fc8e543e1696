using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Stewardship;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>A question that nobody answers goes to the facilitator, and then to the agency whose guidance is closest to it.</summary>
public sealed class HandOverTests : StewardshipTest
{
    private const string List = "/forvaltning/myndigheter", AboutSearching = "Vem letar efter en avviken ungdom?", AboutNothing = "Kan xylofonen lagas?";

    private readonly TestFolder folder = new();

    protected override TestApp.Setup Setup => base.Setup with
    {
        Content = Library(),
        Settings = [.. base.Setup.Settings, "--Database:ConnectionString", $"Data Source={folder.File("one.db")}"],
    };

    [Fact]
    public async Task Nothing_is_handed_over_before_the_last_working_day_is_over()
    {
        await Network();
        var path = await Ask(AboutSearching);
        var promised = WorkingDays.After(StockholmTime.Today(App.Clock), 3);
        var last = WorkingDays.After(promised, 3);

        await PassTo(promised.AddDays(1));
        Assert.Equal(0, await Hand());
        Assert.Contains("Facilitatorn ser att frågan väntar", await Read(path), StringComparison.Ordinal);
        await PassTo(last);
        Assert.Equal(0, await Hand());
        Assert.DoesNotContain("Lämnad till", await Read(path), StringComparison.Ordinal);

        await PassTo(last.AddDays(1));
        Assert.Equal(1, await Hand());
        Assert.Contains($"Lämnad till Polismyndigheten den {Plain(last.AddDays(1).InWords())}, eftersom frågan rör sidan Vem letar?.", await Read(path), StringComparison.Ordinal);
        Assert.Equal(0, await Hand());
        Assert.Equal(["discussion.handed-over discussion 1"], await HandedOver());
    }

    [Fact]
    public async Task A_question_that_no_page_is_about_goes_to_the_first_agency_of_the_list()
    {
        await Network();
        var path = await Ask(AboutNothing, "Den har xylofonklubbor.");
        await PassTo(Late);

        Assert.Equal(1, await Hand());

        Assert.Contains($"Lämnad till Socialstyrelsen den {Plain(StockholmTime.Today(App.Clock).InWords())}. Ingen sida", await Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facilitator_has_a_list_for_each_agency_that_an_answer_shortens()
    {
        await Network();
        var path = await Ask(AboutSearching);
        await Ask(AboutNothing, "Den har xylofonklubbor.");
        await PassTo(Late);
        Assert.Equal(2, await Hand());

        var list = await Keeper.Go(List);
        Assert.Equal(["Polismyndigheten", "Socialstyrelsen"], list.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        var copied = list.QuerySelector("#lista-polisen")!.TextContent;
        Assert.Contains(AboutSearching, copied, StringComparison.Ordinal);
        Assert.Contains($"{App.Site}{path}", copied, StringComparison.Ordinal);
        Assert.Contains(DateOnly.FromDateTime(DatedClock.Today.UtcDateTime).InWords(), copied, StringComparison.Ordinal);

        var helper = await Member(await Area("Annanby"), "bertil@example.se");
        await helper.Send(await helper.Go(path), "#svara form", ("text", "Polisen."));
        Assert.Equal(["Socialstyrelsen"], (await Keeper.Go(List)).QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.DoesNotContain("Lämnad till", await Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answered_hidden_and_locked_questions_and_conversations_are_not_handed_over()
    {
        await Network();
        var (answered, hidden, locked) = (await Ask("En besvarad fråga"), Number(await Ask("En dold fråga")), Number(await Ask("En stängd fråga")));
        await Anna.Send(await Anna.Go("/natverk/ny"), "main form", ("slag", "samtal"), ("rubrik", "Ett samtal om allt"), ("text", "Vi pratar."));
        var helper = await Member(await Area("Annanby"), "bertil@example.se");
        await helper.Send(await helper.Go(answered), "#svara form", ("text", "Ja."));
        var keeper = await PersonOf("facilitator@example.se");
        Assert.True(await App.Get<ChangeDiscussion>().Hide(keeper, hidden, true, "Prov", cancel: Cancel));
        Assert.True(await App.Get<ChangeDiscussion>().Lock(keeper, locked, true, "Prov", cancel: Cancel));
        await PassTo(Late);

        Assert.Equal(0, await Hand());
        Assert.False((await App.Get<HandOver>().For(keeper, new(hidden, "polisen", null), Cancel)).IsDone);
        Assert.False((await App.Get<HandOver>().For(keeper, new(locked, "polisen", null), Cancel)).IsDone);

        Assert.True(await App.Get<ChangeDiscussion>().Hide(keeper, hidden, false, null, cancel: Cancel));
        Assert.Equal(1, await Hand());
    }

    [Fact]
    public async Task The_facilitator_hands_over_early_and_the_clock_leaves_it_so()
    {
        await Network();
        var path = await Ask(AboutSearching);
        var order = $"/forvaltning/diskussioner/{Number(path)}";
        var form = await Keeper.Go(order);
        Assert.Equal("polisen", form.QuerySelector("#myndighet option[selected]")!.GetAttribute("value"));

        var done = await Keeper.Send(form, "#myndighet form", ("myndighet", "socialstyrelsen"));

        Assert.Contains("lämnad till myndigheten", done.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Lämnad till Socialstyrelsen den {Plain(StockholmTime.Today(App.Clock).InWords())} av facilitatorn.", await Read(path), StringComparison.Ordinal);
        await PassTo(Late);
        Assert.Equal(0, await Hand());
        Assert.Contains("Lämnad till Socialstyrelsen", await Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facilitator_corrects_what_the_clock_chose_and_overrides_nobody_by_mistake()
    {
        await Network();
        var path = await Ask(AboutSearching);
        var early = await Keeper.Go($"/forvaltning/diskussioner/{Number(path)}");
        await PassTo(Late);
        Assert.Equal(1, await Hand());

        await SignIn(Keeper, "facilitator@example.se");
        var keeper = await PersonOf("facilitator@example.se");
        Assert.False((await App.Get<HandOver>().For(keeper, new(Number(path), "socialstyrelsen", null), Cancel)).IsDone);
        Assert.False((await App.Get<HandOver>().For(keeper, new(Number(path), "startinnehall", 0), Cancel)).IsDone);
        await Keeper.Send(await Keeper.Go($"/forvaltning/diskussioner/{Number(path)}"), "#myndighet form", ("myndighet", "socialstyrelsen"));

        Assert.NotNull(early.QuerySelector("#myndighet"));
        Assert.Contains("Lämnad till Socialstyrelsen", await Read(path), StringComparison.Ordinal);
        Assert.Equal(2, (await HandedOver()).Count);
    }

    [Fact]
    public async Task Two_nodes_hand_a_question_over_once()
    {
        await Network();
        await Ask(AboutSearching);
        await PassTo(Late, signIn: false);
        await using var other = await TestApp.Start(Setup with { Clock = App.Clock });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => (number % 2 == 0 ? App : other).Get<HandOverLate>().All(Cancel)));
        await Hand();

        Assert.Single(await HandedOver());
        await using var db = await Db();
        Assert.Equal(1, await db.Handovers.CountAsync(h => h.ById == null, Cancel));
        Assert.Equal(2, await db.Changes.CountAsync(change => change.Kind == "discussion" || change.Kind == "post", Cancel));
    }

    [Fact]
    public async Task The_list_is_the_facilitators_alone()
    {
        await Network();
        await OnlyFacilitatorsSee(List);
    }

    [Theory]
    [InlineData("--Network:AgencyDays", "0")]
    [InlineData("--Network:AgencyDays", "31")]
    [InlineData("--Network:AgencyDays", "snart")]
    public void A_wrong_number_of_days_is_told_at_start(string key, string value)
    {
        var mistakes = new List<string>();

        Assert.Null(SigKunskap.Web.Portal.Build([key, value], mistakes));

        Assert.Contains("Network:AgencyDays", Assert.Single(mistakes), StringComparison.Ordinal);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The first day on which a question of the day that the clock begins at is late.</summary>
    private static DateOnly Late => WorkingDays.After(DateOnly.FromDateTime(DatedClock.Today.UtcDateTime), 6).AddDays(1);

    private static int Number(string path) => int.Parse(path.Split('/')[^1], null);

    private Task<int> Hand() => App.Get<HandOverLate>().All(Cancel);

    private async Task<string> Read(string path) => Plain((await Anna.Go(path)).QuerySelector("main")!.TextContent);

    /// <summary>With one plain space wherever there is any.</summary>
    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IReadOnlyList<string>> HandedOver() => [.. (await Audited()).Where(entry => entry.StartsWith(HandOver.Action, StringComparison.Ordinal))];

    private async Task PassTo(DateOnly day, bool signIn = true)
    {
        App.Clock.Advance(TimeSpan.FromDays(day.DayNumber - StockholmTime.Today(App.Clock).DayNumber));
        if (!signIn)
            return;
        await SignIn(Anna, "anna@example.se");
        await SignIn(Keeper, "facilitator@example.se");
    }

    /// <summary>The made-up library, with a page that the police own.</summary>
    private string Library()
    {
        var content = Path.Combine(folder.Path, "innehall");
        if (Directory.Exists(content))
            return content;
        MadeUpLibrary.WriteTo(content);
        MadeUpLibrary.Write(content, "vagledning/sekretess/vem-letar.md", new PageDraft("Vem letar?", "Polisen letar efter en avviken ungdom. {vägledning}").ToString().Replace("agare: startinnehall", "agare: polisen", StringComparison.Ordinal));
        return content;
    }
}
