using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>Suggestions while somebody types: with the keyboard, a mouse, a finger, a screen reader, and without any of it.</summary>
public sealed partial class SuggestionTests(PortalInBrowser portal)
{
    [Fact]
    public async Task With_the_keyboard_a_suggestion_is_chosen_and_opened()
    {
        await using var reader = await portal.Reader();
        var (page, field) = await Typed(reader, "/", "samtyck");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Listbox, new() { Name = "Förslag" })).ToHaveIdAsync((await field.GetAttributeAsync("aria-controls"))!);
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "förslag" })).ToHaveTextAsync($"{await options.CountAsync()} förslag");

        foreach (var (key, chosen) in new[] { ("ArrowDown", options.First), ("ArrowUp", options.Last), ("Home", options.First), ("End", options.Last), ("ArrowDown", options.First), ("ArrowDown", options.Nth(1)) })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(chosen).ToHaveAttributeAsync("aria-selected", "true");
            await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
            await Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
            await Expect(field).ToBeFocusedAsync();
        }

        var address = await options.Nth(1).GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{address}", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_the_text_and_enter_searches_for_it()
    {
        await using var reader = await portal.Reader();
        var (page, field) = await Typed(reader, "/sok", "samtyck");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("samtyck");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Searched());
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leaving_the_field_closes_the_list_and_what_waits_is_not_asked_for()
    {
        await using var reader = await portal.Reader();
        var asked = Asked(reader);
        var (page, field) = await Typed(reader, "/vagledning", "samtyck");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();

        await field.FillAsync("sekretess");
        await field.BlurAsync();
        await Typed(reader, "", "orosanmälan");
        Assert.DoesNotContain("sekretess", asked);
        Assert.Equal("orosanm%C3%A4lan", asked[^1]);
    }

    [Fact]
    public async Task Only_the_last_of_what_was_typed_is_asked_for()
    {
        await using var reader = await portal.Reader();
        var asked = Asked(reader);
        await Typed(reader, "/", "orosanmälan");

        Assert.Equal("orosanm%C3%A4lan", asked[^1]);
        Assert.True(asked.Count < "orosanmälan".Length / 2, string.Join(' ', asked));
    }

    [Fact]
    public async Task A_finger_and_a_mouse_open_a_suggestion()
    {
        await using var phone = await portal.ReaderWithPhone();
        var page = await Filled(phone, "/", "10:18a osl");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Lagrum" }).First.TapAsync();
        await page.WaitForURLAsync("**/lagrum/osl/10/18a", new() { WaitUntil = WaitUntilState.Commit });

        await using var mouse = await portal.Reader();
        page = await Filled(mouse, "/lagrum", "10:18a osl");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Lagrum" }).First.ClickAsync();
        await page.WaitForURLAsync("**/lagrum/osl/10/18a", new() { WaitUntil = WaitUntilState.Commit });
    }

    [Theory]
    [InlineData("/", 390)]
    [InlineData("/", 1280)]
    [InlineData("/vagledning", 390)]
    [InlineData("/vagledning", 1280)]
    public async Task With_the_list_open_axe_finds_nothing_and_the_whole_list_is_seen(string address, int width)
    {
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var (page, _) = await Typed(reader, address, "sam");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.EvaluateAsync($"() => {{ {new BundledAxeScriptProvider().GetScript()} }}");

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Found.Nothing([.. await page.EvaluateAsync<string[]>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`))")]);
        }

        Found.Nothing([.. await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('[role=option]')].filter(option => {
              const box = option.getBoundingClientRect();
              return box.left < 0 || box.right > document.documentElement.clientWidth || !option.contains(document.elementFromPoint(box.x + 8, box.y + box.height / 2)) || !option.contains(document.elementFromPoint(box.right - 8, box.y + box.height / 2));
            }).map(option => option.outerHTML)
            """)]);
    }

    private static List<string> Asked(Reader reader)
    {
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.AddRange(request.Url.Split("/api/forslag?q=").Skip(1));
        return asked;
    }

    /// <summary>All at once, so that the list that comes is the last.</summary>
    private static async Task<IPage> Filled(Reader reader, string address, string text)
    {
        await reader.Page.GotoAsync(address);
        await reader.Page.Locator("input[name=q]:visible").FillAsync(text);
        return reader.Page;
    }

    /// <param name="address">Empty to stay on the page.</param>
    private static async Task<(IPage Page, ILocator Field)> Typed(Reader reader, string address, string text)
    {
        if (address.Length > 0)
            await reader.Page.GotoAsync(address);
        var field = reader.Page.Locator("input[name=q]:visible");
        await field.ClearAsync();
        await field.PressSequentiallyAsync(text);
        await Expect(reader.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        return (reader.Page, field);
    }

    [GeneratedRegex(@"/sok\?q=samtyck$")]
    private static partial Regex Searched();
}
