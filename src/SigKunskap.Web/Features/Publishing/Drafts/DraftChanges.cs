using System.Globalization;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>What is told of drafts and releases, and what the audit log keeps of them.</summary>
public static class DraftChanges
{
    public const string Changed = "draft-changed", ReleaseChanged = "release-changed";

    /// <summary>Tells that something happened to a draft, and who did it.</summary>
    internal static void TellOf(this SigKunskapDb db, GuidanceDraft draft, string action, Editor? by, DateTime at, string? reason = null)
    {
        db.Tell(Changed, draft.Id.ToString(CultureInfo.InvariantCulture));
        db.AuditEntries.Add(new() { At = at, ById = by?.Id, Action = action, Subject = $"draft {draft.Id}", Reason = reason });
    }

    /// <summary>Tells that something happened to a release, and who did it.</summary>
    internal static void TellOf(this SigKunskapDb db, Release release, string action, Editor? by, DateTime at, string? reason = null)
    {
        db.Tell(ReleaseChanged, release.Id.ToString(CultureInfo.InvariantCulture));
        db.AuditEntries.Add(new() { At = at, ById = by?.Id, Action = action, Subject = $"release {release.Id}", Reason = reason });
    }
}
