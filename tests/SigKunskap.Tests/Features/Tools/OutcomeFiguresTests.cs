using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Tools.Figures;

namespace SigKunskap.Tests.Features.Tools;

/// <summary>How often an answer is shown is counted by the day, and told from five; who asked and what they answered is never known.</summary>
public sealed class OutcomeFiguresTests : WebTest
{
    private const string Browser = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0";
    private const string Answered = MadeUpLibrary.Tool + "?hus=kommun&bok=handskrift&fraga=forskare";

    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Five_are_told_and_four_are_not()
    {
        await Show(Answered, 5);
        await Show(MadeUpLibrary.Tool + "?hus=kommun&bok=handskrift&fraga=lantagare", 4);

        Assert.Equal([new OutcomeFigures.Line(Today, "lana-bok", "visa-upp", 5)], await Figures());
    }

    [Fact]
    public async Task What_is_stored_later_the_same_day_adds_up()
    {
        await Show(Answered, 3);
        Assert.Empty(await Figures());
        await Show(Answered, 3);

        Assert.Equal(6, Assert.Single(await Figures()).Shown);
    }

    [Fact]
    public async Task Questions_programs_and_what_is_no_answer_are_not_counted()
    {
        await Show(MadeUpLibrary.Tool, 6);
        await Show(MadeUpLibrary.Tool + "?hus=kommun", 6);
        await Show($"{Answered}&andra=fraga", 6);
        await Show("/verktyg/finns-inte?a=b", 6);
        await Show(Answered, 6, "Examplebot/1.0");
        await Show(Answered, 6, "");

        Assert.Empty(await Figures());
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        Assert.Empty(await db.OutcomeCounts.ToListAsync(Cancel));
    }

    private async Task Show(string address, int times, string agent = Browser)
    {
        for (var i = 0; i < times; i++)
            (await App.Ask(address, headers: ("User-Agent", agent))).Dispose();
    }

    private async Task<IReadOnlyList<OutcomeFigures.Line>> Figures()
    {
        await App.Get<IEnumerable<IHostedService>>().OfType<OutcomeCountWriter>().Single().Write(Cancel);
        return await App.Get<OutcomeFigures>().For(Today, Today, Cancel);
    }
}
