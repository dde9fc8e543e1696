using SigKunskap.Content.Flows;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Library;

/// <summary>What is told of the library: which page has a new edition, which file of law, lists or blocks is another.</summary>
public static class LibraryChanges
{
    private const string PagePublished = "page-published";
    private const string FileChanged = "library-file-changed";
    private const string SectionChanged = "section-changed";
    private const string ToolSwitched = "tool-switched";
    private const string LawWatched = "law-watched";

    public static void TellPublished(this SigKunskapDb db, PageAddress page) => db.Tell(PagePublished, page.ToString());

    public static void TellFileChanged(this SigKunskapDb db, string path) => db.Tell(FileChanged, path);

    public static void TellSectionChanged(this SigKunskapDb db, Statute statute, Section section) => db.Tell(SectionChanged, SectionPath.Of(statute, section));

    public static void TellSwitched(this SigKunskapDb db, Flow flow) => db.Tell(ToolSwitched, flow.Path);

    /// <summary>Tells that what relies on a section is looked through, or has been.</summary>
    public static void TellWatched(this SigKunskapDb db, string section) => db.Tell(LawWatched, section);

    /// <summary>The address of the tool that was switched off or on, as a whole or in part, or null.</summary>
    public static string? Switched(Change change) => change.Kind == ToolSwitched ? change.Subject : null;

    /// <summary>Whether something else is looked through for a change of law: pages read otherwise, and are found as before.</summary>
    public static bool IsWatch(Change change) => change.Kind == LawWatched;

    /// <summary>Whether a verified answer may have come, gone, or been moved to where fewer see it.</summary>
    public static bool MayConcernAnswers(Change change) => change.Kind == Discussion.Changed;

    /// <summary>The section of which something else is recorded about when it applies, by <see cref="SectionPath"/>, or null.</summary>
    public static string? Section(Change change) => change.Kind == SectionChanged ? change.Subject : null;

    /// <summary>The tool, by its part of the address, whose file is another; or null.</summary>
    public static string? Tool(Change change) => change.Kind == FileChanged && change.Subject.StartsWith("verktyg/", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(change.Subject) : null;

    /// <summary>Whether a change is one of the library's.</summary>
    public static bool Concerns(Change change) => change.Kind is PagePublished or FileChanged;

    /// <summary>The page that has a new edition, or null.</summary>
    public static PageAddress? Page(Change change) =>
        change.Kind == PagePublished && PageAddress.TryParse(change.Subject, out var address) ? address : null;
}
