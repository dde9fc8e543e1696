using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Editors;

/// <summary>Who edits for which agency. A facilitator says it for any agency, a publisher for their own.</summary>
public sealed class AppointEditors(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    private const string OwnRole = "Du kan inte ändra din egen roll. Be en annan utgivare, eller den som sköter portalen.";

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
        var rows = await db.Editorships.AsNoTracking().Where(e => e.Member.LeftAt == null).Select(e => new Row(e.MemberId, e.Member.Name, e.Agency, e.Role)).ToListAsync(cancel);
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
        if (IsOwn(by, member.Id))
            return new(OwnRole);
        if (await db.Editorships.SingleOrDefaultAsync(e => e.MemberId == member.Id && e.Agency == agency, cancel) is { } there)
            there.Role = role;
        else
            db.Editorships.Add(new() { MemberId = member.Id, Agency = agency, Role = role, Since = clock.GetUtcNow().UtcDateTime });
        return await Saved(db, Appointed(by, agency, member.Id, role), cancel);
    }

    /// <summary>Makes an editor something else.</summary>
    /// <returns>Null where the person may not say it, or there is no such editor.</returns>
    public async Task<Answer?> Change(Person by, Editor? editor, string agency, int member, EditorRole role, CancellationToken cancel = default)
    {
        if (!May(by, editor, agency))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Editorships.SingleOrDefaultAsync(e => e.MemberId == member && e.Agency == agency, cancel) is not { } there)
            return null;
        if (IsOwn(by, member))
            return new(OwnRole);
        there.Role = role;
        return await Saved(db, Appointed(by, agency, member, role), cancel);
    }

    /// <summary>Takes somebody's editorship away, from the next request on. What they wrote and signed stays.</summary>
    public async Task<Answer?> Remove(Person by, Editor? editor, string agency, int member, CancellationToken cancel = default)
    {
        if (!May(by, editor, agency))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Editorships.SingleOrDefaultAsync(e => e.MemberId == member && e.Agency == agency, cancel) is not { } there)
            return null;
        if (IsOwn(by, member))
            return new(OwnRole);
        db.Editorships.Remove(there);
        return await Saved(db, new() { At = clock.GetUtcNow().UtcDateTime, ById = by.Id, Action = "editor.removed", Subject = $"member {member}", Reason = living.Now.AgencyName(agency) }, cancel);
    }

    /// <summary>A publisher who took the role from themselves by mistake could leave the agency without one.</summary>
    private static bool IsOwn(Person by, int member) => !by.IsFacilitator && by.Id == member;

    private AuditEntry Appointed(Person by, string agency, int member, EditorRole role) =>
        new() { At = clock.GetUtcNow().UtcDateTime, ById = by.Id, Action = "editor.appointed", Subject = $"member {member}", Reason = $"{living.Now.AgencyName(agency)}, {EditorRoleName.Of(role)}" };

    private static async Task<Answer> Saved(SigKunskapDb db, AuditEntry told, CancellationToken cancel)
    {
        db.AuditEntries.Add(told);
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
