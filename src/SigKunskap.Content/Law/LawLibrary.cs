using System.Collections.Frozen;

namespace SigKunskap.Content.Law;

/// <summary>The statutes of the library: found by address, by number, and by a citation on a given day.</summary>
public sealed class LawLibrary
{
    private readonly FrozenDictionary<string, Statute> _bySlug;
    private readonly FrozenDictionary<string, Statute> _bySfs;
    private readonly ILookup<string, Statute> _byKey;
    private readonly ILookup<SectionKey, (Statute, Section)> _replacedBy;

    /// <summary>Builds the library.</summary>
    /// <param name="statutes">Statutes with unique slugs and numbers; of two alike the first is kept.</param>
    public LawLibrary(IReadOnlyCollection<Statute> statutes)
    {
        Statutes = [.. statutes.OrderBy(statute => statute.DefiniteForm, SwedishOrder.Comparer).ThenByDescending(statute => statute.InForceFrom)];
        _bySlug = statutes.DistinctBy(statute => statute.Slug).ToFrozenDictionary(statute => statute.Slug);
        _bySfs = statutes.DistinctBy(statute => statute.Sfs).ToFrozenDictionary(statute => statute.Sfs);
        _byKey = statutes.ToLookup(StatuteNames.KeyOf);
        _replacedBy = statutes
            .SelectMany(statute => statute.Sections.SelectMany(section => section.ReplacedBy.Select(key => (key, (statute, section)))))
            .ToLookup(pair => pair.key, pair => pair.Item2);
        Citations = new(new StatuteNames(statutes));
    }

    /// <summary>An empty library.</summary>
    public static LawLibrary Empty { get; } = new([]);

    /// <summary>All statutes, by name.</summary>
    public IReadOnlyList<Statute> Statutes { get; }

    /// <summary>Reads citations of these statutes.</summary>
    public CitationReader Citations { get; }

