using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>Begins a draft: of a published page from its newest edition, or of a new page from a form that is filled in.</summary>
public sealed class BeginDraft(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Id">The draft, new or the one that was open already; null when it was refused.</param>
    /// <param name="Mistake">Why.</param>
    public sealed record Answer(int? Id, string? Mistake = null);

    /// <summary>A draft of a published page. There is one open draft of a page at a time: who comes second goes on with it.</summary>
    public async Task<Answer?> Of(Editor by, PageAddress address, CancellationToken cancel = default)
    {
        if (living.Now.Find(address) is not { } page || !by.May(page.Newest.Front.Owner, EditorRole.Writer))
            return null;
        return await Begin(by, address, page.Newest.Front.Owner, page.Newest.Front.Title, page.Newest.Stored.Source, page.Newest.Number, cancel);
    }

    /// <summary>A draft of a new page.</summary>
    public async Task<Answer?> New(Editor by, string agency, string topic, string slug, string title, CancellationToken cancel = default)
    {
        if (!by.May(agency, EditorRole.Writer) || !living.Now.Reference.Lists.Agencies.ContainsKey(agency))
            return null;
        title = SigKunskap.Content.SingleLine.Of(title);
        slug = slug.Length == 0 ? SigKunskap.Content.Slug.Of(title) : slug;
        if (title.Length is 0 or > GuidanceDraft.LongestTitle)
            return new(null, $"Skriv sidans titel, högst {GuidanceDraft.LongestTitle} tecken. Den är frågan som sidan svarar på.");
        if (!living.Now.Reference.Lists.Topics.ContainsKey(topic))
            return new(null, "Välj ett ämne.");
        if (!PageAddress.TryParse($"{topic}/{slug}", out var address))
            return new(null, "Sidans namn i adressen får bara ha små bokstäver a till z, siffror och bindestreck.");
        return living.Now.Find(address) is { } there
            ? new(null, $"Det finns redan en sida på den adressen: ”{there.Newest.Front.Title}”.")
            : await Begin(by, address, agency, title, Template(agency, title), 0, cancel);
    }

    private async Task<Answer> Begin(Editor by, PageAddress address, string owner, string title, string source, int basedOn, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var open = await db.GuidanceDrafts.Where(draft => draft.Topic == address.Topic && draft.Slug == address.Slug && draft.State != DraftState.Published && draft.State != DraftState.Dropped).FirstOrDefaultAsync(cancel);
        if (open is not null)
            return open.Owner == owner ? new(open.Id) : new(null, "En annan myndighet har redan ett utkast på den adressen.");
        var now = clock.GetUtcNow().UtcDateTime;
        var draft = new GuidanceDraft { Topic = address.Topic, Slug = address.Slug, Title = title, Owner = owner, BasedOn = basedOn, BegunById = by.Id, BegunAt = now };
        db.GuidanceDrafts.Add(draft);
        await db.Take(draft, source, living.Now, by, now, StockholmTime.Today(clock), cancel);
        await db.SaveChangesAsync(cancel);
        db.TellOf(draft, "draft.begun", by, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(draft.Id);
    }

    private string Template(string agency, string title)
    {
        var today = StockholmTime.Today(clock);
        return $"""
            ---
            titel: "{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}"
            sammanfattning: "Skriv det korta svaret här."
            agare: {agency}
            galler-fran: {today:yyyy-MM-dd}
            kontrollerad: {today:yyyy-MM-dd}
            granskas-senast: {today.AddYears(1):yyyy-MM-dd}
            roller: []
            bakom: []
            andring:
              slag: nytt
              text: "Första utgåvan."
            ---

            Skriv svaret här. {"{vägledning}"}

            """.ReplaceLineEndings("\n");
    }
}
