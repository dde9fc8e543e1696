using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Begins a discussion of a question, note or decision: a draft in the meeting's room that quotes it and leads back to it.</summary>
public sealed class DiscussEntry(IDbContextFactory<SigKunskapDb> databases, SaveDraft drafts)
{
    private const int LongestTitle = 120;

    /// <param name="Draft">The key of the draft; null when none was made.</param>
    /// <param name="Mistake">Why.</param>
    public sealed record Answer(Guid? Draft, string? Mistake = null);

    public async Task<Answer> For(Person by, int meeting, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = db.MeetingsFor(by).Select(m => m.Id);
        var entry = await db.MeetingEntries.AsNoTracking().Include(e => e.Meeting.Room).FirstOrDefaultAsync(e => e.Id == id && e.MeetingId == meeting && seen.Contains(meeting) && e.HiddenAt == null && e.ErasedAt == null, cancel);
        if (entry is null)
            return new(null, "Texten finns inte längre.");
        // A study visit's other area cannot enter the host's room, and chooses one of its own.
        var room = await db.RoomsFor(by).AnyAsync(r => r.Id == entry.Meeting.RoomId, cancel) ? entry.Meeting.Room.Slug : "";
        var said = PostMarkup.ToPlainText(entry.Text).ReplaceLineEndings(" ");
        var title = said.Length <= LongestTitle ? said : $"{said[..LongestTitle].TrimEnd()} …";
        var from = $"Från [{entry.Meeting.Title.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}]({LinkedDiscussions.Address(meeting, id)}).";
        var key = Guid.NewGuid();
        var saved = await drafts.For(by, new(Draft.OfNew(key), title, $"{ErasedText.Quoted(entry.Text)}\n\n{from}\n") { Room = room, IsConversation = entry.Kind != MeetingEntryKind.Question }, cancel);
        return saved.SavedAt is null ? new(null, saved.Mistake ?? "Utkastet kunde inte sparas. Försök igen.") : new(key);
    }
}
