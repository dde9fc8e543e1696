using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>A notice of what nobody did: a day came, or went by. Asked each working morning, by every node.</summary>
public interface IReminder : INotice
{
    /// <summary>Tells of what is due and was not told before.</summary>
    Task Tell(SigKunskapDb db, CancellationToken cancel = default);
}

internal static class Reminders
{
    /// <summary>Tells of those subjects that no change tells of yet. Of two nodes at the same moment both may; the notices are the same, and made once.</summary>
    public static async Task TellOnce(this SigKunskapDb db, string kind, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = await db.Changes.Where(c => c.Kind == kind && subjects.Contains(c.Subject)).Select(c => c.Subject).ToListAsync(cancel);
        subjects.Except(told).ToList().ForEach(subject => db.Tell(kind, subject));
        await db.SaveChangesAsync(cancel);
    }
}
