using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

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
        var read = await db.ReadPerson(id, clock.GetUtcNow().UtcDateTime, cancel);
        return read is { IsFacilitator: true, IsSecured: false } && settings.FacilitatorsSecured ? read with { IsFacilitator = false, MustSecure = true } : read;
    }
}
