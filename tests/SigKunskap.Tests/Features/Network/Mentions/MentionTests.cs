using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Mentions;

/// <summary>Who is named is told, if they may read it; and a name that somebody may not see is not shown by naming it.</summary>
public sealed class MentionTests : NetworkTest
{
    private Visitor anna = null!, bertil = null!, cecilia = null!;

    [Fact]
    public async Task Who_is_named_is_marked_in_the_text_and_told_until_they_have_read_it()
    {
        await Enter();
        var path = await Ask("Vad säger @Bertil Berg om det? Se `@Bertil Berg` & <b>@Bertil Berg</b>");

        Assert.Equal(["@Bertil Berg", "@Bertil Berg"], (await anna.Go(path)).QuerySelectorAll(".prose .mention").Select(mark => mark.TextContent));
        Assert.Null((await anna.Go(path)).QuerySelector(".prose b"));
        Assert.Null((await cecilia.Go("/natverk")).QuerySelector(".mentions"));
        var told = (await bertil.Go("/natverk")).QuerySelector(".mentions a")!;
        Assert.Equal("En fråga", told.TextContent);
        await bertil.Go(told.GetAttribute("href")!);
        Assert.StartsWith(path, bertil.At, StringComparison.Ordinal);
        Assert.Null((await bertil.Go("/natverk")).QuerySelector(".mentions"));
    }

    [Fact]
    public async Task Who_may_not_read_it_is_not_named()
    {
        await Enter();

        await anna.Send(await anna.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", "Vad säger @Cecilia Ceder om det?"), ("rum", "omrade-exempelby"), ("skal", "det är en kollega"));

        Assert.DoesNotContain("mention", (await anna.Go("/natverk/diskussioner/1")).QuerySelector(".prose")!.InnerHtml, StringComparison.Ordinal);
        Assert.Null((await cecilia.Go("/natverk")).QuerySelector(".mentions"));
    }

    [Fact]
    public async Task A_hidden_name_is_named_only_by_those_who_may_see_it_and_masked_for_others()
    {
        await Enter();
        await using (var db = await Db())
            await db.Members.Where(m => m.Name == "Bertil Berg").ExecuteUpdateAsync(set => set.SetProperty(m => m.HidesName, true), Cancel);

        var path = await Ask("Vad säger @Bertil Berg om det?");
        Assert.Equal("@Bertil Berg", (await anna.Go(path)).QuerySelector(".mention")!.TextContent);
        Assert.DoesNotContain("Berg", (await cecilia.Go($"{path}?citera=1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await bertil.Go("/natverk")).QuerySelector(".mentions"));

        await cecilia.Send(await cecilia.Go(path), "#svara form", ("text", "Hej @Bertil Berg!"), ("skal", "det är en kollega"));
        Assert.Empty((await cecilia.Go(path)).QuerySelectorAll(".mention"));
    }

    [Fact]
    public async Task A_name_added_later_is_told_and_one_in_an_erased_post_is_not()
    {
        await Enter();
        var path = await Ask("Vad säger ni?");
        await bertil.Go(path);
        await anna.Send(await anna.Go("/natverk/inlagg/1/andra"), "main form", ("text", "Vad säger @Bertil Berg?"));
        Assert.NotNull((await bertil.Go("/natverk")).QuerySelector(".mentions"));

        await anna.Send(await anna.Go("/natverk/inlagg/1/ta-bort"), "main form");
        Assert.Null((await bertil.Go("/natverk")).QuerySelector(".mentions"));
    }

    [Fact]
    public async Task Those_who_may_enter_a_room_are_the_same_from_both_sides()
    {
        await Enter();
        await Member(await Area("Gästby"), "gast@example.se", MembershipRole.Guest, DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime).AddDays(20));
        await using var db = await Db();
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var seen = new List<string>();
        foreach (var member in await db.Members.AsNoTracking().ToListAsync(Cancel))
        {
            var belongings = await db.Memberships.Where(m => m.MemberId == member.Id).Where(Membership.OpensAt(now)).Select(m => new Belonging(m.AreaId, m.Area.Slug, m.Area.Name, m.Area.Region, m.Role, now)).ToListAsync(Cancel);
            seen.AddRange((await db.RoomsFor(new(member.Id, member.Name, member.Profession, member.IsFacilitator, null, belongings)).ToListAsync(Cancel)).Select(room => $"{room.Slug} {member.Name}"));
        }

        var readers = new List<string>();
        foreach (var room in await db.Rooms.AsNoTracking().ToListAsync(Cancel))
            readers.AddRange((await db.ReadersOf(room, now).ToListAsync(Cancel)).Select(member => $"{room.Slug} {member.Name}"));

        Assert.True(seen.Count > 10);
        Assert.Equal(seen.Order(StringComparer.Ordinal), readers.Order(StringComparer.Ordinal));
    }

    private async Task Enter()
    {
        await Facilitator();
        var (area, other) = (await Area("Exempelby"), await Area("Annanby", "Andra län"));
        anna = await Accepted(await Invitation(area), "anna@example.se", "Anna Andersson");
        bertil = await Accepted(await Invitation(area), "bertil@example.se", "Bertil Berg");
        cecilia = await Accepted(await Invitation(other), "cecilia@example.se", "Cecilia Ceder");
    }

    private async Task<string> Ask(string text)
    {
        await anna.Send(await anna.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", text));
        Assert.StartsWith("/natverk/diskussioner/", anna.At, StringComparison.Ordinal);
        return anna.At;
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
