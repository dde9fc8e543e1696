using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>
/// Editors who do anything in any order. Whatever they do, what went live was read by a second person and signed, word for word, by every agency
/// that it names, and every text that anybody saved is still there. Looked at in the database's rows, not through the rules themselves.
/// </summary>
public sealed class EditionFlowTests : DraftTest
{
    private const int Sequences = 1_000, Steps = 14, Pages = 10;
    private readonly Random random = new(20261122);
    private readonly Dictionary<int, List<string>> saved = [];
    private int refused;

    [Fact(Timeout = 600_000)]
    public async Task Of_a_thousand_random_sequences_none_publishes_an_unsigned_joint_page_or_loses_a_text()
    {
        for (var page = 0; page < Pages; page++)
            await Publish(new("samtycke", $"sida-{page}"), new PageDraft($"Sida {page}", $"Text {page}. {{vägledning}}") { More = $"bakom: [{Joint}]\nandring:\n  slag: sak\n  text: Från början {page}." }.ToString());
        await Eventually.IsSo(() => App.Library.Find(new("samtycke", $"sida-{Pages - 1}")) is not null);
        for (var sequence = 0; sequence < Sequences; sequence++)
            await Run(new("samtycke", $"sida-{random.Next(Pages)}"));

        var published = await Read(db => db.GuidanceDrafts.Where(draft => draft.State == DraftState.Published).Select(draft => draft.Id).ToListAsync(Cancel));
        foreach (var draft in published)
            await WasSigned(draft);
        foreach (var (draft, texts) in saved)
            Assert.Equal(texts, await Read(db => db.DraftRevisions.Where(revision => revision.DraftId == draft && revision.Number > 1).OrderBy(revision => revision.Number).Select(revision => revision.Source).ToListAsync(Cancel)));
        Assert.True(published.Count > 50, $"Only {published.Count} drafts went live.");
        Assert.True(refused > 1_000, $"Only {refused} steps were refused.");
    }

    private async Task Run(PageAddress page)
    {
        var id = await Begin(page);
        saved.TryAdd(id, []);
        int? release = null;
        for (var step = 0; step < Steps; step++)
        {
            var parts = await Parts(id);
            if (!parts.Draft.IsOpen)
                return;
            // Most steps are what a sensible editor would do next, so that some come all the way.
            switch (random.Next(4) > 0 ? Sensible(parts) : random.Next(9))
            {
                case 0:
                    await Write(parts);
                    break;
                case 1:
                    Count((await Move.Send(Anybody(), id, Seen(parts), Cancel))?.Mistake);
                    break;
                case 2:
                    Count((await Move.Review(Anybody(), id, Seen(parts), random.Next(5) > 0, "Rätta.", Cancel))?.Mistake);
                    break;
                case 3 or 4:
                    var (by, agency) = random.Next(3) switch { 0 => (Petra, Owner), 1 => (Sigge, Joint), _ => (Anybody(), random.Next(2) == 0 ? Third : Joint) };
                    Count((await Move.Sign(by, id, Seen(parts), agency, random.Next(15) == 0 ? SignatureStand.Differs : SignatureStand.Behind, "Vi håller på annat sätt.", Cancel))?.Mistake);
                    break;
                case 5 when release is null:
                    release = parts.Draft.ReleaseId ?? await InRelease(id);
                    break;
                case 5 or 6 when release is { } known:
                    Count((await Keep.Schedule(Scheduler(), known, random.Next(3) == 0 ? App.Clock.GetUtcNow().UtcDateTime.AddSeconds(30) : null, Cancel))?.Mistake);
                    App.Clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
                    await PublishDue();
                    break;
                case 7 when release is { } known && random.Next(4) == 0:
                    Count((await Keep.Stop(Petra, known, Cancel))?.Mistake);
                    break;
                case 8 when random.Next(6) == 0:
                    Count((await Move.Drop(Anybody(), id, Seen(parts), Cancel))?.Mistake);
                    break;
                default:
                    await PublishDue();
                    break;
            }
        }
    }

    private static int Sensible(DraftParts parts) => parts.Draft.State switch
    {
        DraftState.Writing when parts.Draft.Revision == 1 => 0,
        DraftState.Writing => 1,
        DraftState.InReview => 2,
        _ when parts.Signatures.Select(signature => (signature.Agency, signature.Revision)).Distinct().Count(said => said.Revision == parts.Draft.Revision) < 2 => 3,
        _ => 5,
    };

    private async Task Write(DraftParts parts)
    {
        var word = $"Ord {random.Next(1_000_000)}";
        // A later edition of the same page has another note.
        var text = parts.Revision.Source.Replace("{vägledning}", $"{word}. {{vägledning}}", StringComparison.Ordinal);
        var note = text.Split('\n').Last(line => line.StartsWith("  text:", StringComparison.Ordinal));
        text = text.Replace(note, $"  text: {word} kom till.", StringComparison.Ordinal);
        if (random.Next(8) == 0)
            text = text.Replace($"bakom: [{Joint}]", $"bakom: [{Joint}, {Third}]", StringComparison.Ordinal);
        var answer = await App.Get<SaveDraft>().For(Writer(), parts.Draft.Id, parts.Draft.Revision, text, Cancel);
        if (answer is { Saved: true })
            saved[parts.Draft.Id].Add(answer.Text);
    }

    /// <summary>Who looks at a page sees its newest text as a rule, and now and then an older one.</summary>
    private int Seen(DraftParts parts) => random.Next(10) == 0 ? parts.Draft.Revision - 1 : parts.Draft.Revision;

    private Editor Anybody() => Everybody[random.Next(Everybody.Count)];

    private Editor Writer() => random.Next(6) == 0 ? Walter : Wilma;

    private Editor Scheduler() => random.Next(2) == 0 ? Petra : Anybody();

    private void Count(string? mistake) => refused += mistake is null ? 0 : 1;

    private async Task WasSigned(int id)
    {
        await using var db = await Db();
        var draft = await db.GuidanceDrafts.SingleAsync(d => d.Id == id, Cancel);
        var text = await db.DraftRevisions.SingleAsync(r => r.DraftId == id && r.Number == draft.Revision, Cancel);
        var edition = await db.Editions.SingleAsync(e => e.Page!.Topic == draft.Topic && e.Page.Slug == draft.Slug && e.Number == draft.EditionNumber, Cancel);
        Assert.Equal(text.Source, edition.Source);
        var authors = await db.DraftRevisions.Where(r => r.DraftId == id).Select(r => r.ById).ToListAsync(Cancel);
        Assert.Contains(await db.DraftReviews.Where(r => r.DraftId == id && r.Revision == draft.Revision && r.Approved).Select(r => r.ById).ToListAsync(Cancel), reviewer => !authors.Contains(reviewer));
        var named = text.Source.Contains(Third, StringComparison.Ordinal) ? new[] { Owner, Joint, Third } : [Owner, Joint];
        foreach (var agency in named)
        {
            var last = await db.DraftSignatures.Where(s => s.DraftId == id && s.Agency == agency).OrderBy(s => s.Id).LastAsync(Cancel);
            Assert.Equal((draft.Revision, SignatureStand.Behind, text.Hash), (last.Revision, last.Stand, last.Hash));
        }
    }
}
