using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

internal static class ForgottenUploads
{
    /// <summary>For somebody who leaves: what they had begun to share and nobody else has seen. What they shared stays. The files go with the next round of those that belong to nothing.</summary>
    public static async Task ForgetUploads(this SigKunskapDb db, int member, CancellationToken cancel)
    {
        var begun = db.DocumentVersions.Where(v => v.AuthorId == member && v.SharedAt == null);
        await db.DocumentTexts.Where(t => begun.Any(v => v.Id == t.VersionId)).ExecuteDeleteAsync(cancel);
        await begun.ExecuteDeleteAsync(cancel);
        await db.SharedDocuments.Where(d => d.AuthorId == member && d.SharedAt == null && d.ErasedAt == null && !db.DocumentVersions.Any(v => v.DocumentId == d.Id)).ExecuteDeleteAsync(cancel);
    }
}
