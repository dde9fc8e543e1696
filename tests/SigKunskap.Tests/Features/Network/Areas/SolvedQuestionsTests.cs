using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Discussions;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>Who has solved what is read from answers that were taken, as far as the reader may read them.</summary>
public sealed class SolvedQuestionsTests : AreasTest
{
    [Fact]
    public async Task An_area_has_solved_what_its_people_answered_under_their_names()
    {
        await Areas();
        await Answered("alla", "samtycke, placering", withoutName: false);
        await Answered("alla", "samtycke", withoutName: false);
        await Answered("alla", "drogtest", withoutName: true);
        var anders = await PersonOf("anders@example.se");

        var page = await Anders.Go(Exempelby);

        Assert.Equal(["samtycke (2)", "placering (1)"], page.QuerySelectorAll("main li:has(a[href^='/natverk?ord='])").Select(word => word.TextContent));
        Assert.Equal("Exempelby", Assert.Single((await Anders.Go($"{Directory}?svarat=Samtycke")).QuerySelectorAll(".areas h3")).TextContent);
        Assert.Empty((await Anders.Go($"{Directory}?svarat=drogtest")).QuerySelectorAll(".areas h3"));
        Assert.Equal(2, (await App.Get<SolvedQuestions>().Of(anders, (await App.Get<AreaRegister>().Find(anders, "exempelby", Cancel))!.Area.Id, Cancel)).Count);
    }

    [Fact]
    public async Task What_was_solved_in_a_room_of_others_is_not_told()
    {
        await Areas();
        await Answered("omrade-exempelby", "samtycke", withoutName: false);

        Assert.DoesNotContain("Har svarat", Text(await Anders.Go(Exempelby)), StringComparison.Ordinal);
        Assert.Contains("samtycke (1)", Text(await Mia.Go(Exempelby)), StringComparison.Ordinal);
    }

    /// <summary>Asked by the facilitator, answered by Mia in Exempelby, and taken.</summary>
    private async Task Answered(string room, string words, bool withoutName)
    {
        var (fanny, mia) = (await PersonOf("fanny@example.se"), await PersonOf("mia@example.se"));
        var asked = await App.Get<Write>().For(fanny, new Write.Start(room, true, "En fråga", "Vi undrar.", words, false, Guid.NewGuid(), null), Cancel);
        var answer = await App.Get<Write>().For(mia, new Write.Reply(asked.Discussion!.Value, "Så här gör vi.", withoutName, Guid.NewGuid(), null), Cancel);
        Assert.True(await App.Get<ChangeDiscussion>().Accept(fanny, asked.Discussion.Value, answer.Post, Cancel));
    }
}
