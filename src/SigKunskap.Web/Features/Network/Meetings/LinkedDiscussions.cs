using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Finds the discussions whose first post leads to something said at a meeting, so that the meeting leads to the discussion as well.</summary>
public sealed partial class LinkedDiscussions(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock) : IChangeConsumer
{
    public string Name => "meeting-discussions";

    /// <summary>Where something said at a meeting stands.</summary>
    public static string Address(int meeting, long entry) => string.Create(CultureInfo.InvariantCulture, $"/natverk/traffar/{meeting}#punkt-{entry}");

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var id in changes.Where(change => change.Kind == DiscussionChanges.Posted).Select(DiscussionChanges.Of).OfType<int>().Distinct())
        {
            var first = await db.Posts.Where(p => p.DiscussionId == id).OrderBy(p => p.Id).Select(p => p.Text).FirstOrDefaultAsync(cancel);
            if (Link().Match(first ?? "") is not { Success: true } link || !int.TryParse(link.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var meeting) || !long.TryParse(link.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var entry))
                continue;
            if (!await MaySee(db, id, meeting, cancel))
                continue;
            // The first discussion is the one; who may see it is asked when the meeting is shown.
            await db.MeetingEntries.Where(e => e.Id == entry && e.MeetingId == meeting && e.DiscussionId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.DiscussionId, id).SetProperty(e => e.Version, e => e.Version + 1), cancel);
        }
    }

    /// <summary>Whether the one who started a discussion sees the meeting: nobody ties something to what they cannot see.</summary>
    private async Task<bool> MaySee(SigKunskapDb db, int discussion, int meeting, CancellationToken cancel)
    {
        var author = await db.Discussions.Where(d => d.Id == discussion).Select(d => d.AuthorId).FirstAsync(cancel);
        return await db.ReadPerson(author, clock.GetUtcNow().UtcDateTime, cancel) is { IsMember: true } person
            && await db.MeetingsFor(person).AnyAsync(m => m.Id == meeting, cancel);
    }

    [GeneratedRegex(@"\(/natverk/traffar/([0-9]{1,9})#punkt-([0-9]{1,18})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
