using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>Files that a program of its own has to read lie on disk for that long, where only the portal may read them.</summary>
public sealed class TemporaryFiles(PortalSettings settings)
{
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(settings.DataFolder, "tillfalligt");

    /// <summary>A file that is gone when it is disposed of.</summary>
    public TemporaryFile Make()
    {
        Directory.CreateDirectory(Folder);
        return new(Path.Combine(Folder, Guid.NewGuid().ToString("N")));
    }

    /// <summary>Takes away what a node that was killed left behind.</summary>
    public void RemoveOld()
    {
        if (!Directory.Exists(Folder))
            return;
        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LeftBehind))
            File.Delete(file);
    }
}

/// <summary>A file on disk for a while.</summary>
public sealed class TemporaryFile(string path) : IDisposable
{
    public string Path => path;

    public async Task Fill(Stream content, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await content.CopyToAsync(file, cancel);
    }

    public void Dispose() => File.Delete(path);
}
