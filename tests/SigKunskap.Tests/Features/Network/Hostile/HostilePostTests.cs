using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Pages;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Hostile;

/// <summary>Whatever members write, as text, title, tag, name or function, it is shown as text, and the page around it stands.</summary>
public sealed class HostilePostTests : NetworkTest
{
    [Fact]
    public void The_collection_is_as_large_as_it_says()
    {
        Assert.True(Payloads.All.Count >= 250, $"{Payloads.All.Count} payloads.");
        Assert.Equal(Payloads.All.Count, Payloads.All.Distinct().Count());
        Assert.Contains(Payloads.All, payload => payload.Contains('\0', StringComparison.Ordinal));
        Assert.Contains(Payloads.All, payload => payload.Contains("\n\n[a]", StringComparison.Ordinal));
    }

    [Fact]
    public void As_a_text_each_is_made_of_harmless_parts()
    {
        var parser = new HtmlParser();
        foreach (var payload in Payloads.All)
        {
            var page = parser.ParseDocument($"<main><article><div class=prose>{PostMarkup.ToHtml(payload)}</div></article><form></form></main><footer></footer>");

            var sins = Harmless.Sins(page.QuerySelector(".prose")!).ToList();
            Assert.True(sins.Count == 0, $"{Short(payload)}\n{string.Join('\n', sins)}");
            Assert.Equal("main,footer", string.Join(',', page.Body!.Children.Select(child => child.LocalName)));
            Assert.Equal("article,form", string.Join(',', page.QuerySelector("main")!.Children.Select(child => child.LocalName)));
        }
    }

    [Fact]
    public async Task The_checks_see_what_a_browser_would_run()
    {
        var page = await new HtmlParser().ParseDocumentAsync("<div><script></script><a href='javascript:x'></a><p onclick=x style=y></p><svg></svg><a href='//x'></a><a href='https://x'></a><div class=notice-box></div></div>", Cancel);

        Assert.Equal(8, Harmless.Sins(page.QuerySelector("div")!).Count());
    }

    [Fact]
    public async Task On_the_page_every_one_of_them_leaves_the_page_as_it_was()
    {
        var reader = await Facilitator();
        var (tame, wild) = (await Discussion([.. Payloads.All.Select((_, index) => $"Inlägg {index}.")]), await Discussion(Payloads.All));
        for (var page = 1; page <= (Payloads.All.Count + 49) / 50; page++)
        {
            var (calm, storm) = (await reader.Go($"/natverk/diskussioner/{tame}?sida={page}"), await reader.Go($"/natverk/diskussioner/{wild}?sida={page}"));

            Assert.Equal(200, reader.Status);
            Assert.Equal(Shape(calm), Shape(storm));
            Assert.Empty(storm.QuerySelectorAll(".post .prose").SelectMany(Harmless.Sins));
        }
    }

