using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Writes to a meeting: questions before it, by all who see it; notes and decisions from when it begins, by those who keep it.</summary>
public sealed class WriteEntry(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, PortalSettings settings, TimeProvider clock)
{
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="WithoutName">Whether members see function and not name.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(int Meeting, MeetingEntryKind Kind, string Text, bool WithoutName, Guid FormKey, string? Reason);

    /// <param name="Entry">What was written; null when nothing was.</param>
    /// <param name="Mistake">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="IsGone">Whether there is no such meeting that this person may write to.</param>
    public sealed record Answer(long? Entry, string? Mistake = null, WritingCheck? Guard = null, bool IsGone = false);

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        var text = input.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > MeetingEntry.LongestText)
            return new(null, text.Length == 0 ? "Skriv något i texten." : $"Texten är för lång: {text.Length} tecken av högst {MeetingEntry.LongestText}.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Text", text));
        if (check.IsStopped)
            return new(null, null, check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Sent(db, by, input.FormKey, cancel) is { } sent)
            return new(sent);
        var now = clock.GetUtcNow().UtcDateTime;
        var isQuestion = input.Kind == MeetingEntryKind.Question;
        if (await (isQuestion ? db.MeetingsFor(by) : db.MeetingsKeptBy(by)).AsNoTracking().FirstOrDefaultAsync(m => m.Id == input.Meeting, cancel) is not { } meeting)
            return new(null, IsGone: true);
        if (isQuestion && (meeting.EndsAt <= now || meeting.CancelledAt is not null))
            return new(null, "Mötet har varit eller är inställt, så det går inte att ställa frågor till det. Det du skrev är kvar här: starta en diskussion i stället.");
        if (!isQuestion && meeting.StartsAt > now)
            return new(null, "Mötet har inte börjat än. Anteckningar och beslut skrivs när det har hållits.");
        var entry = new MeetingEntry { MeetingId = meeting.Id, Kind = input.Kind, AuthorId = by.Id, WithoutName = isQuestion && input.WithoutName, Text = text, WrittenAt = now, FormKey = input.FormKey };
        return await Save(db, by, entry, check, cancel);
    }

    private async Task<Answer> Save(SigKunskapDb db, Person by, MeetingEntry entry, WritingCheck check, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var hourAgo = entry.WrittenAt.AddHours(-1);
            if (await db.MeetingEntries.CountAsync(e => e.AuthorId == by.Id && e.WrittenAt > hourAgo, cancel) >= settings.Writing.PostsPerHour)
                return new(null, $"Du har skrivit {settings.Writing.PostsPerHour} gånger den senaste timmen, och mer tas inte emot just nu. Det du skrev är kvar här.");
            db.MeetingEntries.Add(entry);
            await db.SaveChangesAsync(cancel);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = entry.WrittenAt, ById = by.Id, Action = "guard.overruled", Subject = $"meeting {entry.MeetingId} entry {entry.Id}" });
            db.TellMeeting(entry.MeetingId);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(entry.Id);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same form, sent twice at the same moment.
            await using var fresh = await databases.CreateDbContextAsync(cancel);
            return new(await Sent(fresh, by, entry.FormKey, cancel));
        }
    }

    private static Task<long?> Sent(SigKunskapDb db, Person by, Guid key, CancellationToken cancel) =>
        db.MeetingEntries.Where(e => e.AuthorId == by.Id && e.FormKey == key).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancel);
}
