using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Writing;

/// <summary>What the writing page does: opens a draft, shows how a text would read, saves it, and throws away what was not saved.</summary>
public sealed class WriteDraft(IDbContextFactory<SigKunskapDb> databases, SaveDraft save, KeepEdit keep, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Draft">The draft.</param>
    /// <param name="Revision">Its newest text, with who saved it.</param>
    /// <param name="Kept">What the person typed and did not save, when it is something else.</param>
    public sealed record Opened(GuidanceDraft Draft, DraftRevision Revision, DraftEdit? Kept);

    /// <param name="Content">The page as it would read; null when its facts cannot be read.</param>
    /// <param name="Findings">What is wrong with the text.</param>
    public sealed record Preview(PageContent? Content, IReadOnlyList<Finding> Findings);

    /// <summary>The draft as it stands; null for one they do not see.</summary>
    public async Task<Opened?> Open(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DraftsFor(by).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
            return null;
        var revision = await db.DraftRevisions.AsNoTracking().Include(text => text.By).SingleAsync(text => text.DraftId == id && text.Number == draft.Revision, cancel);
        var kept = await keep.Of(by, id, cancel);
        return new(draft, revision, draft.IsOpen && kept?.Source != revision.Source.ReplaceLineEndings("\n") ? kept : null);
    }

    /// <summary>How a text would read as the draft's page; null for a draft they do not see.</summary>
    public async Task<Preview?> Show(Editor by, int id, string source, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DraftsFor(by).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel) is { } draft ? Read(draft.Address, source) : null;
    }

    /// <summary>Reads a text against the library as it is now.</summary>
    public Preview Read(PageAddress address, string source)
    {
        var (content, findings, _) = new EditionMaking(living.Now).Read(address, source, StockholmTime.Today(clock));
        return new(content, [.. Undecided(address, source), .. findings.All.OrderBy(finding => finding.Severity == Severity.Warning)]);
    }

    /// <summary>Saves. Where two changed the same lines nothing is saved, and what both wrote is kept for the person until they have decided.</summary>
    public async Task<SaveDraft.Answer?> Save(Editor by, int id, TypedDraft typed, CancellationToken cancel = default)
    {
        var answer = await save.For(by, id, typed.BasedOn, typed.Source, cancel);
        if (answer is { Saved: true })
            await keep.Forget(by, id, cancel);
        else if (answer is { Conflicts: > 0 })
            await keep.For(by, id, answer.Revision, answer.Text, cancel);
        return answer;
    }

    /// <summary>Throws away what the person typed and did not save.</summary>
    public Task Forget(Editor by, int id, CancellationToken cancel = default) => keep.Forget(by, id, cancel);

    private static IEnumerable<Finding> Undecided(PageAddress address, string source) => source.Split('\n')
        .Index()
        .Where(line => line.Item is TextMerge.MineMark)
        .Select(line => new Finding(address.File, line.Index + 1, "Här har två skrivit olika. Behåll det som ska stå och ta bort resten och de tre raderna med tecken.", Severity.Blocking));
}
