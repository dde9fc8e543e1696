using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Documents.Reading;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>The table of who sees which documents and may do what with them.</summary>
public sealed class DocumentPermissionTests : PermissionTable
{
    protected override string File => "Features/Network/Specs/behorighet-dokument.md";

    protected override TestApp.Setup Setup => new(Settings: [.. base.Setup.Settings, "--Network:PostsPerHour", "10000", "--Network:DiscussionsPerDay", "10000", "--Documents:PerDay", "10000"]);

    protected override async Task Make()
    {
        var member = await One("medlem");
        foreach (var (name, room) in new[] { ("nätet", "alla"), ("länet", "lan-norra-lanet"), ("yrket", "yrke-socialtjanst"), ("området", "omrade-exempelby"), ("borttaget", "alla") })
            Places[name] = $"{(await App.Get<ShareVersion>().For(member, await Begun(member, room, withFile: true), null, false, Cancel)).Document}";
        Assert.True(await App.Get<EraseDocument>().For(member, int.Parse(Places["borttaget"], null), Cancel));
        Places["påbörjad"] = $"{await Begun(member, "alla", withFile: true)}";
        Places["väntar"] = $"{await Begun(member, "alla", withFile: false)}";
        Places["träffen"] = $"{await Called(await One("facilitator"), "alla")}";
        Places["områdets träff"] = $"{await Called(await One("kontakt"), "omrade-exempelby")}";
        Places["diskussion"] = $"{(await App.Get<Write>().For(member, new Write.Start("omrade-exempelby", true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel)).Discussion}";
    }

    protected override async Task<bool> Attempt(string act, Person by)
    {
        var words = Filled(act).Split(' ');
        int Number(Index at) => int.Parse(words[at], null);
        switch (words[0])
        {
            case "beskriva":
                return (await Describe(by, words[^1].Split('/')[1])).Upload is not null;
            case "ny":
                return (await App.Get<DescribeDocument>().For(by, new DescribeDocument.NextVersion(Number(^1), "Nytt.", Guid.NewGuid(), null), Cancel)).Upload is not null;
            case "dela":
                return (await App.Get<ShareVersion>().For(by, Number(^1), null, false, Cancel)).Document is not null;
            case "kasta":
                return await App.Get<ShareVersion>().Abandon(by, Number(^1), Cancel);
            case "skicka":
                return (await App.Get<ReceiveFile>().For(by, Number(^1), "rutin.txt", new MemoryStream("Hej"u8.ToArray()), Cancel)).IsTaken;
            case "använda":
                return await App.Get<UseDocument>().For(by, Number(^1), by.Belongings.Count > 0 ? by.Belongings[0].Slug : "exempelby", true, Cancel);
            case "ändra":
                return await App.Get<EditDocument>().Find(by, Number(^1), Cancel) is { } found && (await App.Get<EditDocument>().For(by, new(Number(^1), $"Ändrat {Guid.NewGuid():N}"[..12], "", found.Version, null), Cancel))?.IsDone == true;
            case "ta":
                return await App.Get<EraseDocument>().May(by, Number(^1), Cancel);
            case "lägga":
                return await App.Get<AttachDocument>().For(by, words[^1] == "diskussionen" ? AttachPlace.Discussion(int.Parse(Places["diskussion"], null)) : AttachPlace.Meeting(Number(^1)), Number(1), Cancel);
            default:
                throw new InvalidOperationException($"The table has an act that the test does not know: {act}");
        }
    }

    private Task<DescribeDocument.Answer> Describe(Person by, string room) =>
        App.Get<DescribeDocument>().For(by, new DescribeDocument.FirstVersion("Rutin för möten", "Så gör vi.", room, by.Belongings.Count > 0 ? by.Belongings[0].Slug : "", Licence.Free, false, Guid.NewGuid(), null), Cancel);

    private async Task<int?> Called(Person by, string room) =>
        (await App.Get<CallMeeting>().For(by, new(new MeetingForm { Kind = "Network", Title = "En träff", Text = "Vi ses.", Room = room, Day = "2027-02-10", Time = "09:00", EndTime = "12:00", Place = "Här" }, Guid.NewGuid(), null), Cancel)).Meeting;

    private async Task<int> Begun(Person by, string room, bool withFile)
    {
        var upload = (await Describe(by, room)).Upload!.Value;
        if (!withFile)
            return upload;
        Assert.True((await App.Get<ReceiveFile>().For(by, upload, "rutin.txt", new MemoryStream("Vi provar."u8.ToArray()), Cancel)).IsTaken);
        while (await App.Get<ReadDocuments>().Next(Cancel))
        {
            // Until none waits; the portal's own readers may have taken it.
        }

        await Eventually.IsSo(async () =>
        {
            await using var db = await Db();
            return await db.DocumentVersions.AnyAsync(v => v.Id == upload && v.Reading == ReadingState.Read, Cancel);
        });
        return upload;
    }
}