    /// <summary>A statute by its address.</summary>
    /// <param name="slug">For example <c>osl</c>.</param>
    /// <returns>The statute, or null.</returns>
    public Statute? BySlug(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>A statute by its number.</summary>
    /// <param name="sfs">For example <c>2025:400</c>.</param>
    /// <returns>The statute, or null.</returns>
    public Statute? BySfs(string sfs) => _bySfs.GetValueOrDefault(sfs);

    /// <summary>A section by its key.</summary>
    /// <param name="key">Statute number and section number.</param>
    /// <returns>The statute and section, or null.</returns>
    public (Statute Statute, Section Section)? Find(SectionKey key) =>
        BySfs(key.Sfs) is { } statute && statute.Sections.FirstOrDefault(section => section.Number == key.Number) is { } section ? (statute, section) : null;

    /// <summary>Sections of earlier statutes that a section took the place of.</summary>
    /// <param name="key">The later section.</param>
    /// <returns>The earlier ones; empty when there are none.</returns>
    public IEnumerable<(Statute Statute, Section Section)> PredecessorsOf(SectionKey key) => _replacedBy[key];

    /// <summary>
    /// The statute a citation means on a day: the one with the number it gives, or of those with the name it uses the one in force that day.
    /// </summary>
    /// <param name="name">The name in the text.</param>
    /// <param name="date">The day the text was written for.</param>
    /// <returns>The statute, or null when the library has none.</returns>
    public Statute? Resolve(StatuteName name, DateOnly date)
    {
        if (name.Sfs is { } sfs)
            return BySfs(sfs);
        var candidates = _byKey[name.Key ?? ""].ToList();
        return candidates.Find(statute => statute.InForce(date)) ?? (candidates.Count == 1 ? candidates[0] : null);
    }

    /// <summary>
    /// What a reader who names a section may mean: the section in force on a day, and the section of that number in an earlier statute of
    /// the same name, which people go on citing for years.
    /// </summary>
    /// <param name="citation">The citation.</param>
    /// <param name="date">The day.</param>
    /// <returns>Sections that exist, the one in force first.</returns>
    public IEnumerable<(Statute Statute, Section Section)> Meant(Citation citation, DateOnly date)
    {
        if (citation.Statute is not { } name)
            return [];
        IEnumerable<Statute?> statutes = name.Sfs is { } sfs ? [BySfs(sfs)] : _byKey[name.Key ?? ""].OrderByDescending(statute => statute.InForce(date));
        return statutes.OfType<Statute>().SelectMany(statute => citation.Sections
            .Select(number => statute.Sections.FirstOrDefault(section => section.Number == number))
            .OfType<Section>()
            .Select(section => (statute, section)));
    }

    /// <summary>The keys under which search knows what a citation cites: <c>sol/19:1</c>, or <c>sol</c> for a whole statute.</summary>
    /// <param name="citation">A citation that names its statute.</param>
    /// <returns>One key for each section.</returns>
    public IReadOnlyList<string> SearchKeys(Citation citation)
    {
        var statute = citation.Statute?.Sfs is { } sfs
            ? BySfs(sfs) is { } known ? StatuteNames.KeyOf(known) : sfs
            : citation.Statute?.Key ?? "";
        return citation.Sections.Count == 0 ? [statute] : [.. citation.Sections.Select(number => $"{statute}/{number.ToString().Replace(" ", "", StringComparison.Ordinal)}")];
    }

    /// <summary>What a citation means on a day.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="date">The day the text was written for.</param>
    /// <returns>The statute and sections, and in <see cref="ResolvedCitation.Problem"/> what could not be resolved.</returns>
    public ResolvedCitation Resolve(Citation citation, DateOnly date)
    {
        if (citation.Statute is not { } name)
            return ResolvedCitation.Unresolved(citation, "säger inte vilken lag. Skriv lagens namn efter paragrafen.");
        if (Resolve(name, date) is not { } statute)
            return ResolvedCitation.Unresolved(citation, $"pekar på en författning som inte finns bland lagrummen ({name.Sfs ?? name.Key}). Lägg till den under lagrum/ eller rätta numret.");
        var found = new List<Section>();
        for (var i = 0; i < citation.Sections.Count; i++)
        {
            var number = citation.Sections[i];
            var endpoint = i == 0 || i == citation.Sections.Count - 1;
            var section = statute.Sections.FirstOrDefault(section => section.Number == number);
            if (section is null && endpoint)
                return ResolvedCitation.Unresolved(citation, $"pekar på {number.InFull} {statute.FullName}, som inte finns bland lagrummen.{Hint(statute, number)}", statute);
            if (section is not null && name.Sfs is null && statute.InForce(date) && section.On(date) is null)
                return ResolvedCitation.Unresolved(citation, $"pekar på {number.InFull} {statute.FullName}, som inte gällde {date:yyyy-MM-dd}. Rätta citatet eller datumet.", statute);
            if (section is not null)
                found.Add(section);
        }

        return new(citation, statute, found, null);
    }

    private string Hint(Statute statute, SectionNumber number)
    {
        var older = _byKey[StatuteNames.KeyOf(statute)].Where(other => other != statute)
            .SelectMany(other => other.Sections.Where(section => section.Number == number).Select(section => (other, section)))
            .FirstOrDefault();
        return older.section is null
            ? " Kontrollera numret eller lägg till paragrafen."
            : $" I {older.other.FullName} fanns den; nu: {string.Join(", ", older.section.ReplacedBy)}.";
    }
}

/// <summary>A citation and what it turned out to mean.</summary>
/// <param name="Citation">Where it stands.</param>
/// <param name="Statute">The statute, or null.</param>
/// <param name="Sections">The sections found; empty for a whole statute.</param>
/// <param name="Problem">Null, or what could not be resolved, as the end of a Swedish sentence that begins with the citation.</param>
public sealed record ResolvedCitation(Citation Citation, Statute? Statute, IReadOnlyList<Section> Sections, string? Problem)
{
    /// <summary>The address of the law page it leads to, or null.</summary>
    public string? Address => Statute is null || Problem is not null ? null : Sections.Count == 0 ? $"/lagrum/{Statute.Slug}" : $"/lagrum/{Statute.Slug}/{Sections[0].Number.Path}";

    /// <summary>The sections as keys.</summary>
    public IEnumerable<SectionKey> Keys => Statute is null ? [] : Sections.Select(section => new SectionKey(Statute.Sfs, section.Number));

    internal static ResolvedCitation Unresolved(Citation citation, string problem, Statute? statute = null) => new(citation, statute, [], problem);
}
