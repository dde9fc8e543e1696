using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Demo;

/// <summary>What the people of the made-up network share with each other.</summary>
internal sealed class DemoDocuments(SigKunskapDb db, DemoDays days, Dictionary<string, Member> members)
{
    public async Task Make(CancellationToken cancel)
    {
        var rooms = await db.Rooms.ToDictionaryAsync(room => room.Slug, cancel);
        var areas = (await db.Memberships.Select(m => new { m.MemberId, m.AreaId }).ToListAsync(cancel)).ToLookup(m => m.MemberId, m => m.AreaId);
        var uses = 0;
        foreach (var cells in DemoFile.Text("dokument.yml").Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Split(" | ")))
        {
            var (title, by, at) = (cells[0], members[cells[1]], days.At(int.Parse(cells[3], CultureInfo.InvariantCulture)));
            var lines = cells[5].Replace("? ", "?. ", StringComparison.Ordinal).Split(". ").Select(line => line.TrimEnd('.')).ToList();
            var (kind, bytes) = DemoBytes.Of(cells[4], title, lines);
            var (file, area) = (new StoredFile { BegunAt = at }, areas[by.Id].Cast<int?>().FirstOrDefault());
            db.StoredFiles.Add(file);
            await db.SaveChangesAsync(cancel);
            foreach (var (chunk, number) in bytes.Chunk(FileChunk.Size).Select((chunk, number) => (chunk, number)))
                db.FileChunks.Add(new() { FileId = file.Id, Number = number, Bytes = chunk });
            var document = new SharedDocument { RoomId = rooms[cells[2]].Id, AreaId = area, Title = title, Description = $"{lines[0]}{(lines[0].EndsWith('?') ? "" : ".")} Påhittat exempel.", Licence = (Licence)(uses % 3), IsLocalTemplate = uses % 4 != 0, AuthorId = by.Id, SharedAt = at, ChangedAt = at };
            var version = new DocumentVersion { Document = document, Number = 1, AuthorId = by.Id, Note = "", FormKey = Guid.NewGuid(), BegunAt = at, SharedAt = at, FileId = file.Id, FileName = $"{Slug.Of(title)}.{cells[4]}", Kind = kind, Length = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Reading = ReadingState.Read };
            db.DocumentVersions.Add(version);
            await db.SaveChangesAsync(cancel);
            db.DocumentTexts.Add(new() { VersionId = version.Id, Text = $"{title}\n{string.Join('\n', lines)}", Properties = "" });
            // Every third is used by the area of somebody else.
            if (uses++ % 3 == 0 && members.Values.Skip(uses).FirstOrDefault(member => areas[member.Id].Any() && areas[member.Id].First() != area) is { } borrower)
                db.DocumentUses.Add(new() { DocumentId = document.Id, AreaId = areas[borrower.Id].First(), MemberId = borrower.Id, Since = at.AddDays(5) });
            db.Tell("document.shared", document.Id.ToString(CultureInfo.InvariantCulture));
        }

        await db.SaveChangesAsync(cancel);
    }
}
