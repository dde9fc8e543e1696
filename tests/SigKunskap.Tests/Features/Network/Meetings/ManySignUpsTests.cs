using SigKunskap.Web.Features.Network.Meetings;

namespace SigKunskap.Tests.Features.Network.Meetings;

/// <summary>Many at the same moment: no place is given twice, and nobody is lost.</summary>
public sealed class ManySignUpsTests : MeetingTest
{
    [Fact]
    public async Task Of_a_hundred_who_send_the_form_at_once_as_many_as_there_are_places_come_and_the_rest_wait()
    {
        await Facilitator();
        var area = await Area("Exempelby");
        var id = await Called(Fanny, Form with { Capacity = "30" });
        var path = $"/natverk/traffar/{id}";
        var people = new List<Visitor>();
        for (var number = 0; number < 100; number++)
            people.Add(await Member(area, $"p{number}@example.se"));
        var pages = new List<(Visitor Visitor, AngleSharp.Html.Dom.IHtmlDocument Page)>();
        foreach (var visitor in people)
            pages.Add((visitor, await visitor.Go(path)));

        var told = await Task.WhenAll(pages.Select(async one => (await one.Visitor.Send(one.Page, "#anmalan form", ("gor", "anmal"))).Body!.TextContent));

        var list = (await App.Get<ListParticipants>().For(await PersonOf(Fanny), id, Cancel))!.Rows;
        Assert.Equal(100, list.Select(row => row.Member).Distinct().Count());
        Assert.Equal([.. Enumerable.Repeat(0, 30), .. Enumerable.Range(1, 70)], list.Select(row => row.Waiting));
        // Each was told what became of them; who waits may have been told so by a page that saw fewer before them.
        Assert.Equal(30, told.Count(text => text.Contains("Du är anmäld och har plats", StringComparison.Ordinal)));
        Assert.Equal(70, told.Count(text => text.Contains("Du står på väntelistan", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    [InlineData(77)]
    public async Task Whoever_comes_and_goes_at_once_the_line_holds_each_of_them_once_and_nobody_is_overtaken(int seed)
    {
        var random = new Random(seed);
        await Facilitator();
        var people = await People(24);
        var capacity = 5;
        var id = await Called(Fanny, Form with { Capacity = $"{capacity}" });
        var line = new List<int>();

        for (var round = 0; round < 12; round++)
        {
            var acts = people.Where(_ => random.Next(3) > 0).Select(person => (Person: person, Joins: random.Next(5) > 1)).ToList();
            if (random.Next(4) == 0)
                await Change(Fanny, id, form => form with { Capacity = $"{++capacity}" });
            var seated = line.Take(capacity).ToHashSet();
            var answers = await Task.WhenAll(acts.Select(act => Task.Run(() => act.Joins ? App.Get<ChangeSignUp>().Join(act.Person, id, Cancel) : App.Get<ChangeSignUp>().Leave(act.Person, id, Cancel), Cancel)));
            var now = (await App.Get<ListParticipants>().For(await PersonOf(Fanny), id, Cancel))!.Rows;

            Assert.All(answers, answer => Assert.True(answer is { Mistake: null, IsGone: false }));
            var left = acts.Where(act => !act.Joins).Select(act => act.Person.Id).ToHashSet();
            var joined = acts.Where(act => act.Joins).Select(act => act.Person.Id).Except(line).ToHashSet();
            var stayed = line.Where(member => !left.Contains(member)).ToList();
            Assert.Equal(stayed, now.Select(row => row.Member).Take(stayed.Count));
            Assert.Equal(joined.Order(), now.Select(row => row.Member).Skip(stayed.Count).Order());
            Assert.Equal(Math.Min(capacity, now.Count), now.Count(row => row.Waiting == 0));
            Assert.All(seated.Except(left), member => Assert.Equal(0, now.Single(row => row.Member == member).Waiting));
            line = [.. now.Select(row => row.Member)];
        }
    }
}
