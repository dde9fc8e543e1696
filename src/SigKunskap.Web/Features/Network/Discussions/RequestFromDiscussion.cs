using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>
/// Asks for a change of the guidance because of what a finished question came to. Who asked it does, or a facilitator, in words of their own: nothing
/// of what members wrote is taken over, and no member who takes part is named.
/// </summary>
public sealed class RequestFromDiscussion(IDbContextFactory<SigKunskapDb> databases, AskForChange ask)
{
    /// <param name="Discussion">The question.</param>
    /// <param name="Requests">The requests that it has led to already.</param>
    public sealed record Found(Discussion Discussion, IReadOnlyList<int> Requests);

    /// <param name="Page">The page.</param>
    /// <param name="Edition">The edition that was shown.</param>
    /// <param name="Paragraph">The paragraph; null for the page as a whole.</param>
    /// <param name="Title">What should change, in one line.</param>
    /// <param name="Text">What should stand there, and why.</param>
    /// <param name="PointsOutNobody">Whether they say so of what the guard asked about.</param>
    public sealed record Input(PageAddress Page, int Edition, string? Paragraph, string Title, string Text, bool PointsOutNobody);

    /// <summary>A finished question that a person may take further; null when there is none.</summary>
    public async Task<Found?> Find(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Finished(db, by, id).AsNoTracking().Include(d => d.Room).FirstOrDefaultAsync(cancel) is not { } discussion)
            return null;
        return new(discussion, await db.ChangeRequests.Where(request => request.Source == ChangeRequestSource.Discussion && request.SourceId == id).OrderBy(request => request.Id).Select(request => request.Id).ToListAsync(cancel));
    }

    /// <returns>Null where there is no such question for the person.</returns>
    public async Task<AskForChange.Answer?> For(Person by, int id, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Finished(db, by, id).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } discussion)
            return null;
        if (await Named(db, id, $"{input.Title}\n{input.Text}", cancel))
            return new(null, ["Begäran blir offentlig. Den får inte nämna någon som har skrivit eller nämnts i diskussionen: skriv funktionen i stället."]);
        var answer = await ask.For(new(input.Page, input.Edition, input.Paragraph, input.Title, input.Text) { AskedBy = by.Id, Source = (ChangeRequestSource.Discussion, id), PointsOutNobody = input.PointsOutNobody }, cancel);
        if (answer.Id is not { } request)
            return answer;
        db.UsedPosts.AddRange((await db.AnswersIn(discussion, cancel)).Select(post => new UsedPost { PostId = post, RequestId = request }));
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private static async Task<bool> Named(SigKunskapDb db, int id, string text, CancellationToken cancel)
    {
        var people = db.Posts.Where(p => p.DiscussionId == id).Select(p => p.AuthorId).Union(db.Mentions.Where(m => db.Posts.Any(p => p.Id == m.PostId && p.DiscussionId == id)).Select(m => m.MemberId));
        var names = await db.Members.Where(m => m.LeftAt == null && people.Contains(m.Id)).Select(m => m.Name).ToListAsync(cancel);
        return names.Any(name => new NameMask.Secret(0, name, new HashSet<int>()).Hide(text) != text);
    }

    private static IQueryable<Discussion> Finished(SigKunskapDb db, Person by, int id) =>
        db.DiscussionsFor(by).Where(d => d.Id == id && d.IsQuestion && d.AcceptedPostId != null && d.HiddenAt == null && (d.AuthorId == by.Id || by.IsFacilitator));
}
