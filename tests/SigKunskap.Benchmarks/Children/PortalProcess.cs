namespace SigKunskap.Benchmarks.Children;

/// <summary>The real portal as a process of its own, on a loopback address that nobody else has.</summary>
internal static class PortalProcess
{
    private const string Ready = "SigKunskap svarar på ";

    public static ChildProcess Begin(string data, string? content = null, params string[] settings) => ChildProcess.Start(Repository.Portal, [.. Settings(data, content), .. settings]);

    /// <summary>One of the portal's commands, run to its end.</summary>
    public static ChildProcess Command(string data, params string[] command) => ChildProcess.Start(Repository.Portal, [.. command, .. Settings(data, null)[2..]]);

    public static async Task<Uri> Address(ChildProcess portal) => new(await portal.After(Ready));

    public static string[] Settings(string data, string? content) =>
        ["--urls", "http://127.0.0.1:0", "--Data:Folder", data, "--Content:Folder", content ?? Repository.Content];
}
