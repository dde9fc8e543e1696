using System.Globalization;

namespace SigKunskap.Web.Data.Demo;

/// <summary>
/// A discussion as its file tells it: "# title", a line "room | kind | author | days ago | tags | mark", the first text; then for each reply
/// "## author +days mark" and its text. Lines that begin with %% are what a post said before it was edited.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="Room">The room's part of the address.</param>
/// <param name="IsQuestion">Whether it wants an answer.</param>
/// <param name="DaysAgo">When it was started.</param>
/// <param name="Tags">Words to find it by.</param>
/// <param name="Mark">"fäst", "stängd: reason", "dold: reason", "utan namn", or nothing.</param>
/// <param name="Posts">The first post and the replies.</param>
internal sealed record DemoDiscussion(string Title, string Room, bool IsQuestion, int DaysAgo, IReadOnlyList<string> Tags, string Mark, IReadOnlyList<DemoDiscussion.Said> Posts)
{
    /// <param name="By">The writer's key.</param>
    /// <param name="After">Days after the post before.</param>
    /// <param name="Mark">"svaret", "raderat", "dolt: reason", "utan namn", or nothing.</param>
    /// <param name="Before">What it said before it was edited, or null.</param>
    /// <param name="Text">What it says.</param>
    public sealed record Said(string By, int After, string Mark, string? Before, string Text);

    public static IReadOnlyList<DemoDiscussion> All { get; } = [.. DemoFile.Discussions().SelectMany(file => Parts(file, "# ")).Select(Read)];

    /// <summary>The reason that stands after a mark: "stängd: reason".</summary>
    public static string? Reason(string mark, string kind) => mark.StartsWith(kind + ": ", StringComparison.Ordinal) ? mark[(kind.Length + 2)..] : null;

    private static DemoDiscussion Read(string text)
    {
        var parts = Parts("## " + text, "## ").ToList();
        var first = parts[0].Split('\n', 3);
        var facts = first[1].Split('|', StringSplitOptions.TrimEntries);
        var mark = facts.ElementAtOrDefault(5) ?? "";
        return new(first[0], facts[0], facts[1] == "fråga", Number(facts[3]), facts[4].Split(", "), mark, [Post(facts[2], 0, mark == "utan namn" ? mark : "", first[2]), .. parts.Skip(1).Select(Reply)]);
    }

    private static Said Reply(string part)
    {
        var lines = part.Split('\n', 2);
        var head = lines[0].Split(' ', 3);
        return Post(head[0], Number(head[1]), head.ElementAtOrDefault(2) ?? "", lines[1]);
    }

    private static Said Post(string by, int after, string mark, string text)
    {
        var lines = text.Split('\n').ToLookup(line => line.StartsWith("%% ", StringComparison.Ordinal));
        var before = string.Join('\n', lines[true].Select(line => line[3..]));
        return new(by, after, mark, before.Length > 0 ? before : null, string.Join('\n', lines[false]).Trim());
    }

    private static IEnumerable<string> Parts(string text, string sign) => ("\n" + text).Split("\n" + sign).Skip(1);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
