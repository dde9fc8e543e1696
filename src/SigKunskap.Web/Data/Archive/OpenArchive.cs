using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SigKunskap.Web.Data.Archive;

/// <summary>
/// An archive that is read. Nothing of it is ever unpacked to disk, so that no name in it can lead anywhere; it is believed only as far as
/// its list of files says, and never further than the limits of <see cref="ArchiveFormat"/>.
/// </summary>
public sealed class OpenArchive : IAsyncDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ArchivedFile> files;

    private OpenArchive(ZipArchive zip, ArchiveManifest manifest) =>
        (this.zip, Manifest, files) = (zip, manifest, manifest.Files.ToDictionary(file => file.Path));

    public ArchiveManifest Manifest { get; }

    /// <summary>Opens an archive and checks every file of it against the list.</summary>
    /// <param name="stream">The archive; must be able to go back.</param>
    /// <param name="step">Told how many of how many files are checked.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="UnfitArchiveException">It is no archive of ours, or is not whole.</exception>
    public static async Task<OpenArchive> Of(Stream stream, Action<int, int>? step = null, CancellationToken cancel = default)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancel);
            var archive = new OpenArchive(zip, await ArchiveCheck.Manifest(zip, stream.Length, cancel));
            await archive.CheckAll(step, cancel);
            return archive;
        }
        catch (InvalidDataException broken)
        {
            zip?.Dispose();
            throw new UnfitArchiveException("Filen är inte ett helt zip-arkiv. Den kan ha blivit avklippt på vägen: hämta eller skriv ut den igen.", broken);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>A file's bytes, no more of them than the list says.</summary>
    /// <exception cref="UnfitArchiveException">There is no such file.</exception>
    public async Task<Stream> Open(string path, CancellationToken cancel) =>
        files.TryGetValue(path, out var file) && zip.GetEntry(path) is { } entry ? new CutStream(await entry.OpenAsync(cancel), file.Bytes) : throw new UnfitArchiveException($"Filen {path} saknas i arkivet.");

    /// <summary>A file of text.</summary>
    /// <exception cref="UnfitArchiveException">It is missing, too long or not text.</exception>
    public async Task<string> Text(string path, CancellationToken cancel)
    {
        await using var stream = await Open(path, cancel);
        if (files[path].Bytes > ArchiveFormat.LongestText)
            throw new UnfitArchiveException($"Texten {path} är för lång för portalen.");
        var bytes = new byte[files[path].Bytes];
        await stream.ReadExactlyAsync(bytes, cancel);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UnfitArchiveException($"{path} är inte text i teckenkodningen UTF-8.");
        }
    }

    /// <summary>The rows of a register, one after the other.</summary>
    /// <exception cref="UnfitArchiveException">A line is not a row.</exception>
    public async IAsyncEnumerable<JsonElement> Rows(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await Open(path, cancel);
        var number = 0;
        await foreach (var line in JsonLines.In(stream, path, cancel))
        {
            number++;
            JsonElement row;
            try
            {
                row = JsonSerializer.Deserialize<JsonElement>(line.Span);
            }
            catch (JsonException)
            {
                throw new UnfitArchiveException($"Rad {number} i {path} är inte JSON.");
            }

            yield return row.ValueKind == JsonValueKind.Object ? row : throw new UnfitArchiveException($"Rad {number} i {path} är inte en rad med fält.");
        }
    }

    public async ValueTask DisposeAsync() => await zip.DisposeAsync();

    private async Task CheckAll(Action<int, int>? step, CancellationToken cancel)
    {
        var (done, buffer) = (0, new byte[81_920]);
        foreach (var file in Manifest.Files)
        {
            await using var stream = await Open(file.Path, cancel);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var length = 0L;
            while (await stream.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                length += read;
            }

            if (length != file.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
                throw new UnfitArchiveException($"Filen {file.Path} är inte den som arkivets lista talar om. Arkivet är ändrat eller skadat.");
            step?.Invoke(++done, Manifest.Files.Count);
        }
    }
}
