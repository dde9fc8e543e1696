using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>The table of who follows what.</summary>
public sealed class FollowPermissionTests : PermissionTable
{
    protected override string File => "Features/Network/Specs/behorighet-foljande.md";

    protected override async Task Make()
    {
        var member = await One("medlem");
        foreach (var (name, room) in new[] { ("nätet", "alla"), ("länet", "lan-norra-lanet"), ("området", "omrade-exempelby") })
            Places[name] = $"{(await App.Get<Write>().For(member, new Write.Start(room, true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel)).Discussion}";
    }

    protected override Task<bool> Attempt(string act, Person by) => Filled(act).Split(' ') is ["följa", var kind, var target]
        ? App.Get<KeepFollows>().Follow(by, new(kind == "rum" ? FollowKind.Room : FollowKind.Discussion, target), Pace.Daily, Cancel)
        : throw new InvalidOperationException($"The table has an act that the test does not know: {act}");
}
