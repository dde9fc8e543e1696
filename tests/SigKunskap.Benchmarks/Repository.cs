namespace SigKunskap.Benchmarks;

/// <summary>Where the repository stands, and the portal that was built with this program.</summary>
internal static class Repository
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public static string Root { get; } = Find();

    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>The portal itself, not the copy of its assembly beside this program.</summary>
    public static string Portal { get; } = Path.Combine(Root, "src", "SigKunskap.Web", "bin", Configuration, "net10.0", "SigKunskap.Web.dll");

    /// <summary>Figures from a debug build say nothing; they are marked.</summary>
    public static string BuildNote => Configuration == "Release" ? "Release build" : "DEBUG BUILD, run with -c Release";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SigKunskap.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Run the benchmarks from inside the repository.");
    }
}
