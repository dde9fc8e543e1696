using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Names;

namespace SigKunskap.Web.Features.Network.Mentions;

internal static class Marking
{
    /// <summary>A post's text with the names that a reader may not see replaced.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="names">The names in it, and whether the reader may see each.</param>
    public static string For(string text, IEnumerable<(string Name, bool MaySee)> names) =>
        names.Where(name => !name.MaySee).Aggregate(text, (rest, name) => rest.Replace($"@{name.Name}", $"@{NameMask.Masked}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes what is stored of a post's mentions what its text says now; who has seen one has still seen it.</summary>
    public static async Task StoreMentions(this SigKunskapDb db, long post, IReadOnlyList<Mentionable.Named> named, CancellationToken cancel)
    {
        var stored = await db.Mentions.Where(m => m.PostId == post).ToListAsync(cancel);
        db.Mentions.RemoveRange(stored.Where(mention => named.All(one => one.Id != mention.MemberId)));
        var added = named.Where(one => stored.TrueForAll(mention => mention.MemberId != one.Id)).ToList();
        db.Mentions.AddRange(added.Select(one => new Mention { PostId = post, MemberId = one.Id, Name = one.Name }));
        if (added.Count > 0)
            db.Tell(NamedInPost.Change, post.ToString(CultureInfo.InvariantCulture));
    }
}
