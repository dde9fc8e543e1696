using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Demo;

/// <summary>What the people of the made-up network wrote.</summary>
internal sealed class DemoTalk(SigKunskapDb db, DemoDays days, Random random, Dictionary<string, Member> members)
{
    private sealed record Told(DemoDiscussion From, Discussion Discussion, DemoDiscussion.Said Said, Post Post);

    /// <param name="readBefore">What was written before this is read by all.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Make(DateTime readBefore, CancellationToken cancel)
    {
        var rooms = await db.Rooms.ToDictionaryAsync(room => room.Slug, cancel);
        var told = DemoDiscussion.All.OrderByDescending(discussion => discussion.DaysAgo).SelectMany(discussion => Tell(discussion, rooms[discussion.Room])).ToList();
        // In the order in which it was written: the numbers of discussions and posts rise with time.
        db.Discussions.AddRange(told.Select(one => one.Discussion).Distinct().OrderBy(discussion => discussion.StartedAt));
        await db.SaveChangesAsync(cancel);
        db.Posts.AddRange(told.Select(one => one.Post).OrderBy(post => post.WrittenAt));
        await db.SaveChangesAsync(cancel);
        foreach (var (_, discussion, said, post) in told)
        {
            if (said.Mark == "svaret")
                discussion.AcceptedPostId = post.Id;
            if (said.Before is { } before)
                db.PostEditions.Add(new() { PostId = post.Id, Text = before, Until = post.EditedAt!.Value });
        }

        AddReadings(told, readBefore);
        // The search index and other nodes learn of it as of anything else that members write.
        foreach (var (from, discussion) in told.Select(one => (one.From, one.Discussion)).Distinct())
        {
            db.DiscussionTags.AddRange(from.Tags.Select(tag => new DiscussionTag { DiscussionId = discussion.Id, Tag = tag }));
            db.Tell("discussion", $"{discussion.Id}");
        }

        await db.SaveChangesAsync(cancel);
    }

    private List<Told> Tell(DemoDiscussion from, Room room)
    {
        var at = days.At(from.DaysAgo);
        var discussion = new Discussion
        {
            RoomId = room.Id,
            Room = room,
            Title = from.Title,
            IsQuestion = from.IsQuestion,
            AuthorId = members[from.Posts[0].By].Id,
            StartedAt = at,
            Reason = DemoDiscussion.Reason(from.Mark, "stängd") ?? DemoDiscussion.Reason(from.Mark, "dold"),
            PinnedAt = from.Mark == "fäst" ? at : null,
        };
        List<Told> told = [];
        foreach (var said in from.Posts)
        {
            at = told.Count == 0 ? at : days.After(at, said.After);
            told.Add(new(from, discussion, said, Post(discussion, said, at)));
        }

        discussion.LastPostAt = at;
        discussion.LockedAt = DemoDiscussion.Reason(from.Mark, "stängd") is null ? null : at.AddMinutes(30);
        discussion.HiddenAt = DemoDiscussion.Reason(from.Mark, "dold") is null ? null : at.AddMinutes(30);
        return told;
    }

    private Post Post(Discussion discussion, DemoDiscussion.Said said, DateTime at)
    {
        var key = new byte[16];
        random.NextBytes(key);
        var hidden = DemoDiscussion.Reason(said.Mark, "dolt");
        return new()
        {
            Discussion = discussion,
            AuthorId = members[said.By].Id,
            Text = said.Mark == "raderat" ? "" : said.Text,
            WrittenAt = at,
            WithoutName = said.Mark == "utan namn",
            FormKey = new(key),
            EditedAt = said.Before is null ? null : at.AddMinutes(25),
            ErasedAt = said.Mark == "raderat" ? at.AddMinutes(3) : null,
            HiddenAt = hidden is null ? null : at.AddMinutes(45),
            HiddenReason = hidden,
        };
    }

    /// <summary>Whoever wrote follows; and all have read what is old, so that "new" means something on the first visit.</summary>
    private void AddReadings(List<Told> told, DateTime readBefore)
    {
        foreach (var discussion in told.GroupBy(one => one.Discussion))
        {
            var writers = discussion.Select(one => one.Post.AuthorId).ToHashSet();
            var readers = discussion.Key.LastPostAt < readBefore ? members.Values.Select(member => member.Id) : writers;
            db.Readings.AddRange(readers.Select(reader => new Reading { MemberId = reader, DiscussionId = discussion.Key.Id, LastPostId = discussion.Max(one => one.Post.Id), Follows = writers.Contains(reader) }));
        }
    }
}
