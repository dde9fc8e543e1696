using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Folders;

namespace SigKunskap.Benchmarks;

/// <summary>The starter library as it stands in <c>content/</c>, read once.</summary>
internal static class StarterLibrary
{
    /// <summary>A fixed day, so that figures compare from one day to the next.</summary>
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Lazy<FolderLibrary> Read = new(() =>
    {
        var found = new List<Finding>();
        return FolderLibrary.Read(ContentFolder.Read(Repository.Content, found), found, Day);
    });

    public static Library Library => Read.Value.Library;
}
