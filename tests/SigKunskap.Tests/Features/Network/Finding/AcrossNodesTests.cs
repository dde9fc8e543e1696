using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Finding;
using SigKunskap.Web.Features.Stewardship;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Finding;

/// <summary>Two nodes on one database, each with its own search index: what is done on one is found as it is on the other, within two seconds.</summary>
public sealed class AcrossNodesTests : NetworkTest
{
    private const string Mia = "mia@example.se", Anders = "anders@example.se", Fanny = "facilitator@example.se";

    private const double Seconds = 2;

    private readonly TestFolder folder = new();

    protected override TestApp.Setup Setup => base.Setup with { Settings = [.. base.Setup.Settings, "--Database:ConnectionString", $"Data Source={folder.File("one.db")}"] };

    [Fact]
    public async Task What_is_written_moved_hidden_and_erased_on_one_node_is_found_so_on_the_other()
    {
        await TwoAreas();
        await using var other = await TestApp.Start(Setup with { Clock = App.Clock });
        Assert.NotEqual(App.DataFolder, other.DataFolder);

        var (discussion, post) = await Start("alla", "Vi provar blindtarmsmodellen.");
        await Eventually.IsSo(async () => await Find(other, Anders) == 1, Seconds);

        Assert.True(await App.Get<ChangeDiscussion>().Move(await PersonOf(Fanny), discussion, "omrade-exempelby", cancel: Cancel));
        await Eventually.IsSo(async () => await Find(other, Anders) == 0, Seconds);
        Assert.Equal(1, await Find(other, Mia));

        Assert.True(await App.Get<ChangeDiscussion>().Hide(await PersonOf(Fanny), discussion, true, "prov", cancel: Cancel));
        await Eventually.IsSo(async () => await Find(other, Mia) == 0, Seconds);
        Assert.Equal(1, await Find(other, Fanny));

        Assert.NotNull(await App.Get<ErasePost>().For(await PersonOf(Fanny), post, Cancel));
        await Eventually.IsSo(async () => await Find(other, Fanny) == 0, Seconds);
    }

    [Fact]
    public async Task Who_lost_the_membership_on_one_node_finds_nothing_on_the_other_at_the_next_question()
    {
        await TwoAreas();
        await using var other = await TestApp.Start(Setup with { Clock = App.Clock });
        await Start("alla", "Vi provar blindtarmsmodellen.");
        await Eventually.IsSo(async () => await Find(other, Anders) == 1, Seconds);
        var anders = await PersonOf(Anders);

        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        var membership = await db.Memberships.Where(m => m.MemberId == anders.Id).Select(m => m.Id).SingleAsync(Cancel);
        Assert.Null(await App.Get<KeepMembers>().EndMembership(await PersonOf(Fanny), anders.Id, membership, Cancel));

        Assert.Equal(0, await Find(other, Anders));
        Assert.Equal(1, await Find(other, Mia));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task TwoAreas()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Mia);
        await Member(await Area("Annanby"), Anders);
    }

    private async Task<(int Discussion, long Post)> Start(string room, string text)
    {
        var started = await App.Get<Write>().For(await PersonOf(Mia), new Write.Start(room, true, "En fråga", text, "", false, Guid.NewGuid(), null), Cancel);
        return (started.Discussion!.Value, started.Post);
    }

    /// <summary>Asked of a node, by somebody as that node reads them now.</summary>
    private static async Task<int> Find(TestApp node, string email)
    {
        var databases = node.Get<IDbContextFactory<SigKunskapDb>>();
        await using var db = await databases.CreateDbContextAsync(Cancel);
        Member member = await db.Members.SingleAsync(m => m.Email == email, Cancel);
        var person = await new CurrentPerson(databases, node.Get<PortalSettings>(), node.Clock).Find(await new MemberPrincipals().CreateAsync(member), Cancel);
        return (await node.Get<FindInNetwork>().For(person!, "blindtarmsmodellen", 1, Cancel)).Total;
    }
}