    [Fact]
    public async Task As_titles_tags_names_and_functions_they_are_text()
    {
        var reader = await Facilitator();
        List<int> discussions = [];
        foreach (var payload in Payloads.All.Where((_, index) => index % 4 == 0))
            discussions.Add(await Discussion([payload], payload));

        for (var page = 1; page <= (discussions.Count + 24) / 25; page++)
        {
            var list = await reader.Go($"/natverk?sida={page}");
            Assert.Equal(Math.Min(25, discussions.Count - ((page - 1) * 25)), list.QuerySelectorAll("main .threads > li").Length);
            Assert.Empty(list.QuerySelectorAll("main .threads *:not(li, h3, p, a, br, span)"));
            Assert.Empty(list.QuerySelectorAll("main .threads [onclick], main .threads [style], main .threads a:not([href^='/natverk/diskussioner/'])"));
        }

        foreach (var id in discussions)
        {
            var page = await reader.Go($"/natverk/diskussioner/{id}");
            var title = await Title(id);
            Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
            Assert.StartsWith(title, page.Title, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("main .eyebrow a"), link => Assert.StartsWith("/natverk", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll(".post header *:not(h3, p, b, span, a)"));
        }
    }

    [Fact]
    public async Task Sent_through_the_forms_they_come_to_nothing_either()
    {
        var facilitator = await Facilitator();
        var member = await Member(await Area("Exempelby"), "anna@example.se");
        foreach (var payload in Payloads.All.Where((payload, index) => index % 9 == 0 && SingleLine.Of(payload).Length is > 0 and <= 40 && PersonalDataGuard.Read(payload, GuardContext.Empty).All(finding => finding.Certainty != PersonalDataCertainty.Certain)))
        {
            await member.Send(await member.Go("/konto"), "form:has(input[name=funktion])", ("namn", payload), ("funktion", payload));
            await member.Send(await member.Go("/natverk/ny"), "main form", ("rubrik", payload), ("text", payload), ("ord", payload.Replace(',', ' ')), ("skal", "ett prov av portalen"));
            if (payload.Contains('\0', StringComparison.Ordinal))
            {
                // The framework takes no form that holds the character.
                Assert.Equal(400, member.Status);
                continue;
            }

            Assert.True(member.At.StartsWith("/natverk/diskussioner/", StringComparison.Ordinal), $"{payload} {member.Status}");
            var page = await facilitator.Go(member.At);
            Assert.Equal(SingleLine.Of(payload), page.QuerySelector("h1")!.TextContent);
            Assert.Equal(SingleLine.Of(payload), page.QuerySelector(".post header b")!.TextContent);
            Assert.Empty(Harmless.Sins(page.QuerySelector(".post .prose")!));
        }
    }

    private static string Short(string payload) => payload[..Math.Min(payload.Length, 160)];

    /// <summary>How the page is built outside what the posts say.</summary>
    private static string Shape(IHtmlDocument page)
    {
        foreach (var prose in page.QuerySelectorAll(".post .prose"))
            prose.InnerHtml = "";
        return string.Join(' ', page.All.Select(element => $"{element.LocalName}.{element.ClassName}"));
    }

    /// <summary>Put straight into the database, past the guard and the forms: the page has to stand by itself.</summary>
    private async Task<int> Discussion(IReadOnlyList<string> texts, string? name = null)
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        await db.AddRooms(null, Cancel);
        await db.SaveChangesAsync(Cancel);
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var email = $"{Guid.NewGuid():N}@example.se";
        var author = new Member { Name = Cut(name, Web.Data.Network.Member.LongestName), Function = Cut(name, Web.Data.Network.Member.LongestFunction), UserName = email, NormalizedUserName = email.ToUpperInvariant(), JoinedAt = now };
        db.Members.Add(author);
        await db.SaveChangesAsync(Cancel);
        var discussion = new Discussion { RoomId = await db.Rooms.Where(room => room.Kind == RoomKind.Network).Select(room => room.Id).FirstAsync(Cancel), Title = Cut(name, Web.Data.Network.Discussion.LongestTitle), IsQuestion = true, AuthorId = author.Id, StartedAt = now, LastPostAt = now };
        db.Posts.AddRange(texts.Select(text => new Post { Discussion = discussion, AuthorId = author.Id, Text = text, WrittenAt = now, FormKey = Guid.NewGuid() }));
        await db.SaveChangesAsync(Cancel);
        db.DiscussionTags.Add(new() { DiscussionId = discussion.Id, Tag = Cut(name, DiscussionTag.Longest) });
        await db.SaveChangesAsync(Cancel);
        return discussion.Id;
    }

    private async Task<string> Title(int id)
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        return await db.Discussions.Where(discussion => discussion.Id == id).Select(discussion => discussion.Title).SingleAsync(Cancel);
    }

    private static string Cut(string? text, int longest) => text is null ? "ett ord" : SingleLine.Of(text) is { Length: > 0 } line ? line[..Math.Min(line.Length, longest)] : "tomt";
}
