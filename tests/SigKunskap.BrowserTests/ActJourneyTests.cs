using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>Everything that is done in a discussion, done with the keyboard alone; without script it is plain forms.</summary>
public sealed class ActJourneyTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asking_answering_accepting_flagging_changing_and_keeping_a_draft_need_neither_mouse_nor_script(bool script)
    {
        await using var asker = await Signed(People.Member, script);
        await using var colleague = await Signed(People.Colleague, script);
        var (page, other, title) = (asker.Page, colleague.Page, $"Hur länge sparar ni kallelser {(script ? "i kalendern" : "på papper")}?");

        await page.GotoAsync("/natverk");
        await Press(page, "main a[href='/natverk/ny']", "**/natverk/ny");
        await Write(page, "[name=rubrik]", title);
        await Write(page, "[name=text]", "Vi har ingen rutin än.");
        await Press(page, "button[value=utkast]", "**/natverk/ny");
        await Expect(page.Locator("saved-draft [role=status]")).ToContainTextAsync("Utkast sparat");
        await Expect(page.Locator("[name=rubrik]")).ToHaveValueAsync(title);
        await Press(page, "button[value=skicka]", "**/natverk/diskussioner/*");
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        var address = page.Url;

        await other.GotoAsync(address);
        await Write(other, "[name=text]", "Till nästa möte.");
        await Press(other, "button[value=skicka]", "**/natverk/diskussioner/*#inlagg-*");
        await Press(other, "a[href$='/andra']", "**/andra");
        await Write(other, "[name=text]", " Sedan kastar vi dem.");
        await Press(other, "main form button", "**/natverk/diskussioner/*#inlagg-*");
        await Expect(other.Locator(".post").Last).ToContainTextAsync("Sedan kastar vi dem.");
        await Expect(other.Locator(".post").Last).ToContainTextAsync("ändrat");

        await page.GotoAsync(address);
        await Press(page, "button[name=svar]", "**/natverk/diskussioner/*");
        await Expect(page.Locator(".post").Last).ToContainTextAsync("Svaret på frågan");
        await Press(page, "a[href$='/flagga']", "**/flagga");
        await TabTo(page, "[name=skal]");
        await page.Keyboard.PressAsync("Space");
        await Press(page, "main form button", "**/flagga?klart=1");
        await Expect(page.GetByText("Facilitatorn har fått veta")).ToBeVisibleAsync();
        Found.Nothing([.. asker.Complaints, .. colleague.Complaints]);
    }

    [Fact]
    public async Task What_the_guard_stops_is_told_of_at_the_form_and_stays_in_it()
    {
        await using var reader = await Signed(People.Member, script: true);
        var page = reader.Page;
        await page.GotoAsync("/natverk/ny");
        await Write(page, "[name=rubrik]", "Vad gör vi nu?");
        await Write(page, "[name=text]", "Pojken har nummer 20100512-9802 och bor hos mormor.");
        await page.SetViewportSizeAsync(390, 844);

        await Press(page, "button[value=skicka]", "**/natverk/ny");

        await Expect(page).ToHaveTitleAsync("Inte skickat än: Ny diskussion – SigKunskap");
        await Expect(page.Locator(".notice-box.bad mark").First).ToHaveTextAsync("20100512-9802");
        await Expect(page.Locator("[name=text]")).ToHaveValueAsync("Pojken har nummer 20100512-9802 och bor hos mormor.");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Found.Nothing([.. await AccessibilityTests.Violations(page, "stoppat inlägg (390 px"), .. await page.EvaluateAsync<string[]>(WidthTests.Outside)]);
    }

    private async Task<Reader> Signed(string who, bool script)
    {
        var reader = await portal.Reader(new() { JavaScriptEnabled = script });
        await reader.Become(who);
        return reader;
    }

    private static async Task Write(IPage page, string field, string text)
    {
        await TabTo(page, field);
        // At the end of what stands there; Tab alone selects all of it in a line.
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task Press(IPage page, string what, string leadsTo)
    {
        await TabTo(page, what);
        // A form that leads to its own address again is a navigation too.
        var arrived = new TaskCompletionSource();
        page.FrameNavigated += (_, _) => arrived.TrySetResult();
        await page.Keyboard.PressAsync("Enter");
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        await page.WaitForURLAsync(leadsTo, new() { WaitUntil = WaitUntilState.Commit });
    }

    private static Task TabTo(IPage page, string selector) => KeyboardTests.TabTo(page, selector);
}
