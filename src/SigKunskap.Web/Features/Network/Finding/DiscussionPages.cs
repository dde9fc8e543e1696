using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Finding;

/// <summary>
/// Discussions as search takes them in: one page of posts is one page of the index, so that a long discussion is not rewritten for each reply.
/// Each carries the key of its room. What is hidden or erased is not there, and neither is who wrote, nor a name that not all may know.
/// </summary>
internal static class DiscussionPages
{
    /// <summary>The key of those who may see what is hidden.</summary>
    internal const string FacilitatorKey = "facilitator";

    /// <summary>The keys under which a person may find.</summary>
    public static async Task<IReadOnlyList<string>> KeysOf(SigKunskapDb db, Person person, CancellationToken cancel) =>
        [.. (await db.RoomsFor(person).Select(room => room.Id).ToListAsync(cancel)).Select(RoomKey), .. person.IsFacilitator ? [FacilitatorKey] : Array.Empty<string>()];

    /// <summary>The address of a page of a discussion.</summary>
    public static string Address(int discussion, int page) => page == 1 ? $"/natverk/diskussioner/{discussion}" : $"/natverk/diskussioner/{discussion}?sida={page}";

    /// <summary>The pages of a discussion from one on; none when there is no such discussion.</summary>
    public static async Task<IReadOnlyList<SearchPage>> Of(SigKunskapDb db, int id, int fromPage, CancellationToken cancel)
    {
        if (await db.Discussions.AsNoTracking().Include(d => d.Room).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } discussion)
            return [];
        var tags = await db.DiscussionTags.Where(tag => tag.DiscussionId == id).Select(tag => tag.Tag).ToListAsync(cancel);
        var posts = await db.Posts.AsNoTracking().Where(post => post.DiscussionId == id).OrderBy(post => post.Id).Skip((fromPage - 1) * ShowDiscussion.PageSize).ToListAsync(cancel);
        var mask = await db.MaskIn(null, id, cancel);
        return [.. posts.Chunk(ShowDiscussion.PageSize).Select((chunk, index) => Page(discussion, tags, chunk, mask, fromPage + index))];
    }

    private static SearchPage Page(Discussion discussion, IReadOnlyList<string> tags, IEnumerable<Post> posts, NameMask mask, int number) => new(
        Address(discussion.Id, number),
        discussion.IsQuestion ? "fraga" : "samtal",
        discussion.Title,
        "",
        discussion.Room.Slug,
        discussion.Room.Name,
        [],
        [],
        null,
        [new("", "", [.. posts.Where(post => post is { HiddenAt: null, ErasedAt: null }).Select(post => new PassageParagraph($"inlagg-{post.Id}", PostMarkup.ToPlainText(mask.Of(post.Text, post.AuthorId))))])],
        [discussion.HiddenAt is null ? RoomKey(discussion.RoomId) : FacilitatorKey])
    {
        OtherNames = tags,
    };

    public static string RoomKey(int room) => string.Create(CultureInfo.InvariantCulture, $"rum-{room}");
}
