using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>Who saved and confirmed an area's page, when, and what differed. Shown as the reader may know people.</summary>
public sealed class AreaHistory(IDbContextFactory<SigKunskapDb> databases, AreaRegister register, TimeProvider clock)
{
    private const int MostEditions = 200;

    /// <param name="Label">The field.</param>
    /// <param name="Before">What it said; null when nobody had told.</param>
    /// <param name="After">What it says; null when it was taken away.</param>
    public sealed record Difference(string Label, string? Before, string? After);

    /// <param name="Number">The edition's number.</param>
    /// <param name="At">When.</param>
    /// <param name="By">Who, as the reader may know.</param>
    /// <param name="Differences">What it changed.</param>
    /// <param name="IsErased">Whether its text is taken away.</param>
    /// <param name="IsNow">Whether it is what the page says now.</param>
    public sealed record Saved(int Number, DateTime At, Signature By, IReadOnlyList<Difference> Differences, bool IsErased, bool IsNow);

    /// <param name="Entry">The area.</param>
    /// <param name="Editions">Its editions, the newest first.</param>
    public sealed record Answer(AreaRegister.Entry Entry, IReadOnlyList<Saved> Editions);

    /// <summary>What differs between two profiles, field by field in words.</summary>
    public static IReadOnlyList<Difference> Between(AreaProfile before, AreaProfile after) =>
        [.. AreaFields.Shown.Select(field => new Difference(field.ReadAs!, field.Words(before), field.Words(after))).Where(difference => difference.Before != difference.After)];

    public async Task<Answer?> For(Person reader, string slug, CancellationToken cancel = default)
    {
        if (await register.Find(reader, slug, cancel) is not { } entry)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var editions = await db.AreaEditions.AsNoTracking().Where(e => e.AreaId == entry.Area.Id).OrderByDescending(e => e.Number).Take(MostEditions).ToListAsync(cancel);
        var writers = await db.WritersOf([.. editions.Select(e => e.ById).Distinct()], Now, cancel);
        var profiles = editions.ToDictionary(e => e.Number, e => e.ErasedAt is null ? AreaProfile.FromJson(e.Profile) : null);
        return new(entry, [.. editions.Select(e => new Saved(e.Number, e.At, Signature.Of(writers[e.ById], withoutName: false, reader), Differences(profiles, e.Number), e.ErasedAt is not null, e.Number == entry.Number))]);
    }

    /// <summary>Who confirmed the page last, as the reader may know; null when nobody has.</summary>
    public async Task<string?> ConfirmedBy(Person reader, int area, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.AreaConfirmations.AsNoTracking().Where(c => c.AreaId == area).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel) is not { } last)
            return null;
        if (last.ById is not { } member)
            return $"{last.Function}, genom en länk";
        var by = Signature.Of((await db.WritersOf([member], Now, cancel))[member], withoutName: false, reader);
        return by.Detail.Length == 0 ? by.Name : $"{by.Name}, {by.Detail}";
    }

    /// <summary>
    /// Takes away for good what an older edition said, when it held what must never have been written. What the page says now is mended by saving
    /// it first. False when there is no such edition that this person may empty.
    /// </summary>
    public async Task<bool> Erase(Person by, string slug, int number, CancellationToken cancel = default)
    {
        if (await register.Find(by, slug, cancel) is not { } entry || !by.MayEdit(entry.Area.Id) || number >= entry.Number)
            return false;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = Now;
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "area.edition-erased", Subject = $"area {slug}" });
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var erased = await db.AreaEditions.Where(e => e.AreaId == entry.Area.Id && e.Number == number && e.ErasedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Profile, "").SetProperty(e => e.ErasedAt, now), cancel);
        if (erased == 0)
            return false;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IReadOnlyList<Difference> Differences(Dictionary<int, AreaProfile?> profiles, int number) =>
        profiles[number] is { } after && (number == 1 ? AreaProfile.Empty : profiles.GetValueOrDefault(number - 1)) is { } before ? Between(before, after) : [];
}
