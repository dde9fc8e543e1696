using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Editors;

/// <summary>Who edits for which agency. A facilitator says it for any agency, a publisher for their own.</summary>
public sealed class AppointEditors(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="MemberId">Whose it is.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Agency">The agency's key.</param>
    /// <param name="Role">What they do for it.</param>
    public sealed record Row(int MemberId, string Name, string Agency, EditorRole Role);

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(string? Mistake = null);

    /// <summary>Whether somebody says who an agency's editors are.</summary>
    public static bool May(Person person, Editor? editor, string agency) => person.IsFacilitator || editor?.May(agency, EditorRole.Publisher) == true;

    /// <summary>The editors of agencies, by agency and name.</summary>
    public async Task<IReadOnlyList<Row>> All(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Editorships.AsNoTracking().Select(e => new Row(e.MemberId, e.Member.Name, e.Agency, e.Role)).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Agency, SwedishOrder.Comparer).ThenBy(row => row.Name, SwedishOrder.Comparer)];
    }

    /// <summary>Makes somebody with an account an editor, or changes what they are.</summary>
    /// <returns>Null where the person may not say it.</returns>
    public async Task<Answer?> Appoint(Person by, Editor? editor, string agency, string email, EditorRole role, CancellationToken cancel = default)
    {
        if (!May(by, editor, agency) || !living.Now.Reference.Lists.Agencies.ContainsKey(agency))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var address = email.Trim().ToUpperInvariant();
        if (address.Length == 0 || await db.Members.SingleOrDefaultAsync(member => member.NormalizedEmail == address && member.LeftAt == null, cancel) is not { } member)
            return new("Det finns inget konto med den adressen. Bjud in personen först.");
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Editorships.SingleOrDefaultAsync(e => e.MemberId == member.Id && e.Agency == agency, cancel) is { } there)
            there.Role = role;
        else
            db.Editorships.Add(new() { MemberId = member.Id, Agency = agency, Role = role, Since = now });
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "editor.appointed", Subject = $"member {member.Id}", Reason = $"{agency} {role}" });
        return await Saved(db, cancel);
    }

    /// <summary>Takes somebody's editorship away, from the next request on. What they wrote and signed stays.</summary>
    public async Task<Answer?> Remove(Person by, Editor? editor, string agency, int member, CancellationToken cancel = default)
    {
        if (!May(by, editor, agency))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Editorships.SingleOrDefaultAsync(e => e.MemberId == member && e.Agency == agency, cancel) is not { } there)
            return null;
        db.Editorships.Remove(there);
        db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = by.Id, Action = "editor.removed", Subject = $"member {member}", Reason = agency });
        return await Saved(db, cancel);
    }

    private static async Task<Answer> Saved(SigKunskapDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return new();
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            return new("Någon annan ändrade samma redaktör i samma stund. Läs sidan igen.");
        }
    }
}
