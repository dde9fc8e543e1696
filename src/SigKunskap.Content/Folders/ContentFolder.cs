using System.Text;
using System.Text.RegularExpressions;
using SigKunskap.Content.Checks;

namespace SigKunskap.Content.Folders;

/// <summary>A file of a content folder, decoded.</summary>
/// <param name="Path">Path inside the folder, with forward slashes.</param>
/// <param name="Text">Its text, exactly.</param>
public sealed record ContentFile(string Path, string Text);

/// <summary>
/// Reads a folder in the interchange format. Only the places and names the format knows are read; links in the file system are not
/// followed, so that a folder cannot bring in files from elsewhere; each file is bounded and must be UTF-8 text.
/// </summary>
public static partial class ContentFolder
{
    private const long LargestFile = 4_000_000;
    private const int MostFiles = 50_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads all files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="findings">Gets what could not be read, and files that are not part of the format.</param>
    /// <returns>File texts by path, in ordinal order of paths.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyDictionary<string, string> Read(string folder, ICollection<Finding> findings)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
            throw new DirectoryNotFoundException($"Mappen {folder} finns inte.");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, path) in Walk(root, "", findings))
        {
            if (files.Count >= MostFiles)
            {
                findings.Add(new(path, 1, $"Mappen har fler än {MostFiles} filer. Dela den."));
                break;
            }

            if (Text(file, path, findings) is { } text)
                files.Add(path, text);
        }

        return files;
    }

    /// <summary>Whether a path is one that the format knows.</summary>
    /// <param name="path">Path inside a content folder, with forward slashes.</param>
    /// <returns>True for pages and flows with their history, law, blocks and the shared lists.</returns>
    public static bool IsPartOfTheFormat(string path) => KnownPath().IsMatch(path);

    private static IEnumerable<(FileInfo File, string Path)> Walk(DirectoryInfo directory, string prefix, ICollection<Finding> findings)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = prefix + entry.Name;
            if (entry.Name.StartsWith('.'))
                continue;
            if (entry.LinkTarget is not null)
                findings.Add(new(path, 1, "Länkar i filsystemet följs inte. Lägg filen själv i mappen.", Severity.Blocking));
            else if (entry is DirectoryInfo inner && prefix.Count(character => character == '/') < 4)
            {
                foreach (var found in Walk(inner, path + "/", findings))
                    yield return found;
            }
            else if (entry is FileInfo file && IsPartOfTheFormat(path))
                yield return (file, path);
            else if (entry is FileInfo && !IsForThoseWhoWrite(entry.Name))
                findings.Add(new(path, 1, "Filen hör inte till formatet och läses inte. Namn har bara a–z, siffror och bindestreck.", Severity.Warning));
        }
    }

    /// <summary>Read by people and their editors, not by the portal.</summary>
    private static bool IsForThoseWhoWrite(string name) => name.Equals("README.md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".schema.json", StringComparison.Ordinal);

    private static string? Text(FileInfo file, string path, ICollection<Finding> findings)
    {
        if (file.Length > LargestFile)
        {
            findings.Add(new(path, 1, $"Filen är {file.Length / 1_000_000} MB. En fil får vara högst {LargestFile / 1_000_000} MB.", Severity.Blocking));
            return null;
        }

        try
        {
            var text = Strict.GetString(File.ReadAllBytes(file.FullName));
            var odd = OddCharacters.First(text);
            if (odd >= 0)
            {
                findings.Add(new(path, OddCharacters.LineOf(text, odd), "Filen innehåller styrtecken och ser inte ut som text. Spara den som vanlig text.", Severity.Blocking));
                return null;
            }

            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new(path, 1, "Filen är inte i teckenkodningen UTF-8. Spara om den som UTF-8.", Severity.Blocking));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(new(path, 1, "Filen går inte att läsa. Kontrollera behörigheten.", Severity.Blocking));
        }

        return null;
    }

    [GeneratedRegex(@"^(?:(?:amnen|roller|situationer|myndigheter|begrepp|synonymer|samtyckestexter|uppfoljning|samordnarpaket|anmalningskanaler)\.yml|(?:lagrum|verktyg)/[a-z0-9][a-z0-9-]{0,99}\.yml|block/[a-z0-9][a-z0-9-]{0,99}\.md|vagledning/[a-z0-9][a-z0-9-]{0,99}/[a-z0-9][a-z0-9-]{0,99}\.md|historik/[a-z0-9][a-z0-9-]{0,99}/[a-z0-9][a-z0-9-]{0,99}/(?:[1-9][0-9]{0,4}\.md|utgavor\.yml)|verktygshistorik/[a-z0-9][a-z0-9-]{0,99}/(?:[1-9][0-9]{0,4}|utgavor)\.yml)$")]
    private static partial Regex KnownPath();
}
