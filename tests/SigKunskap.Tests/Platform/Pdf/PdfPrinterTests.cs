using SigKunskap.Web.Platform.Pdf;

namespace SigKunskap.Tests.Platform.Pdf;

/// <summary>However many ask, so many papers are made at once, each once, and what is kept has a limit.</summary>
public sealed class PdfPrinterTests
{
    private readonly TaskCompletionSource go = new();
    private int printed, atOnce, mostAtOnce;

    [Fact]
    public async Task The_same_page_asked_for_by_many_is_printed_once()
    {
        using var printer = Printer();
        var asked = Enumerable.Range(0, 50).Select(_ => printer.For("<p>samma</p>", Cancel)).ToList();
        go.SetResult();

        var answers = await Task.WhenAll(asked);
        var later = await printer.For("<p>samma</p>", Cancel);

        Assert.Equal(1, printed);
        Assert.All(answers.Append(later), answer => Assert.Same(answers[0].Paper, answer.Paper));
    }

    [Fact]
    public async Task A_hostile_number_of_pages_is_printed_few_at_a_time_and_the_rest_are_told_to_come_back()
    {
        using var printer = Printer(atOnce: 2);
        var asked = Enumerable.Range(0, 200).Select(number => printer.For($"<p>{number}</p>", Cancel)).ToList();
        await Eventually.IsSo(() => asked.Count(task => task.IsCompleted) == 200 - 2 - 6);
        go.SetResult();

        var answers = await Task.WhenAll(asked);

        Assert.Equal((8, 192), (answers.Count(answer => answer.Paper is not null), answers.Count(answer => answer.IsBusy)));
        Assert.Equal((8, 2), (printed, mostAtOnce));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_stop_it_for_others()
    {
        using var printer = Printer();
        using var impatient = new CancellationTokenSource();
        var first = printer.For("<p>samma</p>", impatient.Token);
        var second = printer.For("<p>samma</p>", Cancel);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        go.SetResult();

        Assert.NotNull((await second).Paper);
    }

    [Fact]
    public void What_was_asked_for_last_is_kept_up_to_a_weight()
    {
        var kept = new KeptPapers(100);
        foreach (var key in new[] { "a", "b", "c", "d" })
            kept.Keep(key, new byte[25]);
        Assert.NotNull(kept.Find("a"));
        kept.Keep("e", new byte[25]);
        kept.Keep("stor", new byte[26]);

        Assert.Equal((true, false, true, true, true, false), (kept.Find("a") is not null, kept.Find("b") is not null, kept.Find("c") is not null, kept.Find("d") is not null, kept.Find("e") is not null, kept.Find("stor") is not null));
    }

    [Fact]
    public void Wrong_settings_are_told_by_name()
    {
        var mistakes = new List<string>();
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder().Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?> { ["Pdf:Chromium"] = "/finns/inte", ["Pdf:Seconds"] = "0", ["Pdf:AtOnce"] = "99", ["Pdf:Sandbox"] = "kanske" },
        }).Build();

        PdfSettings.Read(configuration, mistakes);

        Assert.Equal(["Pdf:Chromium", "Pdf:Sandbox", "Pdf:Seconds", "Pdf:AtOnce"], mistakes.Select(mistake => mistake.Split([' ', ':'])[0] + ":" + mistake.Split([' ', ':'])[1]));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PdfPrinter Printer(int atOnce = 1) => new(new("chromium", TimeSpan.FromSeconds(1), atOnce, Sandbox: true), async (_, _) =>
    {
        mostAtOnce = Math.Max(mostAtOnce, Interlocked.Increment(ref this.atOnce));
        await go.Task;
        Interlocked.Decrement(ref this.atOnce);
        Interlocked.Increment(ref printed);
        return [1];
    });
}
