using SigKunskap.Content.Law;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Features.Publishing.Answers;
using SigKunskap.Web.Features.Publishing.Watching;

namespace SigKunskap.Tests.Features.Network.Answers;

/// <summary>The table of kontrollerade-svar.md of what becomes of a verified answer.</summary>
public sealed class AgeingTests : AnswersTest
{
    private readonly TestFolder folder = new();

    public AgeingTests() => MadeUpLibrary.WriteTo(folder.Path);

    protected override TestApp.Setup Setup => base.Setup with { Content = folder.Path };

    private const string File = "Features/Network/Specs/kontrollerade-svar.md";

    public static TheoryData<string[]> Rows => [.. Spec.Rows(File, "Hur det åldras")];

    [Theory, MemberData(nameof(Rows))]
    public async Task What_happens_afterwards_shows_to_readers_and_to_the_agency(string[] row)
    {
        await Verified();
        await Eventually.IsSo(() => App.Library.Answered.Count == 1);

        await Happens(row[0]);

        // The open pages learn of it through the feed, a moment later.
        await Eventually.IsSo(async () => (await Seen()).Split(", ")[^1] == row[^1]);
        Assert.Equal(string.Join(", ", row[1..]), await Seen());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private async Task<string> Seen()
    {
        var page = await People["mia"].Go($"/natverk/diskussioner/{Discussion}");
        var post = Plain(page.QuerySelector($"#inlagg-{Post}")!.TextContent);
        var readers = post.Contains("tog tillbaka", StringComparison.Ordinal) ? "tillbakatagen" : post.Contains("Kontrollen gäller inte", StringComparison.Ordinal) ? "gäller inte"
            : post.Contains("Ses över", StringComparison.Ordinal) ? "ses över" : post.Contains("Kontrollerat av Socialstyrelsen", StringComparison.Ordinal) ? "gäller" : "syns inte";
        var office = (await Reads("petra", "/redaktion")).Contains("Ett kontrollerat svar ska ses över", StringComparison.Ordinal);
        var open = Plain((await App.Page(MadeUpLibrary.Whole)).Body!.TextContent).Contains("Det finns ett kontrollerat svar om detta i nätverket", StringComparison.Ordinal);
        return $"{readers}, {(office ? "ja" : "nej")}, {(open ? "ja" : "nej")}";
    }

    private async Task Happens(string what)
    {
        var (keeper, writer) = (await Who("facilitator"), await Who("sven"));
        switch (what)
        {
            case "ingenting":
                return;
            case "någon antecknar att lagrummet ändras":
                await Watch("19 kap. 1 § SoL");
                return;
            case "någon antecknar att ett annat lagrum ändras":
                await Watch("10 kap. 1 § OSL");
                return;
            case "någon antecknar att lagrummet ändras, och myndigheten kontrollerar igen":
                await Watch("19 kap. 1 § SoL");
                Assert.StartsWith("ses över", await Seen(), StringComparison.Ordinal);
                Assert.Null((await VerifyAs("petra", Post, EditorRole.Publisher))!.Mistake);
                return;
            case "lagrummet får en ny lydelse i lagregistret":
                await Recorded("andrad-genom: \"2025:1445\"", "andrad-genom: \"2026:1445\"");
                return;
            case "portalens egna ord om lagrummet skrivs om":
                await Recorded("ordet är trumma", "ordet är flöjt");
                return;
            case "sidan får en ny utgåva":
                await App.Get<PublishEdition>().For(new("samtycke", "vem-samtycker"), MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal), Cancel);
                return;
            case "den som skrev ändrar svaret":
                var post = (await App.Get<EditPost>().Find(writer, Post, Cancel))!;
                Assert.Empty((await App.Get<EditPost>().For(writer, new(Post, "Vi skriver inte ned något.", post.Version, null), Cancel))!.Mistakes);
                return;
            case "den som skrev tar bort svaret för gott":
                Assert.NotNull(await App.Get<ErasePost>().For(writer, Post, Cancel));
                return;
            case "facilitatorn döljer svaret":
                Assert.NotNull(await App.Get<HidePost>().For(keeper, Post, true, "Prov", Cancel));
                return;
            case "facilitatorn flyttar diskussionen till ett läns rum":
                Assert.True(await App.Get<ChangeDiscussion>().Move(keeper, Discussion, "lan-norra-lanet", cancel: Cancel));
                return;
            case "myndigheten tar tillbaka kontrollen":
                var petra = EditorAs(await Who("petra"), EditorRole.Publisher);
                var answer = (await App.Get<AgencyAnswers>().For(petra, Cancel))[0].Answer.Id;
                Assert.Null((await App.Get<AgencyAnswers>().Withdraw(petra, answer, "Lagen läses på annat sätt.", Cancel))!.Mistake);
                return;
            default:
                throw new InvalidOperationException($"Nobody knows how this happens: {what}");
        }
    }

    private async Task Recorded(string before, string after)
    {
        MadeUpLibrary.Write(folder.Path, "lagrum/sol.yml", MadeUpLists.Files["lagrum/sol.yml"].Replace(before, after, StringComparison.Ordinal));
        Assert.Equal(1, (await App.Get<ImportLibrary>().For(folder.Path, cancel: Cancel)).Files);
    }

    private async Task Watch(string law) => Assert.Null((await App.Get<WatchLaw>().Note(EditorAs(await Who("petra"), EditorRole.Publisher), new(Agency, law, WatchedKind.Amended, new(2027, 7, 1), "Ny tidsgräns.", "", new(2027, 6, 1)), Cancel))!.Mistake);
}
