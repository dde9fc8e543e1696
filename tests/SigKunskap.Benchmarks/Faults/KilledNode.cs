using System.Diagnostics;
using System.Globalization;
using SigKunskap.Benchmarks.Children;

namespace SigKunskap.Benchmarks.Faults;

/// <summary>A node that is killed and started again on the same data folder.</summary>
internal sealed class KilledNode(TemporaryFolder folder, string content)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private int _compared;

    public string Data => folder.At("data");

    public string EditionsNow()
    {
        try
        {
            return StoredEditions.Read(Data).Editions.Count.ToString(CultureInfo.InvariantCulture);
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return "no schema yet";
        }
    }

    /// <summary>Starts the portal and kills it after a time.</summary>
    public async Task<TimeSpan> LiveFor(TimeSpan life)
    {
        await using var portal = PortalProcess.Begin(Data, content);
        await Task.Delay(life);
        await portal.Kill();
        return life;
    }

    /// <summary>Starts the portal, waits until its index has read the change feed to the end, and compares it with one built anew from the same database.</summary>
    public async Task<(bool Equal, string Said)> RestartAndCompare()
    {
        await using (var portal = PortalProcess.Begin(Data, content))
        {
            await PortalProcess.Address(portal);
            var clock = Stopwatch.StartNew();
            while (IndexContents.Cursor(Data) < StoredEditions.Head(Data))
            {
                if (clock.Elapsed > Patience)
                    return (false, $"STUCK at change {IndexContents.Cursor(Data)} of {StoredEditions.Head(Data)}");
                await Task.Delay(50);
            }
        }

        var anew = folder.At($"anew{_compared++}");
        TemporaryFolder.Copy(Data, anew);
        foreach (var index in Directory.GetFiles(anew, "sok.db*"))
            File.Delete(index);
        await using var reindex = PortalProcess.Command(anew, "reindex");
        await reindex.Exit();
        if (reindex.ExitCode != 0)
            return (false, reindex.Output);
        var (living, built) = (IndexContents.Read(Data), IndexContents.Read(anew));
        return living == built ? (true, $"equal: {living.Rows}") : (false, $"DIFFERS: {living.Rows}; anew {built.Rows}");
    }
}
