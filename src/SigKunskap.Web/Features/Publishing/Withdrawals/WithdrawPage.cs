using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Withdrawals;

/// <summary>
/// Takes a page out of force at once and in one step: somebody may act on a wrong text within the minute. Nobody is asked before; two others
/// have a look afterwards, see <see cref="SettleWithdrawal"/>.
/// </summary>
public sealed class WithdrawPage(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    private static readonly string[] Facts = ["status", "skal", "ersatt-av", "andring"];

    /// <param name="Edition">The edition that says so; null when nothing happened.</param>
    /// <param name="Mistake">Why, in words.</param>
    public sealed record Answer(int? Edition, string? Mistake = null);

    /// <param name="by">A publisher of the agency that owns the page.</param>
    /// <param name="address">The page.</param>
    /// <param name="seen">The edition that they saw.</param>
    /// <param name="reason">Why, for readers.</param>
    /// <param name="instead">The page to read instead, topic/slug or its address in the portal; empty for none.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where they may not.</returns>
    public async Task<Answer?> For(Editor by, PageAddress address, int seen, string reason, string instead, CancellationToken cancel = default)
    {
        var library = await loader.Load(cancel);
        if (library.Find(address)?.Newest is not { } newest || !by.May(newest.Front.Owner, EditorRole.Publisher))
            return null;
        if (newest.Front.Status != PageStatus.InForce)
            return new(null, "Sidan gäller redan inte.");
        if (newest.Number != seen)
            return new(null, "Sidan har fått en ny utgåva sedan du öppnade den. Läs den först.");
        reason = SingleLine.Of(reason);
        if (reason.Length is 0 or > Withdrawal.LongestReason)
            return new(null, $"Skriv varför, en mening på högst {Withdrawal.LongestReason} tecken. Läsarna ser den.");
        if (PointsOut.Somebody(reason) is { } pointed)
            return new(null, pointed);
        var replacement = instead.Trim();
        replacement = replacement.StartsWith("/vagledning/", StringComparison.Ordinal) ? replacement["/vagledning/".Length..] : replacement;
        if (replacement.Length > 0 && (!PageAddress.TryParse(replacement, out var other) || other == address || library.Find(other)?.Newest.Front.Status != PageStatus.InForce))
            return new(null, "Sidan som ska läsas i stället finns inte, eller gäller inte. Skriv ämne/sida, till exempel samtycke/vem-samtycker.");

        var source = FrontMatterChange.Of(newest.Stored.Source, Facts, Lines(reason, replacement));
        var making = new EditionMaking(library);
        // What was wrong with the page before must not keep it in force.
        if (making.Read(address, source, StockholmTime.Today(clock)) is not { Content: { } content, Findings: var findings } || content.Front.Status == PageStatus.InForce || findings.All.Any(finding => finding.Severity == Severity.Blocking))
            return new(null, "Sidans uppgifter går inte att ändra från den här sidan. Gör det i ett utkast.");
        try
        {
            return new(await Publish(by, making, content, source, reason, cancel));
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return new(null, "Någon annan ändrade sidan i samma stund. Läs den igen.");
        }
    }

    private async Task<int> Publish(Editor by, EditionMaking making, PageContent content, string source, string reason, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var edition = await making.Add(db, content, source, now, cancel);
        db.Withdrawals.Add(new() { Page = edition.Page!, PageId = edition.Page!.Id, EditionNumber = edition.Number, Reason = reason, ById = by.Id, At = now });
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "page.withdrawn", Subject = $"page {content.Address}", Reason = reason });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return edition.Number;
    }

    private static IEnumerable<string> Lines(string reason, string replacement)
    {
        yield return replacement.Length > 0 ? "status: ersatt" : "status: upphavd";
        yield return $"skal: {FrontMatterChange.Quoted(reason)}";
        if (replacement.Length > 0)
            yield return $"ersatt-av: {replacement}";
        yield return "andring:";
        yield return "  slag: sak";
        yield return $"  text: {FrontMatterChange.Quoted(reason)}";
    }
}
