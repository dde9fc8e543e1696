using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Releases;

/// <summary>Publishes one draft at once: a release of its own, scheduled for now. What goes wrong on the way is seen on the release's page.</summary>
public sealed class PublishAlone(KeepRelease keep)
{
    /// <returns>The release; null for a draft that the editor does not publish.</returns>
    public async Task<KeepRelease.Answer?> For(Editor by, GuidanceDraft draft, CancellationToken cancel = default)
    {
        if (await keep.Make(by, draft.Owner, draft.Title, cancel) is not { Id: { } release } made)
            return null;
        if (await keep.Put(by, release, draft.Id, inside: true, cancel) is not { Mistake: null } put)
            return new(release);
        return await keep.Schedule(by, release, null, cancel) is { Mistake: null } ? made : put;
    }
}
