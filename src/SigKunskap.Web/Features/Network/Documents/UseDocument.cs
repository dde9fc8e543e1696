using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>"Vi använder den här": a member says for their area that it has borrowed a document, or no longer has.</summary>
public sealed class UseDocument(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>The areas that a person speaks for. A guest speaks for none.</summary>
    public static IEnumerable<Belonging> MaySpeakFor(Person person) => person.Belongings.Where(belonging => belonging.Role != MembershipRole.Guest);

    /// <summary>False when there is no such document or area for this person.</summary>
    public async Task<bool> For(Person by, int id, string area, bool uses, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (MaySpeakFor(by).FirstOrDefault(belonging => belonging.Slug == area) is not { } belonging || !await db.DocumentsFor(by).AnyAsync(d => d.Id == id, cancel))
            return false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var removed = await db.DocumentUses.Where(u => u.DocumentId == id && u.AreaId == belonging.Area && !uses).ExecuteDeleteAsync(cancel);
            if (uses)
                db.DocumentUses.Add(new() { DocumentId = id, AreaId = belonging.Area, MemberId = by.Id, Since = clock.GetUtcNow().UtcDateTime });
            if (uses || removed > 0)
                db.TellDocument(DocumentChanges.Used, id);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // A colleague said so already.
        }

        return true;
    }
}
