using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>A page of the guidance was withdrawn, or another has taken its place: told with the reason and the way on.</summary>
public sealed class ClosedPage(PublishedEditions editions, LivingLibrary library) : IOpenNews
{
    public string Kind => "page-closed";

    public string Headline => "Gäller inte längre";

    public string Concerning(FollowKind via) => PublishedEditions.Concerning(via);

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) =>
        await editions.Of(change, cancel) is { } published && published.Edition.Front.Status != PageStatus.InForce ? new(published.Subject, change.At, editions.TopicsOf(published)) : null;

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel) =>
        // A page that was taken up again since is told of by its newer edition.
        (await editions.Find(db, subjects, cancel)).Where(found => found.Value.Page.Newest.Front.Status != PageStatus.InForce).ToDictionary(found => found.Key, found => Tell(found.Value));

    private Told Tell(PublishedEditions.Published published)
    {
        var front = published.Edition.Front;
        var next = front.ReplacedBy is { } address ? library.Now.Find(address) : null;
        return new(
            front.Title,
            $"Sidan är {(front.Status == PageStatus.Superseded ? "ersatt" : "upphävd")}.{(front.Reason is { } reason ? $" {reason}" : "")}",
            published.Page.Address.Path,
            next is null ? null : (next.Newest.Front.Title, next.Address.Path));
    }
}
