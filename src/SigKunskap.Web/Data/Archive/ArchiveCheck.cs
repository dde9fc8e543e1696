using System.IO.Compression;
using System.Text.Json;

namespace SigKunskap.Web.Data.Archive;

/// <summary>Reads an archive's list of files, and holds the archive against it before anything else of it is read.</summary>
internal static class ArchiveCheck
{
    private const long LargestFile = 1L << 40;

    /// <exception cref="UnfitArchiveException">The list is missing, or the archive is another than it says.</exception>
    public static async Task<ArchiveManifest> Manifest(ZipArchive zip, long packed, CancellationToken cancel)
    {
        if (zip.Entries.Count > ArchiveFormat.MostFiles)
            throw new UnfitArchiveException($"Arkivet har fler än {ArchiveFormat.MostFiles:N0} filer.");
        if (zip.GetEntry(ArchiveFormat.ManifestPath) is not { } entry || entry.Length > ArchiveFormat.LargestManifest)
            throw new UnfitArchiveException($"Filen är inte ett arkiv från portalen: {ArchiveFormat.ManifestPath} saknas. Ett arkiv görs med export-arkiv.");
        var manifest = await Read(entry, cancel);
        if (manifest is not { Format: ArchiveFormat.Name, Version: > 0, Files: not null })
            throw new UnfitArchiveException($"{ArchiveFormat.ManifestPath} går inte att läsa, eller är inte från portalen.");
        if (manifest.Version > ArchiveFormat.Version)
            throw new UnfitArchiveException("Arkivet är skrivet av en nyare version av portalen. Läs in det med den.");
        Compare(zip, manifest);
        if (manifest.Files.Sum(file => file.Bytes) > Math.Max(ArchiveFormat.FreeSwelling, packed * ArchiveFormat.MostSwelling))
            throw new UnfitArchiveException("Arkivet skulle bli orimligt stort när det packas upp. Det är inte gjort av portalen.");
        return manifest;
    }

    private static async Task<ArchiveManifest?> Read(ZipArchiveEntry entry, CancellationToken cancel)
    {
        try
        {
            await using var stream = new CutStream(await entry.OpenAsync(cancel), ArchiveFormat.LargestManifest);
            return await JsonSerializer.DeserializeAsync<ArchiveManifest>(stream, WriteArchive.Readable, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Compare(ZipArchive zip, ArchiveManifest manifest)
    {
        var (said, there) = (new HashSet<string>(), new HashSet<string>());
        foreach (var file in manifest.Files)
        {
            if (file?.Path is null || file.Sha256 is null || file.Bytes is < 0 or > LargestFile || !ArchiveFormat.IsPlain(file.Path) || !said.Add(file.Path))
                throw new UnfitArchiveException("Arkivets lista har en fil med ett otillåtet namn, eller samma fil två gånger.");
        }

        foreach (var entry in zip.Entries.Where(entry => entry.FullName != ArchiveFormat.ManifestPath))
        {
            if (!ArchiveFormat.IsPlain(entry.FullName) || !there.Add(entry.FullName) || !said.Contains(entry.FullName))
                throw new UnfitArchiveException("Arkivet har en fil som inte står i dess lista, eller vars namn leder ut ur arkivet.");
        }

        if (said.FirstOrDefault(path => !there.Contains(path)) is { } missing)
            throw new UnfitArchiveException($"Filen {missing} saknas i arkivet.");
        if (zip.Entries.Count(entry => entry.FullName == ArchiveFormat.ManifestPath) != 1)
            throw new UnfitArchiveException("Arkivet har två listor.");
    }
}
