using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.SharedTexts;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.SharedTexts;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing.SharedTexts;

/// <summary>A text that several pages show, from a new wording to the pages that show it.</summary>
public sealed class SharedTextTests : DraftTest
{
    private const string File = "Features/Publishing/Specs/redaktion-delat.md", New = "Det här är påhittat, ordet är parasoll. {vägledning}";

    private static readonly SharedPiece Block = new(SharedKind.Block, "gemensamt"), Term = new(SharedKind.Term, "samtycke"), Police = new(SharedKind.Agency, Third);

    public static TheoryData<string[]> Rows => [.. Spec.Rows(File, "Handlingar")];

    private ChangeShared Change => App.Get<ChangeShared>();

    [Theory, MemberData(nameof(Rows))]
    public async Task Every_act_is_open_to_those_the_table_says(string[] row)
    {
        var answers = new List<string> { row[0] };
        foreach (var by in new[] { Wilma, Walter, Petra, Sigge, await NewEditor("Ulf", ("skolverket", EditorRole.Publisher)) })
        {
            answers.Add(await Attempt(row[0], by) is { Mistake: null } ? "får" : "nej");
            if (await Open(Block) is { } open)
                Assert.Null((await Change.Drop(Wilma, Block, open.Revision, Cancel))!.Mistake);
        }

        Assert.Equal(row, answers);
    }

    [Fact]
    public async Task A_changed_block_is_on_every_page_that_takes_it_in_when_everybody_has_said_yes()
    {
        var before = (await Editions(Whole)).Count;
        var pages = Block.UsedIn(App.Library).Select(page => page.Address).ToList();
        await Ready();
        Assert.Equal(before, (await Editions(Whole)).Count);

        Assert.Null((await App.Get<PublishShared>().For(Petra, Block, 1, Cancel))!.Mistake);

        await Eventually.IsSo(() => App.Library.Reference.Blocks[Block.Key] == New);
        Assert.NotEmpty(pages);
        foreach (var page in pages)
            Assert.Contains("parasoll", (await App.Page(page.Path)).Body!.TextContent, StringComparison.Ordinal);
        var editions = await Editions(Whole);
        Assert.Equal(before + 1, editions.Count);
        Assert.Equal(editions[^2].Source, editions[^1].Source);
    }

