using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>A facilitator hands a waiting question to an agency before its time is out, or to another than the portal chose.</summary>
public sealed class HandOver(IDbContextFactory<SigKunskapDb> databases, ResponsibleAgency agencies, TimeProvider clock)
{
    public const string Action = "discussion.handed-over";

    /// <param name="Discussion">The question.</param>
    /// <param name="Agency">The agency's key.</param>
    /// <param name="Version">Of the handover that the facilitator saw; null when there was none.</param>
    public sealed record Input(int Discussion, string? Agency, int? Version);

    /// <summary>How a question stands.</summary>
    /// <param name="Standing">The handover, or null.</param>
    /// <param name="Suggested">The agency that the portal would choose.</param>
    public sealed record Answer(Handover? Standing, string? Suggested);

    /// <summary>How a question stands; null for one that does not wait for an answer, or that this person does not keep.</summary>
    public async Task<Answer?> Find(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.IsFacilitator || await db.WaitingAmong(db.DiscussionsFor(by)).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } question)
            return null;
        var standing = await db.Handovers.AsNoTracking().FirstOrDefaultAsync(h => h.DiscussionId == id, cancel);
        return new(standing, standing?.Agency ?? (await agencies.For(db, question, cancel))?.Agency);
    }

    public async Task<KeepOrder.Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.IsFacilitator || !await db.DiscussionsFor(by).AnyAsync(d => d.Id == input.Discussion, cancel))
            return KeepOrder.Answer.Gone;
        if (!await db.WaitingAmong(db.DiscussionsFor(by)).AnyAsync(d => d.Id == input.Discussion, cancel))
            return new(false, "Frågan väntar inte på svar längre. Se hur den är nu.");
        if (agencies.All.FirstOrDefault(known => known.Key == input.Agency) is not { } agency)
            return new(false, "Välj en myndighet i listan.");
        var handover = await db.Handovers.FirstOrDefaultAsync(h => h.DiscussionId == input.Discussion, cancel);
        if (handover?.Version != input.Version)
            return KeepOrder.Answer.Told(false);
        if (handover is null)
            db.Handovers.Add(handover = new() { DiscussionId = input.Discussion, Agency = agency.Key });
        handover.Decide(agency.Key, by.Id, clock.GetUtcNow().UtcDateTime);
        db.AuditEntries.Add(new() { At = handover.At, ById = by.Id, Action = Action, Subject = $"discussion {input.Discussion}" });
        db.TellChanged(input.Discussion);
        try
        {
            await db.SaveChangesAsync(cancel);
            return KeepOrder.Answer.Told(true);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            // The clock, or another facilitator, was first.
            return KeepOrder.Answer.Told(false);
        }
    }
}
