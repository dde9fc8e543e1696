using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>What can be followed, by name, for a reader who may see it.</summary>
public sealed class FollowNames(OpenNames open, IEnumerable<INotice> kinds)
{
    /// <param name="Words">"rummet Hela nätverket", to stand after "du följer".</param>
    /// <param name="Title">Its name alone.</param>
    /// <param name="Path">Where it is; null for a duty.</param>
    public sealed record Name(string Words, string Title, string? Path);

    /// <summary>The names of those topics that the reader may see, or that are theirs.</summary>
    public async Task<IReadOnlyDictionary<Topic, Name>> Of(SigKunskapDb db, Person reader, IEnumerable<Topic> topics, CancellationToken cancel = default)
    {
        var names = new Dictionary<Topic, Name>();
        foreach (var group in topics.Distinct().GroupBy(topic => topic.Kind))
        {
            var targets = group.Select(topic => topic.Target).ToList();
            foreach (var (target, name) in group.Key switch
            {
                FollowKind.Discussion => await Discussions(db, reader, targets, cancel),
                FollowKind.Room => (await db.RoomsFor(reader).Where(r => targets.Contains(r.Slug)).Select(r => new { r.Slug, r.Name }).ToListAsync(cancel)).Select(r => (r.Slug, new Name($"rummet {r.Name}", r.Name, $"/natverk/rum/{r.Slug}"))),
                FollowKind.Area => (await db.AreasFor(reader).Where(a => targets.Contains(a.Slug)).Select(a => new { a.Slug, a.Name }).ToListAsync(cancel)).Select(a => (a.Slug, new Name($"området {a.Name}", a.Name, $"{AreasFeature.Path}/{a.Slug}"))),
                FollowKind.Tag => targets.Select(tag => (tag, new Name($"ordet ”{tag}”", tag, $"/natverk?ord={Uri.EscapeDataString(tag)}"))),
                FollowKind.Page or FollowKind.Section or FollowKind.Topic or FollowKind.Tool => targets.Select(target => (target, open.Of(new(group.Key, target)))).Where(found => found.Item2 is not null).Select(found => (found.target, new Name(found.Item2!.Words, found.Item2.Title, found.Item2.Path))),
                _ => kinds.Where(kind => targets.Contains(kind.Kind) && kind.Duty is not null).Select(kind => (kind.Kind, new Name(kind.Duty!, kind.Headline, null))),
            })
                names[new(group.Key, target)] = name;
        }

        return names;
    }

    private static async Task<IEnumerable<(string, Name)>> Discussions(SigKunskapDb db, Person reader, List<string> targets, CancellationToken cancel)
    {
        var ids = targets.SelectMany(target => int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? [id] : Array.Empty<int>()).ToList();
        var found = await db.DiscussionsFor(reader).Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title }).ToListAsync(cancel);
        return found.Select(d => (d.Id.ToString(CultureInfo.InvariantCulture), new Name($"diskussionen ”{d.Title}”", d.Title, $"/natverk/diskussioner/{d.Id}")));
    }
}
