using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Archive;

/// <summary>Documents that are shared. What somebody has sent and not shared yet nobody else sees, and the archive neither.</summary>
public static partial class ArchiveContents
{
    private static IEnumerable<ArchiveTable> OfDocuments =>
    [
        new ArchiveTable<SharedDocument>("natverk/dokument.jsonl", "Delade dokument.") { Among = Shared },
        new ArchiveTable<StoredFile>("natverk/filer.jsonl", "Dokumentens filer, så som de kom.") { Apart = ArchiveFiles.Content, Among = db => db.StoredFiles.Where(file => SharedVersions(db).Any(version => version.FileId == file.Id)) },
        new ArchiveTable<DocumentVersion>("natverk/dokumentversioner.jsonl", "Versioner av dokument: vem, när, vad som är nytt, och filen.") { Among = SharedVersions },
        new ArchiveTable<DocumentText>("natverk/dokumenttexter.jsonl", "Text som portalen har läst ur filerna för att de ska hittas.") { Among = db => db.DocumentTexts.Where(text => SharedVersions(db).Any(version => version.Id == text.VersionId)) },
        new ArchiveTable<DocumentUse>("natverk/dokument-i-bruk.jsonl", "Områden som använder ett dokument.") { Among = db => db.DocumentUses.Where(use => Shared(db).Any(document => document.Id == use.DocumentId)) },
        new ArchiveTable<DocumentDiscussion>("natverk/dokument-vid-diskussioner.jsonl", "Dokument som hör till en diskussion.") { Among = db => db.DocumentDiscussions.Where(beside => Shared(db).Any(document => document.Id == beside.DocumentId)) },
        new ArchiveTable<DocumentMeeting>("natverk/dokument-vid-traffar.jsonl", "Dokument som hör till en träff.") { Among = db => db.DocumentMeetings.Where(beside => Shared(db).Any(document => document.Id == beside.DocumentId)) },
    ];

    private static IQueryable<SharedDocument> Shared(SigKunskapDb db) => db.SharedDocuments.Where(document => document.SharedAt != null);

    private static IQueryable<DocumentVersion> SharedVersions(SigKunskapDb db) => db.DocumentVersions.Where(version => version.SharedAt != null && version.Document.SharedAt != null);
}
