using SigKunskap.Content;
using SigKunskap.Content.Law;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Publishing.Watching;

/// <summary>What else of the library names a section: terms, forms, templates and reusable blocks, which are lines in its files.</summary>
public static class CitingFiles
{
    /// <summary>Where readers meet what a file holds. The law is the section itself, and tools are told answer by answer.</summary>
    private static readonly Dictionary<string, (string Name, string Address)> Known = new(StringComparer.Ordinal)
    {
        ["begrepp.yml"] = ("Begrepp", "/begrepp"),
        ["samtyckestexter.yml"] = ("Samtyckesblanketten", "/verktyg/samtycke"),
        ["samordnarpaket.yml"] = ("Samordnarpaketet", "/verktyg/samordnarpaket"),
        ["uppfoljning.yml"] = ("Uppföljningsmallen", "/verktyg/folj-upp"),
        ["anmalningskanaler.yml"] = ("Vart anmäler jag?", "/verktyg/vart-anmaler-jag"),
    };

    /// <param name="Name">What it is, in words.</param>
    /// <param name="Address">Its page; null for a block, which stands on many.</param>
    /// <param name="Line">The line in the file, from 1.</param>
    /// <param name="Text">What the line says.</param>
    public sealed record Place(string Name, string? Address, int Line, string Text);

    /// <param name="library">Reads what a line means by a section.</param>
    /// <param name="files">The library's files.</param>
    /// <param name="section">The section.</param>
    /// <param name="today">The day whose law a line means.</param>
    public static IReadOnlyList<Place> Of(Library library, IEnumerable<LibraryFile> files, SectionKey section, DateOnly today) =>
        [.. files.Select(file => (File: file, Known: KnownAs(file.Path))).Where(one => one.Known is not null).SelectMany(one => one.File.Text.Split('\n')
            .Select((text, index) => new Place(one.Known!.Value.Name, one.Known.Value.Address, index + 1, text.Trim()))
            .Where(place => library.Law.Citations.Read(place.Text).Any(citation => library.Law.Resolve(citation, today) is { Problem: null } resolved && resolved.Keys.Contains(section))))];

    private static (string Name, string? Address)? KnownAs(string path) =>
        Known.TryGetValue(path, out var known) ? known
        : path.StartsWith("block/", StringComparison.Ordinal) ? ($"Det återanvända stycket {Path.GetFileNameWithoutExtension(path)}", null)
        : null;
}