    [Fact]
    public async Task A_changed_definition_is_on_the_page_of_terms()
    {
        Assert.Null((await Change.Write(Wilma, Term, 0, "Ett tydligt ja, \"fritt\" och i förväg.", false, Cancel))!.Mistake);
        Assert.Null((await Change.Review(Walter, Term, 1, Cancel))!.Mistake);
        foreach (var (by, agency) in new[] { (Petra, Owner), (Sigge, Joint) })
            Assert.Null((await Change.Sign(by, Term, 1, agency, Cancel))!.Mistake);
        Assert.Null((await App.Get<PublishShared>().For(Petra, Term, 1, Cancel))!.Mistake);

        await Eventually.IsSo(() => App.Library.Reference.Glossary.Find("samtycke")!.Definition == "Ett tydligt ja, \"fritt\" och i förväg.");
        Assert.Contains("Ett tydligt ja", (await App.Page("/begrepp")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_changes_after_a_signature_wants_everything_anew()
    {
        await Ready();
        Assert.Null((await Change.Write(Sigge, Block, 1, New.Replace("parasoll", "paraply", StringComparison.Ordinal) + "\n\nEn rad till. {vägledning}", false, Cancel))!.Mistake);

        Assert.Contains("granskad", (await App.Get<PublishShared>().For(Petra, Block, 2, Cancel))!.Mistake, StringComparison.Ordinal);
        Assert.Contains("har ändrats", (await App.Get<PublishShared>().For(Petra, Block, 1, Cancel))!.Mistake, StringComparison.Ordinal);
        Assert.Contains("Läs den igen", (await Change.Write(Wilma, Block, 1, "Ett annat.", false, Cancel))!.Mistake, StringComparison.Ordinal);
        Assert.Contains("ska vara granskad", (await Change.Sign(Sigge, Block, 2, Joint, Cancel))!.Mistake, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_breaks_a_page_or_points_somebody_out_does_not_come_in()
    {
        Assert.Contains("19121212-1212", (await Change.Write(Wilma, Term, 0, "Till exempel 19121212-1212.", false, Cancel))!.Mistake, StringComparison.Ordinal);
        Assert.Null(await Open(Term));
        Assert.Null((await Change.Write(Wilma, Block, 0, "::: ruta\nHej\n:::", false, Cancel))!.Mistake);
        Assert.Null((await Change.Review(Walter, Block, 1, Cancel))!.Mistake);
        Assert.Null((await Change.Sign(Petra, Block, 1, Owner, Cancel))!.Mistake);
        Assert.Null((await Change.Sign(Sigge, Block, 1, Joint, Cancel))!.Mistake);

        Assert.Contains("får ett fel", (await App.Get<PublishShared>().For(Petra, Block, 1, Cancel))!.Mistake, StringComparison.Ordinal);
        Assert.Contains("paraply", App.Library.Reference.Blocks[Block.Key], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_the_old_text_does_not_write_over_what_was_changed_in_the_portal()
    {
        await Ready();
        await App.Get<PublishShared>().For(Petra, Block, 1, Cancel);
        var editions = (await Editions(Whole)).Count;
        Write("begrepp.yml", MadeUpLists.Files["begrepp.yml"].Replace("En anmälan till", "En skriftlig anmälan till", StringComparison.Ordinal));

        var answer = await Import();

        Assert.Equal(["block/gemensamt.md"], answer.Kept);
        Assert.False(answer.Whole);
        Assert.Equal(editions, (await Editions(Whole)).Count);
        await Eventually.IsSo(() => App.Library.Reference.Glossary.Find("orosanmälan")!.Definition.StartsWith("En skriftlig", StringComparison.Ordinal));
        Assert.Equal(New, App.Library.Reference.Blocks[Block.Key]);
    }

    private async Task<ChangeShared.Answer?> Attempt(string act, Editor by)
    {
        if (act == "ändra polisens adress")
        {
            var answer = await Change.Write(by, Police, (await Open(Police))?.Revision ?? 0, $"https://{by.Name.ToLowerInvariant()}.example.se", false, Cancel);
            return answer;
        }

        if (act == "skriva en ny text")
            return await Change.Write(by, Block, 0, New, false, Cancel);
        if (act == "publicera texten")
        {
            await Ready();
            return await App.Get<PublishShared>().For(by, Block, 1, Cancel) is { Mistake: null } done ? await Undo(done) : new("nej");
        }

        await Change.Write(Wilma, Block, 0, New, false, Cancel);
        if (act == "godkänna texten")
            return await Change.Review(by, Block, 1, Cancel);
        if (act == "lägga texten åt sidan")
            return await Change.Drop(by, Block, 1, Cancel);
        await Change.Review(Walter, Block, 1, Cancel);
        return await Change.Sign(by, Block, 1, act == "underteckna för ägaren" ? Owner : Joint, Cancel);
    }

    /// <summary>What was published stands in nobody's way: the next in the row begins from the old text again.</summary>
    private async Task<ChangeShared.Answer> Undo(ChangeShared.Answer done)
    {
        await using var db = await Db();
        await db.SharedDrafts.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.DroppedAt, App.Clock.GetUtcNow().UtcDateTime).SetProperty(draft => draft.PublishedAt, (DateTime?)null), Cancel);
        Write("block/gemensamt.md", MadeUpLists.Files["block/gemensamt.md"]);
        await Import();
        return done;
    }

    private async Task Ready()
    {
        Assert.Null((await Change.Write(Wilma, Block, 0, New, false, Cancel))!.Mistake);
        Assert.Null((await Change.Review(Walter, Block, 1, Cancel))!.Mistake);
        Assert.Null((await Change.Sign(Petra, Block, 1, Owner, Cancel))!.Mistake);
        Assert.Null((await Change.Sign(Sigge, Block, 1, Joint, Cancel))!.Mistake);
    }

    private async Task<SharedDraft?> Open(SharedPiece piece)
    {
        await using var db = await Db();
        return await db.SharedDrafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.Kind == piece.Kind && draft.Key == piece.Key && draft.PublishedAt == null && draft.DroppedAt == null, Cancel);
    }
}
