using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Changes one's own post, and keeps what it said before.</summary>
public sealed class EditPost(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, Mentionable mentionable, TimeProvider clock)
{
    /// <param name="Post">The post.</param>
    /// <param name="Text">What it is to say.</param>
    /// <param name="Version">The version that the writer saw.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(long Post, string Text, int Version, string? Reason);

    /// <param name="Post">The post.</param>
    /// <param name="Discussion">Where it stands.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="Version">Its version now.</param>
    public sealed record Editable(long Post, int Discussion, string Text, int Version);

    /// <param name="Discussion">Where it stands; null when it was not changed.</param>
    /// <param name="Mistakes">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="IsLate">Whether somebody else was first.</param>
    public sealed record Answer(int? Discussion, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null, bool IsLate = false);

    /// <summary>A post that a member may edit: their own, neither hidden nor erased, where more may be written. Null otherwise.</summary>
    public async Task<Editable?> Find(Person by, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Own(db, by, id).Select(p => new Editable(p.Id, p.DiscussionId, p.Text, p.Version)).FirstOrDefaultAsync(cancel);
    }

    public async Task<Answer?> For(Person by, Input input, CancellationToken cancel = default)
    {
        var text = input.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > Post.LongestText)
            return new(null, [text.Length == 0 ? "Skriv något i texten." : $"Texten är för lång: {text.Length} tecken av högst {Post.LongestText}."]);
        var named = await Find(by, input.Post, cancel) is { } found ? await mentionable.InDiscussion(by, found.Discussion, text, cancel) : [];
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Text", Mentionable.Without(text, named)));
        if (check.IsStopped)
            return new(null, [], check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Own(db, by, input.Post).FirstOrDefaultAsync(cancel) is not { } post)
            return null;
        if (post.Version != input.Version)
            return new(null, ["Inlägget har ändrats i ett annat fönster sedan du började. Din text är kvar nedan: jämför, och spara igen om den ska gälla."], IsLate: true);
        if (post.Text != text)
        {
            db.PostEditions.Add(new() { PostId = post.Id, Text = post.Text, Until = Now });
            (post.Text, post.EditedAt) = (text, Now);
            await db.StoreMentions(post.Id, named, cancel);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "guard.overruled", Subject = $"post {post.Id}" });
            db.TellChanged(post.DiscussionId);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return new(post.DiscussionId, []);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(null, ["Inlägget ändrades i ett annat fönster just nu. Din text är kvar nedan: spara igen om den ska gälla."], IsLate: true);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IQueryable<Post> Own(SigKunskapDb db, Person by, long id)
    {
        var open = db.DiscussionsFor(by).Where(d => d.LockedAt == null).Select(d => d.Id);
        return db.Posts.Where(p => p.Id == id && p.AuthorId == by.Id && p.HiddenAt == null && p.ErasedAt == null && open.Contains(p.DiscussionId));
    }
}
