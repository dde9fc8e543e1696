using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>What a member follows and how soon they are told. Nothing else writes it.</summary>
public sealed class KeepFollows(IDbContextFactory<SigKunskapDb> databases, FollowNames names, IEnumerable<INotice> kinds, TimeProvider clock)
{
    /// <param name="Topic">What is followed.</param>
    /// <param name="Name">Its name; null when the member may no longer see it.</param>
    /// <param name="Pace">How soon they are told.</param>
    public sealed record Row(Topic Topic, FollowNames.Name? Name, Pace Pace);

    /// <summary>All that the member follows, and the duties they are told of, by kind and name.</summary>
    public async Task<IReadOnlyList<Row>> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.Follows.Where(f => f.MemberId == person.Id).Select(f => new { Topic = new Topic(f.Kind, f.Target), f.Pace }).ToListAsync(cancel);
        found.AddRange((await db.Readings.Where(r => r.MemberId == person.Id && r.Follows).Select(r => new { r.DiscussionId, r.Pace }).ToListAsync(cancel))
            .Select(r => new { Topic = new Topic(FollowKind.Discussion, r.DiscussionId.ToString(CultureInfo.InvariantCulture)), r.Pace }));
        // Nobody asked for these, so they are listed when the member has been told of them.
        var duties = await db.Notices.Where(n => n.MemberId == person.Id && n.Via == FollowKind.Duty).Select(n => n.Target).Distinct().ToListAsync(cancel);
        found.AddRange(duties.Select(duty => new { Topic = new Topic(FollowKind.Duty, duty), Pace = Pace.AtOnce }).Where(duty => !found.Exists(row => row.Topic == duty.Topic)).ToList());
        var known = await names.Of(db, person, found.Select(row => row.Topic), cancel);
        return [.. found.Select(row => new Row(row.Topic, known.GetValueOrDefault(row.Topic), row.Pace)).OrderBy(row => row.Topic.Kind).ThenBy(row => row.Name?.Title ?? "", Content.SwedishOrder.Comparer)];
    }

    /// <summary>One thing, whether it is followed or not; null when there is none that this person may see.</summary>
    public async Task<(FollowNames.Name Name, Pace? Pace)?> Find(Person person, Topic topic, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Visible(db, person, topic, cancel) is { } name ? (name, await db.PaceOf(person.Id, topic, cancel)) : null;
    }

    /// <summary>Follows, or changes the pace of what is followed. False when there is none that this person may see.</summary>
    public async Task<bool> Follow(Person person, Topic topic, Pace pace, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Visible(db, person, topic, cancel) is null)
            return false;
        await db.SetPace(person.Id, topic, pace, clock.GetUtcNow().UtcDateTime, cancel);
        return true;
    }

    /// <summary>Stops following, also what one may no longer see. A duty stays, without letters.</summary>
    public async Task Stop(Person person, Topic topic, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (topic.Kind == FollowKind.Duty)
        {
            if (kinds.Any(kind => kind.Duty is not null && kind.Kind == topic.Target))
                await db.SetPace(person.Id, topic, Pace.Portal, clock.GetUtcNow().UtcDateTime, cancel);
            return;
        }

        await db.Unfollow(person.Id, topic, cancel);
    }

    /// <summary>A word has to be short and to point out nobody, as in a discussion.</summary>
    private async Task<FollowNames.Name?> Visible(SigKunskapDb db, Person person, Topic topic, CancellationToken cancel) =>
        topic.Target.Length > (topic.Kind == FollowKind.Tag ? DiscussionTag.Longest : Data.Network.Follow.LongestTarget)
        || (topic.Kind == FollowKind.Tag && PersonalDataGuard.Read(topic.Target, new([], [])).Any(finding => finding.Certainty == PersonalDataCertainty.Certain))
            ? null
            : (await names.Of(db, person, [topic], cancel)).GetValueOrDefault(topic);
}
