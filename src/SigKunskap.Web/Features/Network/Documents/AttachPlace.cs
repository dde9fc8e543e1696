using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>What a document is put beside: a discussion or a meeting. Whoever may write in the discussion puts it there, and whoever keeps the meeting.</summary>
public sealed record AttachPlace
{
    private readonly int id;
    private readonly bool isMeeting;

    private AttachPlace(int id, bool isMeeting) => (this.id, this.isMeeting) = (id, isMeeting);

    public static AttachPlace Discussion(int id) => new(id, false);

    public static AttachPlace Meeting(int id) => new(id, true);

    /// <summary>The page that it is put beside.</summary>
    public string Path => isMeeting ? $"/natverk/traffar/{id}" : $"/natverk/diskussioner/{id}";

    /// <summary>Where documents are put there and taken away.</summary>
    public string AttachPath => isMeeting ? $"{Path}/dokument" : $"/natverk/dokument/till/{id}";

    /// <summary>A document that stands there, who put it there and when.</summary>
    internal sealed record Attached
    {
        public required int Document { get; init; }

        public required int By { get; init; }

        public required DateTime At { get; init; }
    }

    /// <summary>Its title, where this person may put documents; nothing where they may not.</summary>
    internal IQueryable<string> OpenTo(SigKunskapDb db, Person person) => isMeeting
        ? db.MeetingsKeptBy(person).Where(m => m.Id == id).Select(m => m.Title)
        : db.DiscussionsFor(person).Where(d => d.Id == id && d.LockedAt == null).Select(d => d.Title);

    internal IQueryable<Attached> In(SigKunskapDb db) => isMeeting
        ? db.DocumentMeetings.Where(b => b.MeetingId == id).Select(b => new Attached { Document = b.DocumentId, By = b.MemberId, At = b.At })
        : db.DocumentDiscussions.Where(b => b.DiscussionId == id).Select(b => new Attached { Document = b.DocumentId, By = b.MemberId, At = b.At });

    /// <summary>The numbers of the documents beside it.</summary>
    internal IQueryable<int> Numbers(SigKunskapDb db) => isMeeting
        ? db.DocumentMeetings.Where(b => b.MeetingId == id).Select(b => b.DocumentId)
        : db.DocumentDiscussions.Where(b => b.DiscussionId == id).Select(b => b.DocumentId);

    internal void Add(SigKunskapDb db, int document, int by, DateTime at)
    {
        if (isMeeting)
            db.DocumentMeetings.Add(new() { MeetingId = id, DocumentId = document, MemberId = by, At = at });
        else
            db.DocumentDiscussions.Add(new() { DiscussionId = id, DocumentId = document, MemberId = by, At = at });
    }

    /// <summary>Takes a document away. From a meeting whoever keeps it may, from a discussion who put it there and a facilitator.</summary>
    internal Task<int> Remove(SigKunskapDb db, int document, Person by, CancellationToken cancel) => isMeeting
        ? db.DocumentMeetings.Where(b => b.MeetingId == id && b.DocumentId == document).ExecuteDeleteAsync(cancel)
        : db.DocumentDiscussions.Where(b => b.DiscussionId == id && b.DocumentId == document && (by.IsFacilitator || b.MemberId == by.Id)).ExecuteDeleteAsync(cancel);

    internal bool MayRemove(Person reader, int by) => isMeeting || reader.IsFacilitator || by == reader.Id;
}
