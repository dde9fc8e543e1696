using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Archive;

namespace SigKunskap.Tests.Data.Archive;

/// <summary>A portal with the starter library and the made-up network, and an empty database beside it.</summary>
public abstract class ArchiveTest : WebTest
{
    private TestDatabase? empty;

    protected override TestApp.Setup Setup => new(Content: StarterLibrary.Folder, Settings: ["--environment", "Development"]);

    protected TestDatabase Empty => empty ?? throw new InvalidOperationException("The test has not begun.");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        empty = await TestDatabase.Create(GetType(), App.Clock);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Empty.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<byte[]> Written() => Written(App.Get<WriteArchive>());

    protected static async Task<byte[]> Written(WriteArchive write)
    {
        var archive = new MemoryStream();
        await write.For(archive, cancel: Cancel);
        return archive.ToArray();
    }

    protected Task<ReadArchive.Answer> Read(byte[] archive) => new ReadArchive(Empty, App.Clock).For(new MemoryStream(archive), cancel: Cancel);

    /// <summary>The files of an archive.</summary>
    protected static Dictionary<string, byte[]> Files(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    protected static ArchiveManifest ListOf(Dictionary<string, byte[]> files) => JsonSerializer.Deserialize<ArchiveManifest>(files[ArchiveFormat.ManifestPath], WriteArchive.Readable)!;

    /// <summary>The same archive with its files changed, and its list made to agree with them.</summary>
    protected static byte[] Changed(byte[] archive, Action<Dictionary<string, byte[]>> change, Func<ArchiveManifest, ArchiveManifest>? list = null)
    {
        var files = Files(archive);
        var manifest = ListOf(files);
        change(files);
        manifest = manifest with { Files = [.. files.Where(file => file.Key != ArchiveFormat.ManifestPath).Select(file => new ArchivedFile(file.Key, file.Value.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value))))] };
        files[ArchiveFormat.ManifestPath] = JsonSerializer.SerializeToUtf8Bytes(list?.Invoke(manifest) ?? manifest, WriteArchive.Readable);
        return Packed(files.Select(file => (file.Key, file.Value)));
    }

    protected static byte[] Packed(IEnumerable<(string Name, byte[] Content)> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(content);
        return bytes.ToArray();
    }

    protected static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
