using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>The first step of sharing: what the document is and who is to see it. What is written here is kept, whatever becomes of the file.</summary>
public sealed class DescribeDocument(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, DocumentSettings settings, TimeProvider clock)
{
    /// <param name="Title">The title.</param>
    /// <param name="Description">What it is for.</param>
    /// <param name="Room">The room's part of the address.</param>
    /// <param name="Area">The area's part of the address; empty when it comes from none.</param>
    /// <param name="Licence">What others may do with it.</param>
    /// <param name="IsLocalTemplate">Whether it is how one area does it.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record FirstVersion(string Title, string Description, string Room, string Area, Licence? Licence, bool IsLocalTemplate, Guid FormKey, string? Reason);

    /// <param name="Document">The document.</param>
    /// <param name="Note">What is new in it.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record NextVersion(int Document, string Note, Guid FormKey, string? Reason);

    /// <param name="Upload">The version that waits for its file; null when there is none.</param>
    /// <param name="Mistakes">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="IsGone">Whether there is no such place for this member.</param>
    public sealed record Answer(int? Upload, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null, bool IsGone = false)
    {
        public static readonly Answer Gone = new(null, [], IsGone: true);
    }

    public async Task<Answer> For(Person by, FirstVersion input, CancellationToken cancel = default)
    {
        var (title, text) = Trimmed(input.Title, input.Description);
        var mistakes = Mistakes(title, text);
        if (input.Licence is null)
            mistakes.Add("Välj vad andra får göra med dokumentet.");
        var area = by.Belongings.FirstOrDefault(belonging => belonging.Slug == input.Area);
        if (area is null && input.Area.Length > 0)
            mistakes.Add("Välj ett område som du hör till.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Titel", title), ("Beskrivning", text));
        if (mistakes.Count > 0 || check.IsStopped)
            return new(null, mistakes, check.IsStopped ? check : null);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.RoomsFor(by).FirstOrDefaultAsync(room => room.Slug == input.Room, cancel) is not { } room)
            return new(null, ["Välj ett rum som du är med i."]);
        var document = new SharedDocument { RoomId = room.Id, AreaId = area?.Area, Title = title, Description = text, Licence = input.Licence!.Value, IsLocalTemplate = input.IsLocalTemplate, AuthorId = by.Id };
        return await Save(db, by, document, new() { Document = document, AuthorId = by.Id, Note = "", FormKey = input.FormKey, BegunAt = Now }, check, cancel);
    }

    /// <summary>A title on one line, and a description without what stands around it.</summary>
    internal static (string Title, string Text) Trimmed(string title, string description) => (SingleLine.Of(title), description.ReplaceLineEndings("\n").Trim());

    /// <summary>What is to be mended in a title and a description.</summary>
    internal static List<string> Mistakes(string title, string text)
    {
        List<string> mistakes = [];
        if (title.Length is 0 or > SharedDocument.LongestTitle)
            mistakes.Add($"Skriv en titel, högst {SharedDocument.LongestTitle} tecken.");
        if (text.Length > SharedDocument.LongestDescription)
            mistakes.Add($"Beskrivningen är för lång: {text.Length} tecken av högst {SharedDocument.LongestDescription}.");
        return mistakes;
    }

    public async Task<Answer> For(Person by, NextVersion input, CancellationToken cancel = default)
    {
        var note = SingleLine.Of(input.Note);
        if (note.Length is 0 or > DocumentVersion.LongestNote)
            return new(null, [$"Skriv vad som är nytt, högst {DocumentVersion.LongestNote} tecken."]);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Vad som är nytt", note));
        if (check.IsStopped)
            return new(null, [], check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DocumentsToChangeFor(by).FirstOrDefaultAsync(d => d.Id == input.Document, cancel) is { } document
            ? await Save(db, by, document, new() { Document = document, AuthorId = by.Id, Note = note, FormKey = input.FormKey, BegunAt = Now }, check, cancel)
            : Answer.Gone;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Answer> Save(SigKunskapDb db, Person by, SharedDocument document, DocumentVersion version, WritingCheck check, CancellationToken cancel)
    {
        var dayAgo = Now.AddDays(-1);
        if (await db.DocumentVersions.CountAsync(v => v.AuthorId == by.Id && v.BegunAt > dayAgo, cancel) >= settings.PerDay)
            return new(null, [$"Du har lagt upp {settings.PerDay} filer det senaste dygnet, och fler tas inte emot just nu. Försök igen i morgon."]);
        try
        {
            if (document.Id == 0)
                db.SharedDocuments.Add(document);
            db.DocumentVersions.Add(version);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.SaveChangesAsync(cancel);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "guard.overruled", Subject = $"document {document.Id}" });
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(version.Id, []);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same form, sent twice.
            await using var fresh = await databases.CreateDbContextAsync(cancel);
            return new(await fresh.DocumentVersions.Where(v => v.AuthorId == by.Id && v.FormKey == version.FormKey).Select(v => v.Id).SingleAsync(cancel), []);
        }
    }
}
