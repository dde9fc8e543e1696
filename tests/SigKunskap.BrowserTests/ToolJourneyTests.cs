using Microsoft.Playwright;
using SigKunskap.Content.Flows;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>Every tool from the list to an answer: on a phone without script, and with a keyboard alone.</summary>
public sealed class ToolJourneyTests(PortalInBrowser portal)
{
    private const int MostQuestions = 6;

    [Fact]
    public async Task A_tool_answers_on_a_phone_without_script_within_six_questions_and_keeps_its_answer_in_the_address()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        var page = reader.Page;
        foreach (var flow in portal.Library.Flows)
        {
            await page.GotoAsync("/verktyg");
            await page.GetByRole(AriaRole.Link, new() { Name = flow.Title }).First.TapAsync();
            var asked = 0;
            for (; !await IsAnswered(page); asked++)
            {
                var before = page.Url;
                await page.Locator(".ask .choice").Nth(asked % 2).TapAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).TapAsync();
                await Expect(page).Not.ToHaveURLAsync(before);
            }

            Assert.InRange(asked, 1, MostQuestions);
            var headline = await page.Locator(".outcome h1").InnerTextAsync();
            Assert.Contains(flow.Outcomes, outcome => outcome.Title == headline);
            await page.ReloadAsync();
            await Expect(page.Locator(".outcome h1")).ToHaveTextAsync(headline);
            await page.GoBackAsync();
            await Expect(page.Locator(".ask")).ToBeVisibleAsync();
            await page.GoForwardAsync();
            await Expect(page.Locator(".outcome h1")).ToHaveTextAsync(headline);
        }
    }

    [Fact]
    public async Task An_answer_is_changed_and_the_page_says_what_became_of_it()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        var page = reader.Page;
        foreach (var flow in portal.Library.Flows)
        {
            await page.GotoAsync(Answered(flow));
            await page.Locator(".given dd a").Last.TapAsync();
            await Expect(page.Locator(".ask input:checked")).ToHaveCountAsync(1);

            await page.Locator(".ask .choice:not(:has(input:checked))").Last.TapAsync();
            await Leaving(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Ändra svaret" }).TapAsync());

            // Another answer may lead to questions that were not asked before.
            for (var asked = 0; asked < MostQuestions && !await IsAnswered(page); asked++)
            {
                await page.Locator(".ask .choice").First.TapAsync();
                await Leaving(page, () => page.Locator(".ask button").First.TapAsync());
            }

            await Expect(page.Locator(".notice-box").First).ToContainTextAsync("Du ändrade svaret");
        }
    }

    [Fact]
    public async Task A_tool_is_walked_through_with_the_keyboard_alone()
    {
        await using var reader = await portal.Reader();
        var page = reader.Page;
        foreach (var flow in portal.Library.Flows)
        {
            await page.GotoAsync(flow.Path);
            for (var asked = 0; asked <= MostQuestions && !await IsAnswered(page); asked++)
            {
                await TabTo(page, ".ask input[type=radio]");
                await page.Keyboard.PressAsync("Space");
                await TabTo(page, ".ask button");
                var before = page.Url;
                await page.Keyboard.PressAsync("Enter");
                await Expect(page).Not.ToHaveURLAsync(before);
            }

            await Expect(page.Locator(".outcome h1")).ToBeVisibleAsync();
            await TabTo(page, ".outcome a.law");
            await TabTo(page, ".given a");
        }
    }

    private static async Task Leaving(IPage page, Func<Task> act)
    {
        var before = page.Url;
        await act();
        await Expect(page).Not.ToHaveURLAsync(before);
        await page.WaitForLoadStateAsync();
    }

    private static async Task<bool> IsAnswered(IPage page) => await page.Locator(".outcome h1").CountAsync() > 0;

    /// <summary>An address with the first answer to every question that is asked.</summary>
    private static string Answered(Flow flow)
    {
        var given = new Dictionary<string, string>();
        while (FlowWalk.Of(flow, given) is { Next: { } question } walk)
            given[question.Id] = walk.Offered[0].Id;
        return $"{flow.Path}?{string.Join('&', given.Select(answer => $"{answer.Key}={answer.Value}"))}";
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var step = 0; step < 120; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{selector} nås inte med Tab på {page.Url}");
    }
}
