using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>A meeting as a member reads it.</summary>
public sealed class ShowMeeting(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Meeting">The meeting, with its room.</param>
    /// <param name="Organiser">Who organises it, as this reader may know.</param>
    /// <param name="Html">What it is about.</param>
    /// <param name="Programme">Its items.</param>
    /// <param name="SignedUp">How many stand in line.</param>
    /// <param name="Waiting">0 with a place, else the place in the waiting list; null when the reader is not signed up.</param>
    /// <param name="MayKeep">Whether the reader may change it and sees who comes.</param>
    /// <param name="Visitors">The area that comes on a study visit.</param>
    /// <param name="WhyClosed">Why nobody can sign up now; null when they can.</param>
    /// <param name="HasBegun">Whether it has begun.</param>
    /// <param name="IsOver">Whether it has been.</param>
    /// <param name="Entries">Questions, notes and decisions.</param>
    public sealed record Answer(
        Meeting Meeting, Signature Organiser, string Html, IReadOnlyList<Programme.Item> Programme, int SignedUp, int? Waiting, bool MayKeep, string? Visitors, string? WhyClosed, bool HasBegun, bool IsOver, IReadOnlyList<Entry> Entries)
    {
        public int Seated => Meeting.Capacity is { } capacity ? Math.Min(SignedUp, capacity) : SignedUp;

        public int InLine => SignedUp - Seated;

        public IEnumerable<Entry> Of(MeetingEntryKind kind) => Entries.Where(entry => entry.Kind == kind);
    }

    /// <param name="Id">The entry.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="By">Who wrote it, as this reader may know.</param>
    /// <param name="Html">What it says; empty when this reader may not see it.</param>
    /// <param name="WrittenAt">When.</param>
    /// <param name="IsOwn">Whether the reader wrote it.</param>
    /// <param name="IsHidden">Whether only facilitators see what it says.</param>
    /// <param name="HiddenReason">Why.</param>
    /// <param name="IsErased">Whether its text is gone for good.</param>
    /// <param name="Discussion">The discussion that it became, if this reader may see it.</param>
    public sealed record Entry(long Id, MeetingEntryKind Kind, Signature By, string Html, DateTime WrittenAt, bool IsOwn, bool IsHidden, string? HiddenReason, bool IsErased, int? Discussion);

    /// <summary>The meeting; null when there is none that this person may see.</summary>
    public async Task<Answer?> For(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.MeetingsFor(person).AsNoTracking().Include(m => m.Room).FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var entries = await db.MeetingEntries.AsNoTracking().Where(e => e.MeetingId == id).OrderBy(e => e.Id).ToListAsync(cancel);
        var writers = await db.WritersOf([.. entries.Select(e => e.AuthorId).Append(meeting.OrganiserId).Distinct()], now, cancel);
        var linked = entries.Select(e => e.DiscussionId).OfType<int>().ToList();
        var discussions = linked.Count == 0 ? [] : await db.DiscussionsFor(person).Where(d => linked.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancel);
        var before = await db.Before(id, person.Id, cancel);
        return new(
            meeting, Signature.Of(writers[meeting.OrganiserId], false, person), PostMarkup.ToHtml(meeting.Text), Programme.Read(meeting.Programme),
            await db.LineOf(id).CountAsync(cancel), before is { } ahead ? ChangeSignUp.Waiting(meeting, ahead) : null,
            await db.MeetingsKeptBy(person).AnyAsync(m => m.Id == id, cancel),
            meeting.VisitingAreaId is { } area ? await db.Areas.Where(a => a.Id == area).Select(a => a.Name).FirstAsync(cancel) : null,
            ChangeSignUp.WhyClosed(meeting, now), meeting.StartsAt <= now, meeting.EndsAt <= now,
            [.. entries.Select(entry => Show(entry, writers[entry.AuthorId], person, discussions))]);
    }

    private static Entry Show(MeetingEntry entry, Signature.Writer writer, Person reader, List<int> discussions)
    {
        var maySee = entry.ErasedAt is null && (entry.HiddenAt is null || reader.IsFacilitator);
        return new(entry.Id, entry.Kind, Signature.Of(writer, entry.WithoutName, reader), maySee ? PostMarkup.ToHtml(entry.Text) : "", entry.WrittenAt, entry.AuthorId == reader.Id,
            entry.HiddenAt is not null, entry.HiddenReason, entry.ErasedAt is not null, entry.DiscussionId is { } id && discussions.Contains(id) ? id : null);
    }
}
