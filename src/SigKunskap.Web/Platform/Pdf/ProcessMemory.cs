using System.Globalization;

namespace SigKunskap.Web.Platform.Pdf;

/// <summary>How much memory a process holds with all that it started, where the system tells (Linux); 0 elsewhere.</summary>
internal static class ProcessMemory
{
    public static long OfTree(int root)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Read(Path.GetFileName(folder))).OfType<(int Id, int Parent, long Pages)>().ToList();
        var (tree, grows) = (new HashSet<int> { root }, true);
        while (grows)
            grows = all.Where(process => tree.Contains(process.Parent)).ToList().Exists(process => tree.Add(process.Id));
        return all.Where(process => tree.Contains(process.Id)).Sum(process => process.Pages) * Environment.SystemPageSize;
    }

    private static (int, int, long)? Read(string id)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        try
        {
            // proc(5): the name stands in parentheses and may hold anything; the parent is the second field after it, resident pages the 22nd.
            var fields = File.ReadAllText($"/proc/{id}/stat") is var stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];
            return (number, int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
