using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Drafts;

/// <summary>Keeps what somebody is writing. What certainly points out a person is not kept, not even as a draft; what only may is asked about when it is sent.</summary>
public sealed class SaveDraft(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="Place">Where it is to be sent.</param>
    /// <param name="Title">The title so far.</param>
    /// <param name="Text">The text so far.</param>
    public sealed record Input(string Place, string Title, string Text)
    {
        public string Tags { get; init; } = "";

        public string Room { get; init; } = "";

        /// <summary>Who is asked in the area that it is put to.</summary>
        public string? Function { get; init; }

        public bool IsConversation { get; init; }

        public bool WithoutName { get; init; }

        /// <summary>Of the form: what it has sent is no draft any more.</summary>
        public Guid? FormKey { get; init; }

        /// <summary>When the draft that this window knows was saved; null when it knows of none.</summary>
        public DateTime? Seen { get; init; }

        /// <summary>Whether it is to take the place of one that this window has not seen.</summary>
        public bool Overwrites { get; init; }
    }

    /// <param name="SavedAt">When it was saved; null when nothing is kept.</param>
    /// <param name="Mistake">Why it was not saved.</param>
    /// <param name="Guard">What the guard said, when it is certain.</param>
    public sealed record Answer(DateTime? SavedAt, string? Mistake = null, WritingCheck? Guard = null);

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        var text = input.Text.ReplaceLineEndings("\n");
        if (input.Title.Length > Discussion.LongestTitle || text.Length > Post.LongestText || input.Tags.Length > Draft.LongestTags || input.Room.Length > 100 || input.Function?.Length > Member.LongestFunction)
            return new(null, "Det är för långt för att sparas. Korta det först.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), null, ("Rubrik", input.Title), ("Text", text), ("Ord", input.Tags));
        if (check.IsCertain)
            return new(null, "Det här får inte stå i nätverket, inte ens som utkast. Ta bort det markerade, så sparas resten.", check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await MayStandAt(db, by, input.Place, cancel))
            return new(null, "Platsen finns inte längre. Kopiera texten om du vill ha den kvar.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Posts.AnyAsync(p => p.AuthorId == by.Id && p.FormKey == input.FormKey, cancel))
            return new(null);
        var draft = await db.Drafts.FirstOrDefaultAsync(d => d.MemberId == by.Id && d.Place == input.Place, cancel);
        if (draft is not null && draft.SavedAt != input.Seen && !input.Overwrites)
            return new(null, "Ett annat fönster har sparat ett nyare utkast. Läs om sidan för att se det, eller tryck på Spara utkast för att behålla det som står här.");
        var isEmpty = string.IsNullOrWhiteSpace(input.Title + text);
        if (draft is null && isEmpty)
            return new(null);
        if (draft is null && await db.Drafts.CountAsync(d => d.MemberId == by.Id, cancel) >= Draft.Most)
            return new(null, $"Du har redan {Draft.Most} utkast. Ta bort något av dem, så sparas det här.");
        if (draft is null)
            db.Drafts.Add(draft = new() { MemberId = by.Id, Place = input.Place });
        else if (isEmpty)
            db.Drafts.Remove(draft);
        (draft.Title, draft.Text, draft.Tags, draft.Room) = (input.Title, text, input.Tags, input.Room);
        (draft.Function, draft.IsConversation, draft.WithoutName, draft.SavedAt) = (input.Function, input.IsConversation, input.WithoutName, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(isEmpty ? null : draft.SavedAt);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure) || failure is DbUpdateConcurrencyException)
        {
            return new(null, "Ett annat fönster sparade i samma ögonblick. Skriv vidare, så sparas det igen.");
        }
    }

    private static async Task<bool> MayStandAt(SigKunskapDb db, Person by, string place, CancellationToken cancel) =>
        Draft.IsNew(place)
        || (Draft.AreaOf(place) is { } area && await db.AreasFor(by).AnyAsync(a => a.Slug == area, cancel))
        || (Draft.DiscussionOf(place) is { } id && await db.DiscussionsFor(by).AnyAsync(d => d.Id == id, cancel));
}
