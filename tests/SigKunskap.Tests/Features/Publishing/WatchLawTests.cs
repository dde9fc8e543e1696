using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Law;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Watching;

namespace SigKunskap.Tests.Features.Publishing;

public sealed class WatchLawTests : DraftTest
{
    private WatchLaw Watch => App.Get<WatchLaw>();

    [Fact]
    public async Task Readers_see_which_paragraphs_are_looked_through_until_somebody_has()
    {
        var id = await Noted();
        var page = await App.Page(MadeUpLibrary.Whole);
        Assert.Contains("ändras 1\u00a0juli 2027", Assert.Single(page.QuerySelectorAll(".para"), paragraph => paragraph.TextContent.Contains("Ses över", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("Ny tidsgräns", (await App.Page("/lagrum/sol/19/1")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Null((await Watch.Settle(Wilma, id, Whole, "Sidan nämner ingen tidsgräns.", Cancel))!.Mistake);

        await Eventually.IsSo(async () => !(await App.Page(MadeUpLibrary.Whole)).Body!.TextContent.Contains("Ses över", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_worklist_names_every_page_that_cites_the_section_and_is_done_when_each_is_looked_through()
    {
        var id = await Noted();
        var whole = (await App.Get<ShowWatches>().One(Wilma, id, Cancel))!;
        Assert.Equal(App.Library.Citing(whole.Row.Watched.Key!.Value).Select(citing => citing.Page.Address).Distinct().Order(Comparer<SigKunskap.Content.Pages.PageAddress>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path))), whole.Items.Select(item => item.Page.Address).OrderBy(address => address.Path, StringComparer.Ordinal));
        Assert.Contains(whole.Items, item => item.Page.Address == Whole);
        Assert.Contains("ingen har gått igenom", (await Watch.Close(Wilma, id, Cancel))!.Mistake!, StringComparison.Ordinal);

        foreach (var item in whole.Items)
            Assert.Null((await Watch.Settle(Wilma, id, item.Page.Address, "Påverkas inte.", Cancel))!.Mistake);
        Assert.Null((await Watch.Close(Wilma, id, Cancel))!.Mistake);

        await Eventually.IsSo(() => !App.Library.Watched(whole.Row.Watched.Key!.Value).Any());
    }

    [Fact]
    public async Task A_page_whose_edition_applies_from_the_change_needs_nothing_more()
    {
        var id = await Noted();
        await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("galler-fran: 2025-07-01", "galler-fran: 2027-07-01", StringComparison.Ordinal));
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);

        Assert.True((await App.Get<ShowWatches>().One(Wilma, id, Cancel))!.Items.Single(item => item.Page.Address == Whole).IsRewritten);
    }

    [Theory]
    [InlineData("99 kap. 1 § SoL", "2027-07-01", "Ny tidsgräns.", "", "lagrum som finns")]
    [InlineData("en lag", "2027-07-01", "Ny tidsgräns.", "", "lagrum som finns")]
    [InlineData("19 kap. 1 § SoL", null, "Ny tidsgräns.", "", "vilken dag")]
    [InlineData("19 kap. 1 § SoL", "2027-07-01", "  ", "", "vad som ändras")]
    [InlineData("19 kap. 1 § SoL", "2027-07-01", "Ny tidsgräns.", "javascript:alert(1)", "https://")]
    public async Task What_is_wrong_is_told_in_words(string citation, string? from, string note, string source, string mistake) =>
        Assert.Contains(mistake, (await Watch.Note(Wilma, new(Owner, citation, WatchedKind.Amended, from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), note, source, new(2027, 6, 1)), Cancel))!.Mistake!, StringComparison.Ordinal);

    [Fact]
    public async Task Only_the_owners_editors_say_that_a_page_stands()
    {
        var id = await Noted();

        Assert.Null(await Watch.Settle(Sigge, id, Whole, "Vi tycker så.", Cancel));
        Assert.Null(await Watch.Close(Sigge, id, Cancel));
        Assert.Null(await Watch.Note(Sigge, new(Owner, "19 kap. 1 § SoL", WatchedKind.Amended, new(2027, 7, 1), "Nytt.", "", new(2027, 6, 1)), Cancel));
    }

    [Fact]
    public async Task A_draft_is_pointed_to_only_for_those_who_see_it()
    {
        var id = await Noted();
        var draft = await Begin();
        var stranger = await NewEditor("Sten", ("skolverket", EditorRole.Publisher));

        Assert.Equal(draft, Assert.Single((await App.Get<ShowWatches>().One(Wilma, id, Cancel))!.Drafts).Value);
        Assert.Empty((await App.Get<ShowWatches>().One(stranger, id, Cancel))!.Drafts);
    }

    [Fact]
    public async Task Its_drafts_are_gathered_into_one_release_by_a_publisher_once()
    {
        var id = await Noted();
        var gather = App.Get<GatherRelease>();
        Assert.Contains("inget utkast", (await gather.For(Petra, id, Cancel))!.Mistake!, StringComparison.Ordinal);
        var draft = await Begin();
        Assert.Null(await gather.For(Wilma, id, Cancel));

        var release = (await gather.For(Petra, id, Cancel))!.Id;

        Assert.Equal(release, (await Parts(draft)).Draft.ReleaseId);
        Assert.Contains("ändras 1 juli 2027", await Read(db => db.Releases.Select(row => row.Title).SingleAsync(Cancel)), StringComparison.Ordinal);
        Assert.Contains("hör redan till ett", (await gather.For(Petra, id, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Equal(1, await Read(db => db.Releases.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Terms_forms_and_blocks_that_name_the_section_are_on_the_worklist()
    {
        await Read(async db =>
        {
            db.LibraryFiles.Add(new() { Path = "samtyckestexter.yml", Text = "rubrik: Samtycke\nlagrum: [\"19 kap. 1 § SoL\"]\nandra: 19 kap. 2 § SoL\n", Hash = new('0', 64), ChangedAt = App.Clock.GetUtcNow().UtcDateTime, Origin = EditionOrigin.File });
            return await db.SaveChangesAsync(Cancel);
        });

        var place = Assert.Single((await App.Get<ShowWatches>().One(Wilma, await Noted(), Cancel))!.Files, file => file.Name == "Samtyckesblanketten");

        Assert.Equal(("/verktyg/samtycke", 2), (place.Address, place.Line));
    }

    [Fact]
    public async Task What_points_somebody_out_is_refused()
    {
        var id = await Noted();

        Assert.Contains("070-123", (await Watch.Settle(Wilma, id, Whole, "Fråga på 070-123 45 67.", Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("070-123", (await Keep.Make(Petra, Owner, "Släpp, ring 070-123 45 67", Cancel))!.Mistake!, StringComparison.Ordinal);
    }

    private async Task<int> Noted()
    {
        var id = (await Watch.Note(Wilma, new(Owner, "19 kap. 1 § SoL", WatchedKind.Amended, new(2027, 7, 1), "Ny tidsgräns för svaret.", "https://example.org/sfs", new(2027, 6, 1)), Cancel))!.Id!.Value;
        await Eventually.IsSo(() => App.Library.Law.Statutes.Any(statute => statute.Sections.Any(section => App.Library.Watched(new(statute.Sfs, section.Number)).Any())));
        return id;
    }
}
