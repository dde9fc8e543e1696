using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Writing;

/// <summary>What the guard knows of a writer and the network: the writer's own domain, and the names of areas.</summary>
public sealed class GuardKnowledge(IDbContextFactory<SigKunskapDb> databases)
{
    /// <summary>Domains where anybody has an address are nobody's organisation.</summary>
    private static readonly HashSet<string> Anybodys = new(StringComparer.OrdinalIgnoreCase) { "gmail.com", "hotmail.com", "hotmail.se", "outlook.com", "outlook.se", "live.se", "live.com", "icloud.com", "yahoo.com", "yahoo.se", "telia.com", "bredband.net" };

    public async Task<GuardContext> Of(Person writer, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var email = await db.Members.Where(m => m.Id == writer.Id).Select(m => m.Email).FirstOrDefaultAsync(cancel);
        var areas = await db.Areas.Select(a => a.Name).ToListAsync(cancel);
        return new(
            email?.Split('@') is [_, var domain] && !Anybodys.Contains(domain) ? [domain] : [],
            areas.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
