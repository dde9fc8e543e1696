using System.Text.RegularExpressions;
using SigKunskap.Content.PersonalData;
using SigKunskap.Tests.Architecture;
using SigKunskap.Web.Data.Demo;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Data.Demo;

/// <summary>What the made-up network says is fit to be read: about the work, about nobody, and with links that lead somewhere.</summary>
public partial class DemoStoryTests
{
    private static readonly DemoPeople People = DemoPeople.Read();

    private static readonly List<(string Where, string Text)> Texts =
    [
        .. DemoDiscussion.All.SelectMany(discussion => discussion.Posts.SelectMany(post => new[] { post.Text, post.Before ?? "", DemoDiscussion.Reason(post.Mark, "dolt") ?? "" })
            .Append(discussion.Title).Append(string.Join(", ", discussion.Tags)).Append(discussion.Mark).Select(text => (discussion.Title, text))),
    ];

    [Fact]
    public void It_holds_nothing_that_the_guard_would_stop()
    {
        var context = new GuardContext([], People.Areas.Select(area => area.Name));

        Assert.DoesNotContain(Texts, text => PersonalDataGuard.Read(text.Text, context).Any());
    }

    [Fact]
    public void Its_links_lead_to_pages_and_tools_that_exist()
    {
        var links = Texts.SelectMany(text => Link().Matches(text.Text).Select(link => link.Groups[1].Value)).Distinct().ToList();

        Assert.True(links.Count >= 25, $"{links.Count} links found.");
        Assert.DoesNotContain(links, link => !File.Exists(Path.Combine(SourceTree.Root, "content", link.TrimStart('/') + (link.StartsWith("/verktyg/", StringComparison.Ordinal) ? ".yml" : ".md"))));
    }

    [Fact]
    public void It_never_states_the_law_itself() => Assert.DoesNotContain(Texts, text => text.Text.Contains('§', StringComparison.Ordinal) || Statute().IsMatch(text.Text));

    [Fact]
    public void Its_people_are_spread_as_in_a_network()
    {
        Assert.Equal((12, 3, 40), (People.Areas.Count, People.Areas.Select(area => area.Region).Distinct().Count(), People.People.Count));
        Assert.Equal((2, 12, 3, 1), (People.People.Count(one => one.Area is null), People.People.Count(one => one.Role == MembershipRole.Contact), People.People.Count(one => one.Role == MembershipRole.Guest), People.People.Count(one => one.Left is not null)));
        Assert.Equal(40, People.People.Select(one => one.Key).Distinct().Count());
        Assert.True(People.People.Count(one => one.HidesName) >= 3);
        Assert.True(People.People.Select(one => one.Profession).Distinct().Count() >= 9);
        Assert.Equal(12, People.People.Where(one => one.Role == MembershipRole.Contact).Select(one => one.Area).Distinct().Count());
    }

    [Fact]
    public void Its_discussions_show_what_discussions_can_be()
    {
        var all = DemoDiscussion.All;

        Assert.Equal(60, all.Count);
        Assert.Equal((0, 12), (all.Min(one => one.Posts.Count) - 1, all.Max(one => one.Posts.Count) - 1));
        Assert.Equal(60, all.Select(one => one.Title).Distinct().Count());
        Assert.True(all.Count(one => one.IsQuestion && one.Posts.Any(post => post.Mark == "svaret")) >= 20);
        Assert.True(all.Count(one => one.IsQuestion && one.Posts.All(post => post.Mark != "svaret")) >= 10);
        Assert.True(all.Count(one => !one.IsQuestion) >= 10);
        Assert.Contains(all, one => one.IsQuestion && one.Posts.Count == 1 && one.DaysAgo > 20 && one.Mark.Length == 0);
        foreach (var mark in new[] { "fäst", "stängd", "dold", "utan namn" })
            Assert.Single(all, one => one.Mark.StartsWith(mark, StringComparison.Ordinal));
        Assert.Single(all.SelectMany(one => one.Posts), post => post.Mark == "raderat");
        Assert.Single(all.SelectMany(one => one.Posts), post => post.Mark.StartsWith("dolt", StringComparison.Ordinal));
        Assert.Contains(all.SelectMany(one => one.Posts), post => post.Before is not null);
        Assert.All(all, one => Assert.InRange(one.Tags.Count, 1, DiscussionTag.Most));
    }

    [GeneratedRegex(@"\]\((/[^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:OSL|SoL|LVU|brottsbalken|offentlighets- och sekretesslagen|socialtjänstlagen|\d+ kap\.)")]
    private static partial Regex Statute();
}
