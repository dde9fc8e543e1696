using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Areas.Questions;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.TeamReadings;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>The table of who sees and changes areas' pages.</summary>
public sealed class AreaPermissionTests : PermissionTable
{
    protected override string File => "Features/Network/Specs/behorighet-verksamheter.md";

    protected override async Task Make()
    {
        await Save(await One("kontakt"), "exempelby");
        await Save(await One("facilitator"), "annanby");
        Places["nyckel"] = await Link();
        Places["fråga till annanby"] = $"/natverk/diskussioner/{await Ask(await One("medlem"), "alla", "annanby")}";
        Places["fråga till exempelby i dess rum"] = $"/natverk/diskussioner/{await Ask(await One("kontakt"), "omrade-exempelby", "exempelby")}";
    }

    protected override async Task<bool> Attempt(string act, Person by)
    {
        var area = act.Split(' ')[^1];
        return act.Split(' ')[0] switch
        {
            "ändra" => await Save(by, area),
            "bekräfta" => await App.Get<ConfirmArea>().For(by, area, await Number(area), Cancel) is { IsDone: true },
            "göra" => (await App.Get<ConfirmLinks>().Make(by, area, null, Cancel))?.Path is not null,
            "återkalla" => await Revoke(by),
            "ta" => await Erase(by, area),
            "fråga" => await Ask(by, act.Contains("rum", StringComparison.Ordinal) ? "omrade-exempelby" : "alla", area) is not null,
            "läsa" => await App.Get<AskArea>().Find(by, area, Cancel) is { } seen && (await App.Get<QuestionsToArea>().Of(by, seen.Area.Id, Cancel)).Total > 0,
            "be" => await AskToRead(by, area) is { Mistake: null },
            "bekräfta-läsning" => await App.Get<OwnTeamReadings>().Confirm(by, await Asked(area), Cancel),
            "se-läsning" => await App.Get<AskTeam>().Of(by, area, Cancel) is not null,
            "ta-tillbaka" => await App.Get<AskTeam>().Withdraw(by, area, await Asked(area), Cancel) is { Mistake: null },
            _ => throw new InvalidOperationException($"The table has an act that the test does not know: {act}"),
        };
    }

    private async Task<int?> Ask(Person by, string room, string area) =>
        (await App.Get<Write>().For(by, new Write.Start(room, true, "Hur gör ni?", "Vi undrar.", "", false, Guid.NewGuid(), null) { To = new(area, "samordnare") }, Cancel)).Discussion;

    /// <summary>A new edition, from the one that is there.</summary>
    private async Task<bool> Save(Person by, string area) =>
        await App.Get<SaveArea>().For(by, new(area, await Number(area), key => key == "tider" ? [$"dagligen {Guid.NewGuid():N}"[..20]] : [], false, "Det är bara en tid."), Cancel) is { IsSaved: true };

    private async Task<int> Number(string area) => (await App.Get<AreaRegister>().Find(await One("facilitator"), area, Cancel))!.Number;

    private Task<AskTeam.Answer?> AskToRead(Person by, string area) =>
        App.Get<AskTeam>().For(by, area, new("samtycke", "vem-samtycker"), 2, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(7), Cancel);

    /// <summary>What an area has asked its members to read.</summary>
    private async Task<int> Asked(string area)
    {
        await AskToRead(await One("kontakt"), area);
        return (await App.Get<AskTeam>().Of(await One("kontakt"), area, Cancel))!.Value.Rows[0].Request.Id;
    }

    private async Task<string> Link() => (await App.Get<ConfirmLinks>().Make(await One("kontakt"), "exempelby", null, Cancel))!.Value.Path!.Split('/')[^1];

    private async Task<bool> Revoke(Person by)
    {
        var opened = await App.Get<ConfirmLinks>().Find(await Link(), Cancel);
        return await App.Get<ConfirmLinks>().Revoke(by, opened!.Link.Id, Cancel);
    }

    private async Task<bool> Erase(Person by, string area)
    {
        await Save(await One("kontakt"), area);
        return await App.Get<AreaHistory>().Erase(by, area, await Number(area) - 1, Cancel);
    }
}
