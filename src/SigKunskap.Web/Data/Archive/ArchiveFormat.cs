using System.Text.RegularExpressions;

namespace SigKunskap.Web.Data.Archive;

/// <summary>What an archive is called inside, and how much of what is believed.</summary>
public static partial class ArchiveFormat
{
    public const string Name = "sigkunskap-arkiv", ManifestPath = "manifest.json", ReadmePath = "LAS-MIG.md", LibraryFolder = "bibliotek/", DocumentFolder = "dokument/";

    /// <summary>Raised when an archive is written so that an earlier portal could not read it.</summary>
    public const int Version = 1;

    /// <summary>What stands for a text that only those who keep the network see.</summary>
    public const string HiddenText = "(dold text, som inte följer med i arkivet)";

    internal const int LongestLine = 16_000_000, LongestText = 8_000_000, MostFiles = 500_000, LargestManifest = 100_000_000;

    /// <summary>Text packs to a tenth, the most even a tidy table to a hundredth. What swells more was made to fill a disk.</summary>
    internal const long MostSwelling = 400, FreeSwelling = 20_000_000;

    /// <summary>Whether a name inside an archive is a plain path that leads nowhere else.</summary>
    public static bool IsPlain(string path) => path.Length <= 400 && PlainPath().IsMatch(path) && !path.Split('/').Any(part => part is "." or ".." || part[^1] is '.' or ' ');

    [GeneratedRegex(@"^[^/\\:*?""<>|\p{Cc}]+(?:/[^/\\:*?""<>|\p{Cc}]+)*$")]
    private static partial Regex PlainPath();
}

/// <summary>The list of an archive's files.</summary>
/// <param name="Format">Always <see cref="ArchiveFormat.Name"/>.</param>
/// <param name="Version">See <see cref="ArchiveFormat.Version"/>.</param>
/// <param name="Schema">The newest migration of the database that it was written from.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Files">Every file but the list itself.</param>
public sealed record ArchiveManifest(string Format, int Version, int Schema, DateTime MadeAt, IReadOnlyList<ArchivedFile> Files);

/// <param name="Path">Its name in the archive.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">SHA-256 of its content, in lower-case hex.</param>
public sealed record ArchivedFile(string Path, long Bytes, string Sha256);

/// <summary>An archive that cannot be taken in. The message is Swedish and says why.</summary>
public sealed class UnfitArchiveException(string message, Exception? cause = null) : Exception(message, cause);
