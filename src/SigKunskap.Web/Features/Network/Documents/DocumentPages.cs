using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Search;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>Documents as search takes them in: what they are called, what is said of them and what the newest version says. Each carries the key of its room.</summary>
internal static class DocumentPages
{
    private const int LongestParagraph = 1_500;

    public static string Address(int document) => string.Create(CultureInfo.InvariantCulture, $"/natverk/dokument/{document}");

    /// <summary>The page of a document; null when there is none to be found.</summary>
    public static async Task<SearchPage?> Of(SigKunskapDb db, int id, CancellationToken cancel)
    {
        if (await db.SharedDocuments.AsNoTracking().Include(d => d.Room).FirstOrDefaultAsync(d => d.Id == id && d.SharedAt != null && d.ErasedAt == null, cancel) is not { } document)
            return null;
        var newest = await db.DocumentVersions.AsNoTracking().Where(v => v.DocumentId == id && v.Number != null).OrderByDescending(v => v.Number).Select(v => new { v.Id, v.FileName }).FirstOrDefaultAsync(cancel);
        var text = newest is null ? null : await db.DocumentTexts.Where(t => t.VersionId == newest.Id).Select(t => t.Text).FirstOrDefaultAsync(cancel);
        return new(
            Address(id), "dokument", document.Title, document.Description, document.Room.Slug, $"Dokument i {document.Room.Name}", [], [], null,
            [new("", "", [.. Paragraphs($"{document.Description}\n\n{text}")])],
            [Finding.DiscussionPages.RoomKey(document.RoomId)])
        {
            OtherNames = newest?.FileName is { } name ? [name] : [],
        };
    }

    /// <summary>Lines joined to pieces of a length that an excerpt can be cut from.</summary>
    private static IEnumerable<PassageParagraph> Paragraphs(string text)
    {
        var piece = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (piece.Length + line.Length > LongestParagraph && piece.Length > 0)
            {
                yield return new("", piece);
                piece = "";
            }

            piece = piece.Length == 0 ? line : $"{piece} {line}";
        }

        if (piece.Length > 0)
            yield return new("", piece);
    }
}
