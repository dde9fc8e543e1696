using SigKunskap.Content.Law;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Law;

/// <summary>Gives search every statute by its names, and every section with its newest wording and what it replaced or was replaced by.</summary>
public sealed class LawSearchSource : ISearchSource
{
    /// <summary>A question in words is better answered by guidance, which leads on to the law; a repealed section is for those who name it.</summary>
    private const double LawWeight = 0.85, RepealedWeight = 0.6;

    public IEnumerable<SearchPage> All(Content.Library library) =>
        library.Law.Statutes.SelectMany(statute => statute.Sections.Select(section => Page(library.Law, statute, section)).Prepend(Page(statute)));

    public IReadOnlyList<string>? Stale(Change change) => LibraryChanges.Concerns(change) && LibraryChanges.Page(change) is null ? null : [];

    public SearchPage? At(string address, Content.Library library) => null;

    private static SearchPage Page(Statute statute) => new(
        $"/lagrum/{statute.Slug}",
        "lag",
        $"{char.ToUpperInvariant(statute.FullName[0])}{statute.FullName[1..]}",
        statute.About,
        "",
        statute.FullName,
        [],
        [],
        statute.InForceFrom,
        [],
        [])
    {
        OtherNames = [statute.ShortName, statute.Sfs, .. statute.OtherNames],
        Weight = statute.IsRepealed ? RepealedWeight : LawWeight,
    };

    private static SearchPage Page(LawLibrary law, Statute statute, Section section)
    {
        var newest = section.Wordings[0];
        var paragraphs = new List<PassageParagraph> { new("lydelse", newest.Text) };
        paragraphs.AddRange(section.ReplacedBy.Select(law.Find).OfType<(Statute Statute, Section Section)>()
            .Select(now => new PassageParagraph("historik", $"Ersatt av {now.Section.Number.InFull} {now.Statute.FullName}: {now.Section.Heading}.")));
        paragraphs.AddRange(law.PredecessorsOf(new(statute.Sfs, section.Number))
            .Select(old => new PassageParagraph("historik", $"Ersatte {old.Section.Number.InFull} {old.Statute.FullName}.")));
        return new(
            $"/lagrum/{statute.Slug}/{section.Number.Path}",
            "lag",
            $"{section.Number.InFull} {statute.ShortName}: {section.Heading}",
            section.Heading,
            "",
            statute.FullName,
            [],
            [],
            newest.From,
            [new("", "", paragraphs)],
            [])
        {
            Weight = statute.IsRepealed ? RepealedWeight : LawWeight,
        };
    }
}
