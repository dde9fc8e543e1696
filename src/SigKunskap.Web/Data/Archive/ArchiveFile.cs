namespace SigKunskap.Web.Data.Archive;

/// <summary>An archive on disk holds what members wrote and who they are: nobody but the portal's own user reads it.</summary>
internal static class ArchiveFile
{
    public static FileStreamOptions Private(FileMode mode, FileOptions options = FileOptions.Asynchronous)
    {
        var file = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = options };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return file;
    }
}
