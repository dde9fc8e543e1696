using System.Text;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>
/// An archive's own list of what is in it, read and judged before any library unpacks it (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16). Whatever
/// could make two programs see two different archives in the same bytes is refused.
/// </summary>
internal static class ZipDirectory
{
    public const int MostEntries = 4_000;

    private const int LargestDirectory = 2_000_000, EndLength = 22, EntryLength = 46, LongestName = 250;

    private const long LargestUnpacked = 300_000_000, RatioCounts = 5_000_000;

    private const int HighestRatio = 150;

    /// <param name="Name">Its path.</param>
    /// <param name="Packed">Bytes in the file.</param>
    /// <param name="Unpacked">Bytes that it says it becomes.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="IsDeflated">Whether it is packed at all.</param>
    public sealed record Entry(string Name, long Packed, long Unpacked, long Start, bool IsDeflated)
    {
        /// <summary>Where its bytes begin.</summary>
        public long Data { get; set; }
    }

    /// <summary>What is in it; <see cref="Refused"/> with the reason in words when it may not be unpacked.</summary>
    public static IReadOnlyList<Entry> Read(FileBytes file)
    {
        var end = file.Length - EndLength;
        if (end < 0 || !file.At(end, 4).AsSpan().SequenceEqual("PK\u0005\u0006"u8))
            throw new Refused("Filen fortsätter efter sitt slut, eller är avbruten. Öppna den, spara den på nytt och försök igen.");
        var (count, size, start) = (file.Little16(end + 10), file.Little32(end + 12), file.Little32(end + 16));
        if (count is 0 or > MostEntries || count != file.Little16(end + 8) || size > LargestDirectory || file.Little16(end + 4) != 0)
            throw new Refused($"Filen består av för många delar (högst {MostEntries}).");
        if (start + size != end || size < count * EntryLength)
            throw new Refused("Filens innehållsförteckning stämmer inte. Öppna den, spara den på nytt och försök igen.");
        var entries = Entries(file.At(start, (int)size), count);
        Check(file, entries, start);
        return entries;
    }

    private static List<Entry> Entries(byte[] directory, int count)
    {
        var bytes = new FileBytes(new MemoryStream(directory));
        var entries = new List<Entry>(count);
        var at = 0L;
        for (var number = 0; number < count; number++)
        {
            if (bytes.Little32(at) != 0x02014B50)
                throw new InvalidDataException();
            var (flags, method, name) = (bytes.Little16(at + 8), bytes.Little16(at + 10), bytes.Little16(at + 28));
            if ((flags & 0x2041) != 0 || method is not (0 or 8))
                throw new Refused("Filen är låst med lösenord eller packad på ett ovanligt sätt. Spara den utan lösenord.");
            entries.Add(new(NameOf(bytes.At(at + EntryLength, name)), bytes.Little32(at + 20), bytes.Little32(at + 24), bytes.Little32(at + 42), method == 8));
            at += EntryLength + name + bytes.Little16(at + 30) + bytes.Little16(at + 32);
        }

        return at == directory.Length ? entries : throw new InvalidDataException();
    }

    private static string NameOf(byte[] bytes)
    {
        var name = Encoding.UTF8.GetString(bytes);
        if (name.Length is 0 or > LongestName || name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Any(char.IsControl) || name.Contains('\uFFFD') || name.Split('/').Any(part => part is ".." or "."))
            throw new Refused("En del i filen har ett namn som leder ut ur den. Sådana filer tas inte emot.");
        return name;
    }

    private static void Check(FileBytes file, List<Entry> entries, long directory)
    {
        if (entries.DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Count() != entries.Count)
            throw new Refused("Två delar i filen har samma namn. Öppna den, spara den på nytt och försök igen.");
        var (unpacked, packed) = (entries.Sum(entry => entry.Unpacked), entries.Sum(entry => entry.Packed));
        if (unpacked > LargestUnpacked || (unpacked > RatioCounts && unpacked > packed * HighestRatio))
            throw new Refused("Filen blir orimligt stor när den packas upp, och tas därför inte emot.");
        // Side by side from the first byte to the directory: nothing hides before, between or inside one another.
        var at = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Start))
        {
            if (entry.Start < at || entry.Start - at > 64 || file.Little32(entry.Start) != 0x04034B50)
                throw new Refused("Mellan filens delar ligger något annat. Öppna den, spara den på nytt och försök igen.");
            var name = file.At(entry.Start + 30, file.Little16(entry.Start + 26));
            if (Encoding.UTF8.GetString(name) != entry.Name)
                throw new Refused("En del i filen har två namn. Öppna den, spara den på nytt och försök igen.");
            entry.Data = entry.Start + 30 + name.Length + file.Little16(entry.Start + 28);
            at = entry.Data + entry.Packed;
        }

        if (at > directory || directory - at > 64)
            throw new Refused("Mellan filens delar ligger något annat. Öppna den, spara den på nytt och försök igen.");
    }

    /// <summary>The archive may not be unpacked; the message says why, in Swedish.</summary>
    public sealed class Refused(string message) : Exception(message);
}
