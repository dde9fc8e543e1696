using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas.Questions;
using SigKunskap.Web.Features.Network.Mentions;
using SigKunskap.Web.Features.Network.Names;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Starts discussions and adds to them. The same form sent twice is one post, also when the first answer never reached the writer.</summary>
public sealed class Write(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, Mentionable mentionable, ProtectedNames names, AskArea areas, PortalSettings settings, TimeProvider clock)
{
    /// <param name="Room">The room's part of the address.</param>
    /// <param name="IsQuestion">Whether it wants an answer.</param>
    /// <param name="Title">The title.</param>
    /// <param name="Text">The first post.</param>
    /// <param name="Tags">Words divided by commas.</param>
    /// <param name="WithoutName">Whether members see function and not name.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Start(string Room, bool IsQuestion, string Title, string Text, string Tags, bool WithoutName, Guid FormKey, string? Reason)
    {
        /// <summary>The place of the draft that is sent with it.</summary>
        public string Draft { get; init; } = Data.Network.Draft.New;

        /// <summary>The area that it is put to; null for what is put to no area. What is put to one is a question.</summary>
        public AskArea.Target? To { get; init; }
    }

    /// <param name="Discussion">The discussion.</param>
    /// <param name="Text">The post.</param>
    /// <param name="WithoutName">Whether members see function and not name.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Reply(int Discussion, string Text, bool WithoutName, Guid FormKey, string? Reason);

    /// <param name="Discussion">Where it stands now; null when it was not sent.</param>
    /// <param name="Post">The post.</param>
    /// <param name="Mistakes">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    /// <param name="IsGone">Whether there is no such place for this member.</param>
    /// <param name="RetryAfter">When it may be sent again, where too much was sent.</param>
    public sealed record Answer(int? Discussion, long Post, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null, bool IsGone = false, TimeSpan? RetryAfter = null)
    {
        public static readonly Answer Gone = new(null, 0, [], IsGone: true);

        public static Answer Mend(params IReadOnlyList<string> mistakes) => new(null, 0, mistakes);
    }

    public async Task<Answer> For(Person by, Start input, CancellationToken cancel = default)
    {
        var (title, text, tags) = (SingleLine.Of(input.Title), Whole(input.Text), TagsOf(input.Tags));
        if (Mistakes(text, [.. title.Length is 0 or > Discussion.LongestTitle ? [$"Skriv en rubrik, högst {Discussion.LongestTitle} tecken."] : Array.Empty<string>(),
            .. tags.Count > DiscussionTag.Most || tags.Any(tag => tag.Length > DiscussionTag.Longest) ? [$"Högst {DiscussionTag.Most} ord att hitta den med, vart och ett högst {DiscussionTag.Longest} tecken."] : Array.Empty<string>()]) is { Count: > 0 } mistakes)
            return Answer.Mend(mistakes);
        if (await names.StandIn(by, $"{title}\n{string.Join(", ", tags)}", input.WithoutName, cancel))
            return Answer.Mend("I rubriken eller orden står ett namn som inte visas för alla, och de syns i listor. Skriv funktionen i stället.");
        var named = await mentionable.InRoom(by, input.Room, text, cancel);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Rubrik", title), ("Text", Mentionable.Without(text, named)), ("Ord", string.Join(", ", tags)));
        if (check.IsStopped)
            return new(null, 0, [], check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Sent(db, by, input.FormKey, cancel) is { } sent)
            return sent;
        if (await db.RoomsFor(by).FirstOrDefaultAsync(room => room.Slug == input.Room, cancel) is not { } room)
            return Answer.Gone;
        var (put, mistake) = input.To is { } to ? await areas.Read(db, by, to, room, cancel) : (null, null);
        if (mistake is not null)
            return Answer.Mend(mistake);
        var discussion = new Discussion { RoomId = room.Id, Title = title, IsQuestion = input.IsQuestion || put is not null, AuthorId = by.Id, StartedAt = Now, LastPostAt = Now };
        return await Save(db, by, discussion, Post(by, discussion, text, input.WithoutName, input.FormKey), check, named, tags, input.Draft, put, cancel);
    }

