using System.Globalization;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>How the change feed tells of discussions: which one, and never what was written.</summary>
internal static class DiscussionChanges
{
    public const string Posted = "post", Changed = Discussion.Changed;

    public static void TellPosted(this SigKunskapDb db, Post post) => db.Tell(Posted, $"{Subject(post.DiscussionId)}/{post.Id.ToString(CultureInfo.InvariantCulture)}");

    public static void TellChanged(this SigKunskapDb db, int discussion) => db.Tell(Changed, Subject(discussion));

    /// <summary>The discussion that a change is about; null for other changes.</summary>
    public static int? Of(Change change) =>
        change.Kind is Posted or Changed && int.TryParse(change.Subject.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The post that was written; null for other changes.</summary>
    public static long? PostOf(Change change) =>
        change.Kind == Posted && change.Subject.Split('/') is [_, var post] && long.TryParse(post, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Subject(int discussion) => discussion.ToString(CultureInfo.InvariantCulture);
}
