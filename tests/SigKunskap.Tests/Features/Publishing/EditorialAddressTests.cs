using SigKunskap.Content.Law;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Newsletter.Editing;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Watching;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>The table of redaktion-sidor.md: every address of the office, for each who may ask for it.</summary>
public sealed class EditorialAddressTests : OfficeTest
{
    internal const string File = "Features/Publishing/Specs/redaktion-sidor.md";
    private static readonly string[] Names = ["besökare", "medlem", "facilitator", "wilma", "petra", "sigge", "ulf"];

    [Fact]
    public async Task Every_address_of_the_office_answers_each_person_as_the_table_says()
    {
        var draft = await Drafted();
        var keep = App.Get<KeepRelease>();
        var release = (await keep.Make(Of("petra"), Owner, "Lagen ändras", Cancel))!.Id!.Value;
        var empty = (await keep.Make(Of("petra"), Owner, "Tomt", Cancel))!.Id!.Value;
        Assert.Null((await keep.Put(Of("petra"), release, draft, inside: true, Cancel))!.Mistake);
        var watch = (await App.Get<WatchLaw>().Note(Of("wilma"), new(Owner, "19 kap. 1 § SoL", WatchedKind.Amended, new(2027, 7, 1), "Ny tidsgräns.", "", new(2027, 6, 1)), Cancel))!.Id!.Value;
        var request = (await App.Get<AskForChange>().For(new(Whole, 2, "p3", "Skriv vem som frågar.", "Det står inte vem."), Cancel)).Id!.Value;
        var newsletter = (await App.Get<KeepIssue>().Begin(Of("petra"), Cancel))!.Id;
        var rounds = App.Get<KeepRound>();
        Assert.Null((await rounds.Open(Of("wilma"), draft, SigKunskap.Web.Platform.StockholmTime.Today(App.Clock).AddDays(9), "", toNetwork: false, Cancel))!.Mistake);
        var key = (await rounds.Invite(Of("wilma"), draft, 1, new("Greta", "Kommunen", "greta@example.se"), Cancel))!.Path!.Split('/')[^1];
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Sidor"))
        {
            var address = row[0].Replace("{utkast}", $"{draft}", StringComparison.Ordinal).Replace("{släpp}", $"{release}", StringComparison.Ordinal).Replace("{tomt släpp}", $"{empty}", StringComparison.Ordinal).Replace("{sida}", $"{Whole}", StringComparison.Ordinal).Replace("{nyhetsbrev}", $"{newsletter}", StringComparison.Ordinal).Replace("{nyckel}", key, StringComparison.Ordinal).Replace("{begäran}", $"{request}", StringComparison.Ordinal).Replace("{bevakning}", $"{watch}", StringComparison.Ordinal);
            for (var column = 0; column < Names.Length; column++)
            {
                var visitor = At(Names[column]);
                await visitor.Go(address);
                var answer = visitor.Status == 404 ? "finns inte" : visitor.At.StartsWith("/konto/logga-in", StringComparison.Ordinal) ? "logga in" : visitor.Status == 200 ? "ser" : $"{visitor.Status}";
                if (answer != row[column + 1])
                    wrong.Add($"{address} {Names[column]}: {answer}, inte {row[column + 1]}");
            }
        }

        Assert.Empty(wrong);
    }
}