    public async Task<Answer> For(Person by, Reply input, CancellationToken cancel = default)
    {
        var text = Whole(input.Text);
        if (Mistakes(text, []) is { Count: > 0 } mistakes)
            return Answer.Mend(mistakes);
        var named = await mentionable.InDiscussion(by, input.Discussion, text, cancel);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Text", Mentionable.Without(text, named)));
        if (check.IsStopped)
            return new(null, 0, [], check);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Sent(db, by, input.FormKey, cancel) is { } sent)
            return sent;
        if (await db.DiscussionsFor(by).FirstOrDefaultAsync(d => d.Id == input.Discussion, cancel) is not { } discussion)
            return Answer.Gone;
        return discussion.LockedAt is not null
            ? Answer.Mend("Diskussionen är stängd för fler inlägg. Det du skrev är kvar här, så att du kan ta det med dig.")
            : await Save(db, by, discussion, Post(by, discussion, text, input.WithoutName, input.FormKey), check, named, [], Draft.OfDiscussion(discussion.Id), null, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A browser sends two signs for a new line, and counts one.</summary>
    private static string Whole(string text) => text.ReplaceLineEndings("\n").Trim();

    private static List<string> TagsOf(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => SingleLine.Of(tag).ToLowerInvariant()).Where(tag => tag.Length > 0).Distinct()];

    private static List<string> Mistakes(string text, IEnumerable<string> others) =>
        [.. others, .. string.IsNullOrWhiteSpace(text) ? ["Skriv något i texten."] : text.Length > Data.Network.Post.LongestText ? [$"Texten är för lång: {text.Length} tecken av högst {Data.Network.Post.LongestText}."] : Array.Empty<string>()];

    private Post Post(Person by, Discussion discussion, string text, bool withoutName, Guid key) =>
        new() { Discussion = discussion, AuthorId = by.Id, WithoutName = withoutName, Text = text, WrittenAt = Now, FormKey = key };

    /// <summary>Where the form's first sending ended up.</summary>
    private static async Task<Answer?> Sent(SigKunskapDb db, Person by, Guid key, CancellationToken cancel) =>
        await db.Posts.Where(p => p.AuthorId == by.Id && p.FormKey == key).Select(p => new { p.Id, p.DiscussionId }).FirstOrDefaultAsync(cancel) is { } post ? new(post.DiscussionId, post.Id, []) : null;

    private async Task<Answer?> TooMuch(SigKunskapDb db, Person by, bool starts, CancellationToken cancel)
    {
        var (hourAgo, dayAgo, limits) = (Now.AddHours(-1), Now.AddDays(-1), settings.Writing);
        if (await db.Posts.CountAsync(p => p.AuthorId == by.Id && p.WrittenAt > hourAgo, cancel) >= limits.PostsPerHour)
            return Answer.Mend($"Du har skrivit {limits.PostsPerHour} inlägg den senaste timmen, och fler tas inte emot just nu. Det du skrev är kvar här: spara det som utkast och skicka om en stund.") with { RetryAfter = await db.Posts.Where(p => p.AuthorId == by.Id && p.WrittenAt > hourAgo).MinAsync(p => p.WrittenAt, cancel) - hourAgo };
        if (starts && await db.Discussions.CountAsync(d => d.AuthorId == by.Id && d.StartedAt > dayAgo, cancel) >= limits.DiscussionsPerDay)
            return Answer.Mend($"Du har startat {limits.DiscussionsPerDay} diskussioner det senaste dygnet, och fler tas inte emot just nu. Det du skrev är kvar här: spara det som utkast och skicka i morgon.") with { RetryAfter = await db.Discussions.Where(d => d.AuthorId == by.Id && d.StartedAt > dayAgo).MinAsync(d => d.StartedAt, cancel) - dayAgo };
        return null;
    }

    private async Task<Answer> Save(SigKunskapDb db, Person by, Discussion discussion, Post post, WritingCheck check, IReadOnlyList<Mentionable.Named> named, IReadOnlyList<string> tags, string draft, AskArea.Put? put, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // In the transaction, so that many forms at the same moment do not all pass.
            if (await TooMuch(db, by, starts: discussion.Id == 0, cancel) is { } refusal)
                return refusal;
            db.Posts.Add(post);
            await db.SaveChangesAsync(cancel);
            db.DiscussionTags.AddRange(tags.Select(tag => new DiscussionTag { DiscussionId = post.DiscussionId, Tag = tag }));
            // Set in the database, so that many who write at once do not stand in each other's way.
            await db.Discussions.Where(d => d.Id == post.DiscussionId && d.LastPostAt < post.WrittenAt).ExecuteUpdateAsync(set => set.SetProperty(d => d.LastPostAt, post.WrittenAt), cancel);
            await db.Drafts.Where(d => d.MemberId == by.Id && d.Place == draft).ExecuteDeleteAsync(cancel);
            await db.StoreMentions(post.Id, named, cancel);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "guard.overruled", Subject = $"post {post.Id}" });
            if (put is not null)
                areas.Save(db, put, post.DiscussionId);
            db.TellPosted(post);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(post.DiscussionId, post.Id, []);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same form, sent twice at the same moment.
            await using var fresh = await databases.CreateDbContextAsync(cancel);
            return await Sent(fresh, by, post.FormKey, cancel) ?? throw new InvalidOperationException("A post was refused as already sent, and is not there.");
        }
    }
}
