using SigKunskap.Content.Pages;

namespace SigKunskap.Content.Editions;

/// <summary>An edition as it is stored: the source text and what was decided when it was published.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Source">The page's whole file.</param>
/// <param name="Blocks">The reusable blocks as they were, by name.</param>
/// <param name="ParagraphIds">The id of each numbered paragraph.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
public sealed record StoredEdition(int Number, string Source, IReadOnlyDictionary<string, string> Blocks, IReadOnlyList<string> ParagraphIds, DateTime PublishedAt);

/// <summary>A published edition, read. It never changes.</summary>
/// <param name="Stored">What is stored.</param>
/// <param name="Content">The page it holds.</param>
public sealed record PageEdition(StoredEdition Stored, PageContent Content)
{
    /// <summary>1 for the first edition.</summary>
    public int Number => Stored.Number;

    /// <summary>The edition's facts.</summary>
    public FrontMatter Front => Content.Front;

    /// <summary>The permanent id of a paragraph.</summary>
    /// <param name="paragraph">A paragraph of this edition.</param>
    /// <returns>For example <c>p3</c>.</returns>
    public string IdOf(Paragraph paragraph) => paragraph.Number <= Stored.ParagraphIds.Count ? Stored.ParagraphIds[paragraph.Number - 1] : $"n{paragraph.Number}";

    /// <summary>Whether the edition says that it applies on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True between its dates.</returns>
    public bool AppliesOn(DateOnly date) => Front.ValidFrom <= date && (Front.ValidTo is null || date <= Front.ValidTo);
}

/// <summary>A page with all its editions.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Editions">Published editions, oldest first; never empty.</param>
public sealed record LibraryPage(PageAddress Address, IReadOnlyList<PageEdition> Editions)
{
    /// <summary>The newest edition.</summary>
    public PageEdition Newest => Editions[^1];

    /// <summary>
    /// The edition a reader sees on a day: the newest that has begun to apply. Before any has, the newest, which says from when it applies.
    /// </summary>
    /// <param name="date">The day.</param>
    /// <returns>An edition.</returns>
    public PageEdition Shown(DateOnly date) => Editions.LastOrDefault(edition => edition.Front.ValidFrom <= date) ?? Newest;

    /// <summary>The page as it applied on a day, or null when none of its editions did.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The newest edition whose dates include the day.</returns>
    public PageEdition? AsOf(DateOnly date) => Editions.LastOrDefault(edition => edition.AppliesOn(date));

    /// <summary>An edition by its number.</summary>
    /// <param name="number">1 for the first.</param>
    /// <returns>The edition, or null.</returns>
    public PageEdition? Edition(int number) => Editions.FirstOrDefault(edition => edition.Number == number);

    /// <summary>What an edition changed. One made because a reusable block changed has the same text as the one before, and so its note; it is told as what it is.</summary>
    /// <param name="edition">One of these.</param>
    /// <returns>The author's note, or one about the block.</returns>
    public ChangeNote NoteOn(PageEdition edition) => Edition(edition.Number - 1)?.Stored.Source == edition.Stored.Source
        ? new(ChangeKind.Minor, "Ett stycke som flera sidor delar har ändrats.", null)
        : edition.Front.Change;
}
