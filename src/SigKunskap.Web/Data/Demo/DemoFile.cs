namespace SigKunskap.Web.Data.Demo;

/// <summary>The files that the made-up network is told in; they lie in the program.</summary>
internal static class DemoFile
{
    private const string Folder = "SigKunskap.Web.Data.Demo.";

    public static string Text(string name)
    {
        using var file = new StreamReader(typeof(DemoFile).Assembly.GetManifestResourceStream(Folder + name) ?? throw new FileNotFoundException(name));
        return file.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Every file of discussions, in the order of their names.</summary>
    public static IEnumerable<string> Discussions() => typeof(DemoFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Text(name[Folder.Length..]));
}
