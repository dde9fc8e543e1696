using System.Globalization;
using SigKunskap.Benchmarks.Children;

namespace SigKunskap.Benchmarks.Faults;

/// <summary>A copy of the starter library whose first pages get other words again and again, each time imported by a process of its own.</summary>
internal sealed class ChangingContent
{
    /// <summary>Pages changed together. An import is one transaction: its editions are all there, or none of them.</summary>
    public const int PagesChanged = 4;

    private readonly string _data;
    private readonly (string File, string Source)[] _pages;

    public ChangingContent(string folder, string data)
    {
        TemporaryFolder.Copy(Repository.Content, folder);
        (Folder, _data) = (folder, data);
        _pages = [.. Directory.GetFiles(Path.Combine(folder, "vagledning"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(PagesChanged).Select(file => (file, File.ReadAllText(file)))];
    }

    public string Folder { get; }

    /// <summary>The marks of imports that said they were done.</summary>
    public List<string> Done { get; } = [];

    /// <summary>The marks of imports that were killed.</summary>
    public List<string> Killed { get; } = [];

    /// <summary>What imports said that ended with a complaint.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Imports until told to stop.</summary>
    /// <param name="life">How long each import may live; null for one that may finish.</param>
    /// <param name="stop">Ends the loop after the import under way.</param>
    public async Task ImportUntil(Func<TimeSpan?> life, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var mark = Change();
            await using var import = PortalProcess.Command(_data, "import", Folder);
            await Task.WhenAny(import.Exit(), Task.Delay(life() ?? Timeout.InfiniteTimeSpan, CancellationToken.None));
            if (!import.HasExited)
            {
                await import.Kill();
                Killed.Add(mark);
            }
            else if (import.ExitCode == 0)
                Done.Add(mark);
            else
                Complaints.Add(import.Output);
        }
    }

    /// <summary>Writes new words into the pages. The number that marks them is in no other text.</summary>
    private string Change()
    {
        var mark = (81_000_000 + Done.Count + Killed.Count + Complaints.Count).ToString(CultureInfo.InvariantCulture);
        foreach (var (file, source) in _pages)
            File.WriteAllText(file, $"{source.TrimEnd()}\n\nProvtext med märket {mark}.\n");
        return mark;
    }
}
