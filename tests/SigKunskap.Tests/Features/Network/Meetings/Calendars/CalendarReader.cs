using System.ComponentModel;
using System.Diagnostics;

namespace SigKunskap.Tests.Features.Network.Meetings.Calendars;

/// <summary>Calendar programs that people use, asked what they make of our file. Without them the test is skipped, but never in CI.</summary>
internal static class CalendarReader
{
    /// <summary>Debian's own, which has Debian's python3-icalendar.</summary>
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import sys, icalendar, datetime
        utc = datetime.timezone.utc
        def moment(v): return v.astimezone(utc).strftime("%Y-%m-%dT%H:%MZ") if isinstance(v, datetime.datetime) else v.isoformat()
        for e in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
            print("|".join([str(e["SEQUENCE"]), str(e["STATUS"]), moment(e["DTSTART"].dt), moment(e["DTEND"].dt), str(e["SUMMARY"]), str(e.get("LOCATION", ""))]))
        """;

    private const string KhalSettings = """
        [calendars]
        [[prov]]
        path = {0}/calendar
        [locale]
        local_timezone = Europe/Stockholm
        default_timezone = Europe/Stockholm
        timeformat = %H:%M
        dateformat = %Y-%m-%d
        longdateformat = %Y-%m-%d
        datetimeformat = %Y-%m-%d %H:%M
        longdatetimeformat = %Y-%m-%d %H:%M
        [sqlite]
        path = {0}/khal.db
        """;

    /// <summary>Sequence, status, start and end in UTC, title and place of each event, as icalendar reads them.</summary>
    public static async Task<IReadOnlyList<string>> Icalendar(byte[] file)
    {
        using var folder = new Data.TestFolder();
        await File.WriteAllBytesAsync(folder.File("a.ics"), file, TestContext.Current.CancellationToken);
        await Wants("python3-icalendar", Python, "-c", "import icalendar");
        return await Lines(Python, "-c", Script, folder.File("a.ics"));
    }

    /// <summary>Title, start, end and status of each event on a Swedish clock, as khal shows them.</summary>
    public static async Task<IReadOnlyList<string>> Khal(byte[] file)
    {
        using var folder = new Data.TestFolder();
        Directory.CreateDirectory(folder.File("calendar"));
        await File.WriteAllBytesAsync(folder.File("a.ics"), file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.File("settings"), KhalSettings.Replace("{0}", folder.Path, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Wants("khal", "khal", "--version");
        return [.. (await Lines("khal", "-c", folder.File("settings"), "printics", "--format", "{title}|{start-long}|{end-long}|{status}", folder.File("a.ics"))).Where(line => line.Contains('|')).Select(line => line.TrimEnd())];
    }

    private static async Task Wants(string package, params string[] command)
    {
        if (await Run(command) is (0, _))
            return;
        Assert.True(Environment.GetEnvironmentVariable("CI") is not "true", $"{package} fattas, och i CI ska den finnas.");
        Assert.Skip($"{package} finns inte här (apt-get install {package}).");
    }

    private static async Task<IReadOnlyList<string>> Lines(params string[] command)
    {
        var (code, output) = await Run(command);
        Assert.True(code == 0, $"{command[0]} answered {code}:\n{output}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<(int Code, string Output)> Run(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await error);
        }
        catch (Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
