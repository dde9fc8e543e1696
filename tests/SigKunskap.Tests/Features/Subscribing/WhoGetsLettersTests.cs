using SigKunskap.Content.Law;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Watching;
using SigKunskap.Web.Features.Tools;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>The table of brev-utan-konto.md.</summary>
public sealed class WhoGetsLettersTests : SubscribingTest
{
    private const string File = "Features/Subscribing/Specs/brev-utan-konto.md";

    public static TheoryData<string> Happenings => [.. Spec.Rows(File, "Brev").Select(row => row[0])];

    [Theory, MemberData(nameof(Happenings))]
    public async Task Each_follower_gets_the_letter_of_the_table_or_none(string happening)
    {
        (string Address, Web.Platform.News.Topic Topic)[] followers =
            [("sida@example.se", Page), ("amne@example.se", new(FollowKind.Topic, "samtycke")), ("lagrum@example.se", Section), ("annat@example.se", new(FollowKind.Section, "sol-2001/14/1")), ("verktyg@example.se", Tool)];
        foreach (var (address, topic) in followers)
            await Follows(address, topic);
        await Happens(happening);
        await Settled();

        Assert.Equal(Spec.Rows(File, "Brev").Single(row => row[0] == happening)[1..], followers.Select(follower => Letters(follower.Address) is [var one] ? one.Subject : Letters(follower.Address).Count == 0 ? "inget" : "flera"));
    }

    private Task Happens(string happening) => happening switch
    {
        "sidan får en ny utgåva" => Publishes(),
        "sidan upphävs" => Withdraws(),
        "lagrummet får en ny lydelse" => Recorded("lagrum/sol.yml", "      - galler-fran: 2026-01-15\n", "      - galler-fran: 2027-07-01\n        andrad-genom: \"2027:1\"\n        text: Den kommande lydelsen.\n        sakerhet: sedd\n        kontrollerad: 2026-11-02\n      - galler-fran: 2026-01-15\n        galler-till: 2027-06-30\n"),
        "en redaktör antecknar att lagrummet ändras" => Watched(),
        "verktyget får en ny utgåva" => Recorded("verktyg/lana-bok.yml", "andring: Förstaupplagor går till jurist", "andring: Ett svar till"),
        "verktyget stängs av" => Switched(),
        _ => throw new InvalidOperationException(happening),
    };

    private async Task Recorded(string file, string before, string after)
    {
        var text = MadeUpLists.Files[file].ReplaceLineEndings("\n");
        Assert.Contains(before, text, StringComparison.Ordinal);
        Write(file, text.Replace(before, after, StringComparison.Ordinal));
        var answer = await Import();
        Assert.True(answer.Files == 1, string.Join(' ', answer.Findings.Select(finding => finding.Text)));
    }

    private async Task Watched()
    {
        var editor = await Read(async db => await Editor(db));
        Assert.NotNull((await App.Get<WatchLaw>().Note(editor, new("startinnehall", "19 kap. 1 § SoL", WatchedKind.Amended, new(2027, 7, 1), "Ny tidsgräns.", "", new(2027, 6, 1)), Cancel))!.Id);
    }

    private static async Task<Editor> Editor(SigKunskapDb db)
    {
        var member = new Member { Name = "Wilma", Function = "redaktör", JoinedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        db.Members.Add(member);
        await db.SaveChangesAsync(Cancel);
        return new(member.Id, "Wilma", new Dictionary<string, EditorRole> { ["startinnehall"] = EditorRole.Writer });
    }

    private async Task Switched() => Assert.True((await App.Get<SwitchTool>().For(new("lana-bok", "Vi ser över det."), Cancel)).Done);
}
