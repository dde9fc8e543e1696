using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>An area's contact says that the page is right as it stands, and puts name and date to it.</summary>
public sealed class ConfirmArea(IDbContextFactory<SigKunskapDb> databases, AreaRegister register, TimeProvider clock)
{
    public const string Changed = "Sidan har ändrats sedan du öppnade den. Läs den som den är nu, och bekräfta igen.";

    /// <param name="IsDone">Whether it was confirmed.</param>
    /// <param name="Mistake">Why not, in words.</param>
    public sealed record Answer(bool IsDone, string? Mistake = null);

    /// <summary>Confirms the edition that the contact read; null when this is not theirs to confirm.</summary>
    public async Task<Answer?> For(Person by, string slug, int number, CancellationToken cancel = default)
    {
        if (await register.Find(by, slug, cancel) is not { } entry || !by.MayConfirm(entry.Area.Id))
            return null;
        if (entry.Number == 0)
            return new(false, "Det står ingenting på sidan än. Fyll i den först.");
        if (entry.Number != number)
            return new(false, Changed);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.AreaConfirmations.Add(new() { AreaId = entry.Area.Id, Number = number, At = clock.GetUtcNow().UtcDateTime, ById = by.Id });
        db.Tell(AreasFeature.Confirmed, slug);
        await db.SaveChangesAsync(cancel);
        return new(true);
    }
}
