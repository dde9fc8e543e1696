using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>Somebody shared a document: for those who follow its room or the area that it comes from.</summary>
public sealed class NewDocument : INotice
{
    public string Kind => "document";

    public string Headline => "Nytt dokument";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (change.Kind != DocumentChanges.Shared || DocumentChanges.Of(change) is not { } id)
            return null;
        var shared = await db.SharedDocuments.Where(d => d.Id == id && d.SharedAt != null && d.ErasedAt == null).Select(d => new { d.SharedAt, d.AuthorId, Room = d.Room.Slug, Area = d.Area!.Slug }).FirstOrDefaultAsync(cancel);
        if (shared is null)
            return null;
        List<Topic> topics = [new(FollowKind.Room, shared.Room)];
        if (shared.Area is { } area)
            topics.Add(new(FollowKind.Area, area));
        return new(id.ToString(CultureInfo.InvariantCulture), shared.SharedAt!.Value, topics) { By = shared.AuthorId };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var ids = subjects.Select(subject => int.Parse(subject, CultureInfo.InvariantCulture)).ToList();
        var documents = await db.DocumentsFor(reader).Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title, Room = d.Room.Name, Area = d.Area!.Name }).ToListAsync(cancel);
        return documents.ToDictionary(
            document => document.Id.ToString(CultureInfo.InvariantCulture),
            document => new Told(document.Title, document.Area is { } area ? $"{area} har delat det i {document.Room}." : $"Det är delat i {document.Room}.", $"/natverk/dokument/{document.Id}"));
    }
}
