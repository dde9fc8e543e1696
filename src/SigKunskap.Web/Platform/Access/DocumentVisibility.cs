using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Which documents a person finds: those of their rooms that are shared, and what they have sent themselves and not shared yet.</summary>
public static class DocumentVisibility
{
    /// <summary>The documents that a person may read.</summary>
    public static IQueryable<SharedDocument> DocumentsFor(this SigKunskapDb db, Person person)
    {
        var rooms = db.RoomsFor(person).Select(room => room.Id);
        return db.SharedDocuments.Where(document => document.SharedAt != null && document.ErasedAt == null && rooms.Contains(document.RoomId));
    }

    /// <summary>Those of them that a person may add a version to: their own, those of an area that they work in, and for a facilitator all.</summary>
    public static IQueryable<SharedDocument> DocumentsToChangeFor(this SigKunskapDb db, Person person)
    {
        var areas = person.Belongings.Where(belonging => belonging.Role != MembershipRole.Guest).Select(belonging => belonging.Area).ToList();
        return db.DocumentsFor(person).Where(document => person.IsFacilitator || document.AuthorId == person.Id || (document.AreaId != null && areas.Contains(document.AreaId.Value)));
    }

    /// <summary>What a person has begun to share. Nobody else sees it, facilitators neither.</summary>
    public static IQueryable<DocumentVersion> UploadsOf(this SigKunskapDb db, Person person) =>
        db.DocumentVersions.Where(version => version.AuthorId == person.Id && version.SharedAt == null && version.Document.ErasedAt == null);
}
