using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Requests;

/// <summary>What becomes of requests when the draft that answers them is published.</summary>
internal static class FinishedRequests
{
    /// <summary>Says of every request that a draft answers, and that is to be answered, which edition has the change. Saved with the edition.</summary>
    public static async Task FinishRequests(this SigKunskapDb db, GuidanceDraft draft, PageEdition? before, PageEdition edition, DateTime now, CancellationToken cancel)
    {
        foreach (var request in await db.ChangeRequests.Include(request => request.Steps).Where(request => request.DraftId == draft.Id && request.State == ChangeRequestState.WillChange).ToListAsync(cancel))
        {
            request.Finish(edition.Number, Place(request.ParagraphId, before, edition), "", null, now);
            db.TellAnswered(request, "request.changed", null, now);
        }
    }

    /// <summary>Tells that something was decided of a request, and who did it.</summary>
    public static void TellAnswered(this SigKunskapDb db, ChangeRequest request, string action, int? by, DateTime now)
    {
        db.Tell(ChangeRequest.Answered, string.Create(CultureInfo.InvariantCulture, $"{request.Id}/{request.Steps.Count}"));
        db.AuditEntries.Add(new() { At = now, ById = by, Action = action, Subject = string.Create(CultureInfo.InvariantCulture, $"request {request.Id}") });
    }

    /// <summary>The paragraph that was asked about where that is what changed; otherwise the first that did, which may be none.</summary>
    internal static string? Place(string? asked, PageEdition? before, PageEdition edition)
    {
        var changed = before is null ? [] : EditionComparison.Compare(before, edition).Where(row => row.Change is ParagraphChange.Changed or ParagraphChange.Added).Select(row => row.Id).ToList();
        return asked is not null && changed.Contains(asked) ? asked : changed.FirstOrDefault();
    }
}
