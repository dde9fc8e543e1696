using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>Changes what a document is called and what is said of it. The files stay as they are.</summary>
public sealed class EditDocument(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="Document">The document.</param>
    /// <param name="Title">What it is to be called.</param>
    /// <param name="Description">What is to be said of it.</param>
    /// <param name="Version">The version that the writer saw.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(int Document, string Title, string Description, int Version, string? Reason);

    /// <param name="Title">What it is called.</param>
    /// <param name="Description">What is said of it.</param>
    /// <param name="Version">Its version now.</param>
    public sealed record Editable(string Title, string Description, int Version);

    /// <param name="IsDone">Whether it is as the writer wants.</param>
    /// <param name="Mistakes">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="IsLate">Whether somebody else was first.</param>
    public sealed record Answer(bool IsDone, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null, bool IsLate = false);

    /// <summary>Whoever shared it may, and a facilitator any that they see.</summary>
    public static bool May(Person by, SharedDocument document) => by.IsFacilitator || document.AuthorId == by.Id;

    /// <summary>What stands now; null when there is no such document that this person may edit.</summary>
    public async Task<Editable?> Find(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Own(db, by, id).Select(d => new Editable(d.Title, d.Description, d.Version)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Null when there is no such document for this person.</summary>
    public async Task<Answer?> For(Person by, Input input, CancellationToken cancel = default)
    {
        var (title, text) = DescribeDocument.Trimmed(input.Title, input.Description);
        var mistakes = DescribeDocument.Mistakes(title, text);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Titel", title), ("Beskrivning", text));
        if (mistakes.Count > 0 || check.IsStopped)
            return new(false, mistakes, check.IsStopped ? check : null);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Own(db, by, input.Document).FirstOrDefaultAsync(cancel) is not { } document)
            return null;
        if (document.Version != input.Version)
            return new(false, ["Någon annan har ändrat dokumentets titel eller beskrivning sedan du började. Det du skrev är kvar nedan: jämför med dokumentets sida, och spara igen om det ska gälla."], IsLate: true);
        if ((document.Title, document.Description) == (title, text))
            return new(true, []);
        (document.Title, document.Description) = (title, text);
        var now = clock.GetUtcNow().UtcDateTime;
        if (check.IsOverruled)
            db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "guard.overruled", Subject = $"document {document.Id}" });
        if (document.AuthorId != by.Id)
            db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "document.described", Subject = $"document {document.Id}" });
        db.TellDocument(DocumentChanges.Described, document.Id);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(true, []);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(false, ["Någon annan ändrade eller tog bort dokumentet just nu. Det du skrev är kvar nedan: spara igen om det ska gälla."], IsLate: true);
        }
    }

    private static IQueryable<SharedDocument> Own(SigKunskapDb db, Person by, int id) => db.DocumentsFor(by).Where(d => d.Id == id && (by.IsFacilitator || d.AuthorId == by.Id));
}
