using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Changes one's own post and keeps what it said before; hides posts; and takes away for good what must never have been written.</summary>
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
    public sealed record Answer(int? Discussion, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null);

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
            return new(null, ["Inlägget har ändrats i ett annat fönster sedan du började. Din text är kvar nedan: jämför, och spara igen om den ska gälla."]);
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
            return new(null, ["Inlägget ändrades i ett annat fönster just nu. Din text är kvar nedan: spara igen om den ska gälla."]);
        }
    }

    /// <summary>What a post said before, newest first, with when it stopped saying so; null when the reader may not see the post.</summary>
    public async Task<IReadOnlyList<PostEdition>?> History(Person reader, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var discussions = db.DiscussionsFor(reader).Select(d => d.Id);
        if (!await db.Posts.AnyAsync(p => p.Id == id && discussions.Contains(p.DiscussionId) && p.ErasedAt == null && (p.HiddenAt == null || reader.IsFacilitator), cancel))
            return null;
        return await db.PostEditions.AsNoTracking().Where(e => e.PostId == id).OrderByDescending(e => e.Id).ToListAsync(cancel);
    }

    /// <summary>
    /// "Jag råkade": takes a text away from page and history for good. The writer does it with their own, and a facilitator with any. What it
    /// said is nowhere afterwards; that it happened is in the log.
    /// </summary>
    public async Task<int?> Erase(Person by, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Erasable(db, by, id).FirstOrDefaultAsync(cancel) is not { } post)
            return null;
        await db.ForgetInDrafts(post, cancel);
        (post.Text, post.ErasedAt) = ("", Now);
        await db.PostEditions.Where(e => e.PostId == id).ExecuteDeleteAsync(cancel);
        await db.Mentions.Where(m => m.PostId == id).ExecuteDeleteAsync(cancel);
        await db.Discussions.Where(d => d.Id == post.DiscussionId && d.AcceptedPostId == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.AcceptedPostId, (long?)null), cancel);
        await db.Flags.Where(f => f.PostId == id && f.HandledAt == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.HandledAt, Now).SetProperty(f => f.Version, f => f.Version + 1), cancel);
        db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "post.erased", Subject = $"post {id}" });
        db.TellChanged(post.DiscussionId);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await WriteAheadLog.Empty(db.Database, cancel);
        return post.DiscussionId;
    }

    /// <summary>Whether a person may take a text away: their own, and a facilitator any.</summary>
    public async Task<bool> MayErase(Person by, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Erasable(db, by, id).AnyAsync(cancel);
    }

    /// <summary>Hides what a post says from all but facilitators, or shows it again; once more from the beginning when the writer edited it meanwhile.</summary>
    public async Task<int?> Hide(Person by, long id, bool hidden, string? reason, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!by.IsFacilitator || reason?.Length > Discussion.LongestReason || await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, cancel) is not { } post)
                return null;
            (post.HiddenAt, post.HiddenReason) = (hidden ? post.HiddenAt ?? Now : null, hidden ? reason : null);
            if (hidden)
                (await db.Flags.Where(f => f.PostId == id && f.HandledAt == null).ToListAsync(cancel)).ForEach(flag => flag.Handle(Now));
            db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = hidden ? "post.hidden" : "post.shown", Subject = $"post {id}", Reason = reason });
            db.TellChanged(post.DiscussionId);
            try
            {
                await db.SaveChangesAsync(cancel);
                return post.DiscussionId;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
                // What the writer did stands, and this is done to that.
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IQueryable<Post> Erasable(SigKunskapDb db, Person by, long id)
    {
        var discussions = db.DiscussionsFor(by).Select(d => d.Id);
        return db.Posts.Where(p => p.Id == id && discussions.Contains(p.DiscussionId) && p.ErasedAt == null && (p.AuthorId == by.Id || by.IsFacilitator));
    }

    private static IQueryable<Post> Own(SigKunskapDb db, Person by, long id)
    {
        var open = db.DiscussionsFor(by).Where(d => d.LockedAt == null).Select(d => d.Id);
        return db.Posts.Where(p => p.Id == id && p.AuthorId == by.Id && p.HiddenAt == null && p.ErasedAt == null && open.Contains(p.DiscussionId));
    }
}
