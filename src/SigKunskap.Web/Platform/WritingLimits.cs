namespace SigKunskap.Web.Platform;

/// <summary>How much a member writes at most. People never come near it; a script that runs away does.</summary>
/// <param name="PostsPerHour">Posts in an hour, from <c>Network:PostsPerHour</c>.</param>
/// <param name="DiscussionsPerDay">New discussions in a day, from <c>Network:DiscussionsPerDay</c>.</param>
public sealed record WritingLimits(int PostsPerHour, int DiscussionsPerDay)
{
    private const int DefaultPosts = 30, DefaultDiscussions = 10;

    public static WritingLimits Read(IConfiguration configuration, ICollection<string> mistakes) => new(
        Limits.Number(configuration, "Network:PostsPerHour", DefaultPosts, mistakes),
        Limits.Number(configuration, "Network:DiscussionsPerDay", DefaultDiscussions, mistakes));
}
