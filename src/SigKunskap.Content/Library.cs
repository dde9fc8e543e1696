using System.Collections.Frozen;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;

namespace SigKunskap.Content;

/// <summary>A paragraph that relies on a section of law, and where it stands.</summary>
/// <param name="Page">The page.</param>
/// <param name="Edition">The edition, the newest of the page.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Paragraph">The paragraph.</param>
public sealed record CitingParagraph(LibraryPage Page, PageEdition Edition, PageSection Section, Paragraph Paragraph)
{
    /// <summary>The permanent address of the paragraph.</summary>
    public string Address => $"{Page.Address.Path}#{Edition.IdOf(Paragraph)}";
}

/// <summary>The whole library at one moment: pages with their editions, law, glossary and lists. Immutable; a change makes a new one.</summary>
public sealed class Library
{
    private readonly FrozenDictionary<PageAddress, LibraryPage> _byAddress;
    private readonly ILookup<SectionKey, CitingParagraph> _citing;

    /// <summary>Puts the library together.</summary>
    /// <param name="reference">Law, glossary, lists, blocks and synonyms.</param>
    /// <param name="pages">The pages; each address once.</param>
    public Library(ReferenceShelf reference, IEnumerable<LibraryPage> pages)
    {
        Reference = reference;
        _byAddress = pages.ToFrozenDictionary(page => page.Address);
        Pages = [.. _byAddress.Values
            .OrderBy(page => reference.Lists.Topics.GetValueOrDefault(page.Address.Topic)?.Order ?? int.MaxValue)
            .ThenBy(page => page.Address.Topic, StringComparer.Ordinal)
            .ThenBy(page => page.Newest.Front.Order)
            .ThenBy(page => page.Newest.Front.Title, SwedishOrder.Comparer)];
        _citing = Pages
            .SelectMany(page => page.Newest.Content.Sections.SelectMany(section => section.Paragraphs.SelectMany(paragraph => paragraph.Citations
                .SelectMany(citation => citation.Keys).Distinct()
                .Select(key => (key, new CitingParagraph(page, page.Newest, section, paragraph))))))
            .ToLookup(pair => pair.key, pair => pair.Item2);
    }

    /// <summary>A library without anything in it.</summary>
    public static Library Empty { get; } = new(ReferenceShelf.Empty, []);

    /// <summary>Law, glossary, lists, blocks and synonyms.</summary>
    public ReferenceShelf Reference { get; }

    /// <summary>The statutes.</summary>
    public LawLibrary Law => Reference.Law;

    /// <summary>The decision tools, in order.</summary>
    public IReadOnlyList<Flow> Flows => Reference.Flows;

    /// <summary>All pages, by topic and order.</summary>
    public IReadOnlyList<LibraryPage> Pages { get; }

    /// <summary>A page by its address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The page, or null.</returns>
    public LibraryPage? Find(PageAddress address) => _byAddress.GetValueOrDefault(address);

    /// <summary>Every paragraph of the newest editions that cites a section.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The paragraphs, in the order of the pages.</returns>
    public IEnumerable<CitingParagraph> Citing(SectionKey section) => _citing[section];
}
