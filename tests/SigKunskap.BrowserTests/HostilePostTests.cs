using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SigKunskap.Content;
using SigKunskap.Tests.Features.Network.Hostile;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.BrowserTests;

/// <summary>Everything that the collection of hostile posts tries, tried on a real browser.</summary>
public sealed class HostilePostTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Of_all_hostile_posts_none_runs_asks_for_anything_or_is_complained_of()
    {
        await using var reader = await portal.Reader();
        var dialogs = new List<string>();
        reader.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        var discussion = await Discussion();
        await reader.Become(People.Member);
        for (var page = 1; page <= (Payloads.All.Count + 49) / 50; page++)
        {
            await reader.Page.GotoAsync($"/natverk/diskussioner/{discussion}?sida={page}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await reader.Page.EvaluateAsync("() => document.querySelectorAll('.post *').forEach(one => { for (const kind of ['mouseover', 'focus', 'toggle', 'error', 'load']) one.dispatchEvent(new Event(kind)); })");

            Assert.Equal("undefined", await reader.Page.EvaluateAsync<string>("() => typeof window.ran"));
            Assert.True(await reader.Page.Locator(".post").CountAsync() is > 0 and <= 50);
            Assert.Equal(0, await reader.Page.Locator(".post .prose :is(script, iframe, object, embed, form, input, img, svg, math, style, [style])").CountAsync());
            Assert.True(await reader.Page.Locator("footer").IsVisibleAsync());
        }

        Assert.Empty(dialogs);
        Found.Nothing([.. reader.Complaints]);
    }

    private async Task<int> Discussion()
    {
        await using var db = await portal.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var (room, author, now) = (await db.Rooms.SingleAsync(one => one.Kind == RoomKind.Network, TestContext.Current.CancellationToken), await db.Members.FirstAsync(TestContext.Current.CancellationToken), DateTime.UtcNow);
        // Long ago, so that it does not stand first in the lists that other tests look at.
        var discussion = new Discussion { RoomId = room.Id, Title = SingleLine.Of("</title><script>window.ran=1</script>"), IsQuestion = false, AuthorId = author.Id, StartedAt = now.AddYears(-3), LastPostAt = now.AddYears(-3) };
        db.Posts.AddRange(Payloads.All.Select(text => new Post { Discussion = discussion, AuthorId = author.Id, Text = text, WrittenAt = discussion.StartedAt, FormKey = Guid.NewGuid() }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return discussion.Id;
    }
}
