using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Demo;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Data.Demo;

/// <summary>The made-up network as the database holds it.</summary>
public sealed class DemoNetworkTests : WebTest
{
    protected override TestApp.Setup Setup => new(Settings: ["--environment", "Development"]);

    [Fact]
    public async Task It_is_there_and_all_of_it_is_marked_as_made_up()
    {
        await using var db = await Db();

        Assert.Equal((12, 40, 60), (await db.Areas.CountAsync(area => area.IsFictional, Cancel), await db.Members.CountAsync(Cancel), await db.Discussions.CountAsync(Cancel)));
        Assert.Equal(12, await db.Areas.CountAsync(Cancel));
        Assert.Equal(0, await db.Members.CountAsync(member => member.PasswordHash != null, Cancel));
        Assert.Equal(0, await db.Posts.CountAsync(post => post.ErasedAt != null && post.Text != "", Cancel));
        Assert.True(await db.Discussions.CountAsync(discussion => discussion.AcceptedPostId != null, Cancel) >= 20);
    }

    [Fact]
    public async Task One_area_is_late_in_confirming_its_members_and_none_is_closed_for_it()
    {
        await using var db = await Db();
        var open = await db.Memberships.Where(Membership.OpensAt(Now)).Include(membership => membership.Area).ToListAsync(Cancel);

        Assert.Equal(37, open.Count);
        Assert.Equal("Mallinge", Assert.Single(open.Where(membership => membership.ConfirmBy < Now).Select(membership => membership.Area.Name).Distinct()));
    }

    [Fact]
    public async Task Everybody_wrote_at_work_in_a_room_of_theirs_while_they_were_members()
    {
        await using var db = await Db();
        var memberships = await db.Memberships.Include(membership => membership.Area).ToDictionaryAsync(membership => membership.MemberId, Cancel);
        var posts = await db.Posts.Include(post => post.Author).Include(post => post.Discussion.Room).OrderBy(post => post.Id).ToListAsync(Cancel);

        Assert.True(posts.Count > 200);
        Assert.Equal(posts.Select(post => post.WrittenAt).Order(), posts.Select(post => post.WrittenAt));
        Assert.All(posts, post =>
        {
            var at = TimeZoneInfo.ConvertTimeFromUtc(post.WrittenAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"));
            Assert.True(at is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday), Hour: >= 8 and < 18 }, $"{at:f}");
            Assert.True(post.WrittenAt < Now && post.WrittenAt > Now.AddDays(-760) && post.WrittenAt > post.Author.JoinedAt && (post.Author.LeftAt ?? Now) > post.WrittenAt, $"{post.Author.Name} {at:f}");
            Assert.True(MayWrite(post.Author, memberships.GetValueOrDefault(post.AuthorId), post.Discussion.Room), $"{post.Author.Name} in {post.Discussion.Room.Slug}");
        });
    }

    [Fact]
    public async Task The_same_day_gives_the_same_network()
    {
        await using var other = await TestApp.Start(Setup);
        await using var here = await Db();
        await using var there = await other.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

        Assert.Equal(await Said(here), await Said(there));
    }

    [Fact]
    public async Task It_is_made_once_and_never_among_others()
    {
        Assert.False(await App.Get<DemoNetwork>().MakeWhenAllowed(Cancel));

        using var folder = new TestFolder();
        await using (var production = await TestApp.Start(new(Data: folder.Path)))
        {
            await using var db = await production.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
            db.Members.Add(new() { Name = "Maja", Function = "samordnare", UserName = "maja@example.se", NormalizedUserName = "MAJA@EXAMPLE.SE", JoinedAt = production.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(Cancel);
        }

        await using var development = await TestApp.Start(Setup with { Data = folder.Path });
        await using var after = await development.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        Assert.Equal((1, 0), (await after.Members.CountAsync(Cancel), await after.Discussions.CountAsync(Cancel)));
    }

    private DateTime Now => App.Clock.GetUtcNow().UtcDateTime;

    private static bool MayWrite(Member writer, Membership? membership, Room room) => writer.IsFacilitator || room.Kind switch
    {
        RoomKind.Network => true,
        RoomKind.Area => room.AreaId == membership!.AreaId,
        RoomKind.Region => room.Region == membership!.Area.Region && membership.Role != MembershipRole.Guest,
        _ => room.Profession == writer.Profession && membership!.Role != MembershipRole.Guest,
    };

    private static Task<List<string>> Said(SigKunskapDb db) => db.Posts.OrderBy(post => post.Id).Select(post => $"{post.WrittenAt:O} {post.AuthorId} {post.FormKey} {post.Text}").ToListAsync(Cancel);

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
