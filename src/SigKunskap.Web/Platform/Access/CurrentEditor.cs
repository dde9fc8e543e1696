using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Reads from the database whose editor asks, once for each request that needs to know.</summary>
public sealed class CurrentEditor(CurrentPerson people, IDbContextFactory<SigKunskapDb> databases)
{
    private Editor? editor;

    /// <summary>The editor behind a sign-in; null for everybody else.</summary>
    public async ValueTask<Editor?> Find(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        if (await people.Find(principal, cancel) is not { } person)
            return null;
        return editor?.Id == person.Id ? editor : editor = await Read(person, cancel);
    }

    /// <summary>The same, where the address has already asked for an editor.</summary>
    public async ValueTask<Editor> Get(HttpContext context) =>
        await Find(context.User, context.RequestAborted) ?? throw new InvalidOperationException("This address has to ask for an editor before it is answered.");

    private async Task<Editor?> Read(Person person, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var agencies = await db.Editorships.Where(e => e.MemberId == person.Id).ToDictionaryAsync(e => e.Agency, e => e.Role, cancel);
        return agencies.Count == 0 ? null : new(person.Id, person.Name, agencies);
    }

    internal sealed record MustEdit : IAuthorizationRequirement;

    internal sealed class Doorkeeper(CurrentEditor current) : AuthorizationHandler<MustEdit>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MustEdit requirement)
        {
            if (await current.Find(context.User) is not null)
                context.Succeed(requirement);
        }
    }
}
