namespace SigKunskap.BrowserTests;

/// <summary>What was found wrong, in one message with a line for each.</summary>
public static class Found
{
    public static void Nothing(IReadOnlyCollection<string> found) =>
        Assert.True(found.Count == 0, $"{found.Count} fel:{Environment.NewLine}{string.Join(Environment.NewLine, found.Distinct().Take(60))}");
}
