using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Reads who asks from the database, once for each request: whoever lost their membership a moment ago has lost it here too.</summary>
public sealed class CurrentPerson(IDbContextFactory<SigKunskapDb> databases, PortalSettings settings, TimeProvider clock)
{
    private Person? person;
    private int? readFor;

    /// <summary>The person behind a sign-in; null for a visitor, for one who has left, and for a sign-in that was revoked.</summary>
    public async ValueTask<Person?> Find(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        if (IdOf(principal) is not { } id)
            return null;
        if (readFor != id)
            (person, readFor) = (await Read(id, cancel), id);
        return person is not null && person.Stamp == principal.FindFirstValue(MemberPrincipals.StampClaim) ? person : null;
    }

    /// <summary>The same, where the address has already asked for a member.</summary>
    public async ValueTask<Person> Get(HttpContext context) =>
        await Find(context.User, context.RequestAborted) ?? throw new InvalidOperationException("This address has to ask for a member before it is answered.");

    private static int? IdOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<Person?> Read(int id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Members.Where(m => m.Id == id && m.LeftAt == null).Select(m => new { m.Name, m.Profession, m.IsFacilitator, m.SecurityStamp, m.SeenAt, IsSecured = m.TwoFactorEnabled || db.Set<IdentityUserPasskey<int>>().Any(p => p.UserId == id) }).FirstOrDefaultAsync(cancel);
        if (member is null)
            return null;
        var belongings = await db.Memberships.Where(m => m.MemberId == id).Where(Membership.OpensAt(clock.GetUtcNow().UtcDateTime)).OrderBy(m => m.Area.Name)
            .Select(m => new { m.AreaId, m.Area.Slug, m.Area.Name, m.Area.Region, m.Role, m.ConfirmedAt }).ToListAsync(cancel);
        var mustSecure = member.IsFacilitator && settings.FacilitatorsSecured && !member.IsSecured;
        return new(id, member.Name, member.Profession, member.IsFacilitator && !mustSecure, member.SecurityStamp,
            [.. belongings.Select(b => new Belonging(b.AreaId, b.Slug, b.Name, b.Region, b.Role, b.ConfirmedAt.AddMonths(Membership.MonthsConfirmed)))])
        {
            MustSecure = mustSecure,
            SeenAt = member.SeenAt,
        };
    }
}
