using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>An area's contact, or a facilitator who helps, writes what its page says. Each save is a new edition; what it said before is kept.</summary>
public sealed class SaveArea(IDbContextFactory<SigKunskapDb> databases, AreaRegister register, GuardKnowledge knowledge, TimeProvider clock)
{
    /// <param name="Area">The area's part of the address.</param>
    /// <param name="Number">The edition that the writer began from.</param>
    /// <param name="Typed">What was typed in a field.</param>
    /// <param name="Confirms">Whether the contact says that the whole page is right as it is saved.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(string Area, int Number, Func<string, IReadOnlyList<string>> Typed, bool Confirms, string? Reason);

    /// <param name="IsSaved">Whether it was saved.</param>
    /// <param name="Mistakes">What to mend, by field.</param>
    /// <param name="Lost">What happened meanwhile, in words; null when nothing did.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    public sealed record Answer(bool IsSaved, IReadOnlyDictionary<string, string> Mistakes, string? Lost = null, WritingCheck? Guard = null);

    private static readonly Dictionary<string, string> None = [];

    /// <summary>Saves; null when the person may not change the area's page.</summary>
    public async Task<Answer?> For(Person by, Input input, CancellationToken cancel = default)
    {
        if (await register.Find(by, input.Area, cancel) is not { } entry || !by.MayEdit(entry.Area.Id))
            return null;
        var read = AreaReading.Of(input.Typed, StockholmTime.Today(clock).Year);
        var (profile, mistakes) = (read.Profile, new Dictionary<string, string>(read.Mistakes));
        if (profile.Mailbox is { } mailbox && PersonalDataGuard.Read(mailbox, GuardContext.Empty).Count > 0)
            mistakes[AreaFields.Mailbox] = "Brevlåda: det ska vara en funktionsbrevlåda, till exempel sig@ eller socialtjansten@, inte en persons adress.";
        if (mistakes.Count > 0)
            return new(false, mistakes);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, [.. AreaFields.All.Where(field => field.IsWritten).Select(field => (field.Label, field.Words(profile) ?? ""))]);
        if (check.IsStopped)
            return new(false, None, Guard: check);
        if (entry.Number != input.Number)
            return new(false, None, Lost: "Någon annan har sparat sidan sedan du öppnade den. Det du skrev är kvar nedan. Jämför med hur sidan är nu, och spara igen om ditt ska gälla.");

        var (now, json, confirms) = (clock.GetUtcNow().UtcDateTime, profile.ToJson(), input.Confirms && by.MayConfirm(entry.Area.Id));
        var isChanged = entry.Number == 0 || json != entry.Profile.ToJson();
        var number = entry.Number + (isChanged ? 1 : 0);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (isChanged)
        {
            db.AreaEditions.Add(new() { AreaId = entry.Area.Id, Number = number, Profile = json, At = now, ById = by.Id });
            db.Tell(AreasFeature.Saved, entry.Area.Slug);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "guard.overruled", Subject = $"area {entry.Area.Slug}" });
        }

        if (confirms)
        {
            db.AreaConfirmations.Add(new() { AreaId = entry.Area.Id, Number = number, At = now, ById = by.Id });
            db.Tell(AreasFeature.Confirmed, entry.Area.Slug);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return new(true, None);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            return new(false, None, Lost: "Någon annan sparade sidan just nu. Det du skrev är kvar nedan. Jämför med hur sidan är nu, och spara igen om ditt ska gälla.");
        }
    }
}
