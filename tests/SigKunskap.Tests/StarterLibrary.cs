using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Folders;

namespace SigKunskap.Tests;

/// <summary>The starter library as it stands in <c>content/</c>, read once.</summary>
public static class StarterLibrary
{
    /// <summary>The day the starter library was written, so that a review date that passes does not break the build.</summary>
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static string Folder { get; } = FindUp("content");

    private static readonly Lazy<FolderLibrary> Read = new(() =>
    {
        var found = new List<Finding>();
        return FolderLibrary.Read(ContentFolder.Read(Folder, found), found, Day);
    });

    public static FolderLibrary Everything => Read.Value;

    public static Library Library => Read.Value.Library;

    private static string FindUp(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name, "amnen.yml")) && File.Exists(Path.Combine(folder.FullName, "SigKunskap.sln")))
                return Path.Combine(folder.FullName, name);
        }

        throw new DirectoryNotFoundException("The tests must run from inside the repository.");
    }
}
