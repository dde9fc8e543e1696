namespace SigKunskap.Tests.Architecture;

/// <summary>The files that people write, as they lie in the repository.</summary>
internal static class SourceTree
{
    private static readonly string[] Written = [".cs", ".razor", ".css", ".js", ".sql"];

    public static string Root { get; } = Path.GetDirectoryName(StarterLibrary.Folder)!;

    public static IEnumerable<(string Path, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => Written.Contains(Path.GetExtension(file)))
            .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
            .Where(found => !found.Path.Split('/').Any(part => part is "bin" or "obj"))
            .Select(found => (found.Path, File.ReadAllText(found.file)));
}
