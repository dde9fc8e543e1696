using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Finding;

/// <summary>
/// Keeps the node's index of closed material equal to the database. It is a file of its own: what is open to all is searched without any word of
/// what is not, so that no count, no spelling and no suggestion can tell a visitor what members write.
/// </summary>
public sealed class ClosedIndexFeeder([FromKeyedServices(PortalSettings.ClosedIndex)] ISearchEngine engine, IDbContextFactory<SigKunskapDb> databases, ChangeFeed feed, AreaRegister areas) : IKeepsItsCursor
{
    public string Name => "closed-search";

    public Task<long> Cursor(CancellationToken cancel) => Task.FromResult(engine.Cursor ?? 0);

    /// <summary>Fills the index from the database when it is empty, or ahead of a database that a backup was read back into.</summary>
    public async Task BuildWhenNeeded(CancellationToken cancel = default)
    {
        var head = await feed.Head(cancel);
        if (engine.Cursor is { } cursor && cursor <= head)
            return;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var pages = new List<SearchPage>();
        foreach (var id in await db.Discussions.Select(discussion => discussion.Id).ToListAsync(cancel))
            pages.AddRange(await DiscussionPages.Of(db, id, 1, cancel));
        pages.AddRange((await areas.Entries(db, db.Areas, cancel)).Select(AreaSearchPages.Of));
        pages.AddRange(await MeetingPages.All(db, cancel));
        foreach (var id in await db.SharedDocuments.Select(document => document.Id).ToListAsync(cancel))
            pages.AddRange(await DocumentPages.Of(db, id, cancel) is { } page ? [page] : Array.Empty<SearchPage>());
        engine.Apply(new(pages, [], head, Clear: true));
    }

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (engine.Cursor is null)
        {
            await BuildWhenNeeded(cancel);
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var pages = new List<SearchPage>();
        foreach (var discussion in changes.Where(change => DiscussionChanges.Of(change) is not null).GroupBy(change => DiscussionChanges.Of(change)!.Value))
        {
            var onlyPosts = discussion.All(change => change.Kind == DiscussionChanges.Posted);
            pages.AddRange(await DiscussionPages.Of(db, discussion.Key, onlyPosts ? await LastPage(db, discussion.Key, discussion.Count(), cancel) : 1, cancel));
        }

        foreach (var member in changes.Where(change => change.Kind == "member").Select(change => change.Subject).Distinct())
        {
            // Somebody hides their name, or shows it again: it may stand in what others wrote.
            foreach (var named in int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await db.DiscussionsNaming(id, cancel) : [])
                pages.AddRange(await DiscussionPages.Of(db, named, 1, cancel));
        }

        var saved = changes.Where(change => change.Kind == AreasFeature.Saved).Select(change => change.Subject).ToList();
        if (saved.Count > 0)
            pages.AddRange((await areas.Entries(db, db.Areas.Where(area => saved.Contains(area.Slug)), cancel)).Select(AreaSearchPages.Of));
        pages.AddRange(await MeetingPages.Changed(db, changes, cancel));
        var gone = new List<string>();
        foreach (var document in changes.Select(DocumentChanges.Of).OfType<int>().Distinct())
        {
            if (await DocumentPages.Of(db, document, cancel) is { } page)
                pages.Add(page);
            else
                gone.Add(DocumentPages.Address(document));
        }

        engine.Apply(new([.. pages.GroupBy(page => page.Address).Select(group => group.Last())], gone, changes[^1].Id));
    }

    /// <summary>The first page that so many new posts can have changed.</summary>
    private static async Task<int> LastPage(SigKunskapDb db, int discussion, int added, CancellationToken cancel) =>
        (Math.Max(0, await db.Posts.CountAsync(post => post.DiscussionId == discussion, cancel) - added - 1) / ShowDiscussion.PageSize) + 1;
}
