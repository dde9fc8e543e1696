namespace SigKunskap.Tests.Features.Tools;

/// <summary>What somebody answers is in their address and nowhere else.</summary>
public sealed class SilentToolTests : WebTest
{
    private readonly KeptLog log = new();

    protected override TestApp.Setup Setup => new() { Log = log };

    [Fact]
    public async Task No_answer_reaches_the_log_the_disk_or_a_cookie()
    {
        foreach (var query in new[] { "?hus=kommun&bok=handskrift&fraga=forskare", "?hus=kommun&bok=blindtarm", "?hus=kommun&bok=handskrift&andra=hus" })
        {
            using var answer = await App.Ask(MadeUpLibrary.Tool + query);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("handskrift", StringComparison.Ordinal) || line.Contains("blindtarm", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(App.DataFolder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("sok.db", StringComparison.Ordinal)),
            file => File.ReadAllText(Copy(file)).Contains("blindtarm", StringComparison.Ordinal));
    }

    /// <summary>The application has the file open.</summary>
    private static string Copy(string file)
    {
        var copy = Path.GetTempFileName();
        using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var to = File.Create(copy);
        from.CopyTo(to);
        return copy;
    }
}
