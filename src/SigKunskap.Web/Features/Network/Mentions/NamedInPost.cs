using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Features.Network.Following.Kinds;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Mentions;

/// <summary>Somebody is named in a post, when it was written or changed. They are told while the post stands, names them, and they may read it.</summary>
public sealed class NamedInPost(TimeProvider clock) : INotice
{
    /// <summary>How the change feed tells that a post names somebody more. The subject is its number.</summary>
    public const string Change = "mention";

    public string Kind => Change;

    public string Headline => "Du är nämnd";

    public string Duty => "du är nämnd i ett inlägg";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (change.Kind != Change || !long.TryParse(change.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        return new(change.Subject, change.At) { OnDuty = await db.Mentions.Where(m => m.PostId == id).Select(m => m.MemberId).ToListAsync(cancel) };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var ids = subjects.Select(subject => long.Parse(subject, CultureInfo.InvariantCulture)).ToList();
        var standing = await db.Mentions.Where(m => m.MemberId == reader.Id && ids.Contains(m.PostId)).Select(m => m.PostId).ToListAsync(cancel);
        return await db.TellPosts(reader, standing.ConvertAll(id => id.ToString(CultureInfo.InvariantCulture)), "har nämnt dig", clock, cancel);
    }
}
