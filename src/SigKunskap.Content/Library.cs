using System.Collections.Frozen;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Editions;
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
    private readonly ILookup<SectionKey, RelyingOutcome> _relyingOnLaw;
    private readonly ILookup<PageAddress, Flow> _relyingOnPage;
    private readonly ILookup<string, FlowEdition> _flowEditions;
    private readonly FrozenDictionary<(string Flow, string? Outcome), SwitchedOff> _switchedOff;
    private readonly ILookup<SectionKey, WatchedChange> _watched;
    private readonly IReadOnlySet<(PageAddress Page, string Paragraph)> _answered;

    /// <summary>Puts the library together.</summary>
    /// <param name="reference">Law, glossary, lists, blocks and synonyms.</param>
    /// <param name="pages">The pages; each address once.</param>
    /// <param name="switchedOff">Flows and outcomes that are switched off; null for none.</param>
    /// <param name="flowEditions">The editions of the flows, each flow's in order; null where nobody keeps them.</param>
    /// <param name="watched">Changes of law that are looked through; null for none.</param>
    /// <param name="answered">Paragraphs that an answer elsewhere explains, by page and permanent id; null for none.</param>
    public Library(ReferenceShelf reference, IEnumerable<LibraryPage> pages, IEnumerable<SwitchedOff>? switchedOff = null, IEnumerable<FlowEdition>? flowEditions = null, IEnumerable<WatchedChange>? watched = null, IReadOnlySet<(PageAddress Page, string Paragraph)>? answered = null)
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
        var outcomes = Flows.SelectMany(flow => flow.Outcomes.Select(outcome => new RelyingOutcome(flow, outcome))).ToList();
        _relyingOnLaw = outcomes
            .SelectMany(relying => LawOf(relying.Outcome).SelectMany(cited => cited.Keys).Distinct().Select(key => (key, relying)))
            .ToLookup(pair => pair.key, pair => pair.relying);
        _relyingOnPage = outcomes
            .SelectMany(relying => relying.Outcome.Guidance.Select(guidance => (relying.Flow, Page: PageAddress.TryParse(guidance.Text.Split('#')[0], out var page) ? page : default)))
            .Distinct().ToLookup(pair => pair.Page, pair => pair.Flow);
        _flowEditions = (flowEditions ?? []).ToLookup(edition => edition.Name);
        _watched = (watched ?? []).ToLookup(change => change.Section);
        _answered = answered ?? FrozenSet<(PageAddress, string)>.Empty;
        _switchedOff = (switchedOff ?? []).ToFrozenDictionary(off => (off.Flow, off.Outcome));
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

    /// <summary>The changes of a section that are looked through.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The changes, in the order they were noted.</returns>
    public IEnumerable<WatchedChange> Watched(SectionKey section) => _watched[section];

    /// <summary>The changes of law for which a paragraph of an edition waits to be looked through.</summary>
    /// <param name="page">The page.</param>
    /// <param name="edition">The edition that is read.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>The changes; empty for nearly every paragraph.</returns>
    public IEnumerable<WatchedChange> UnderReview(PageAddress page, PageEdition edition, Paragraph paragraph) => _watched.Count == 0
        ? []
        : paragraph.Citations.SelectMany(citation => citation.Keys).Distinct().SelectMany(key => _watched[key]).Where(change => change.Concerns(page, edition.Front));

    /// <summary>Paragraphs that an answer elsewhere explains, by page and permanent id. What it says is not part of the library.</summary>
    public IReadOnlySet<(PageAddress Page, string Paragraph)> Answered => _answered;

    /// <summary>Whether an answer elsewhere explains a paragraph.</summary>
    /// <param name="edition">The edition that is read; only the newest of a page is explained.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>True for few.</returns>
    public bool IsAnswered(PageEdition edition, Paragraph paragraph) =>
        _answered.Contains((edition.Content.Address, edition.IdOf(paragraph))) && Find(edition.Content.Address)?.Newest.Number == edition.Number;

    /// <summary>The law that an outcome cites, as it was meant on the day it was checked.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>One for each citation that can be resolved.</returns>
    public IEnumerable<ResolvedCitation> LawOf(Outcome outcome) => outcome.Law
        .SelectMany(text => Law.Citations.Read(text.Text))
        .Select(citation => Law.Resolve(citation, outcome.CheckedOn))
        .Where(resolved => resolved.Problem is null);

    /// <summary>Every outcome that cites a section.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The outcomes, in the order of the flows.</returns>
    public IEnumerable<RelyingOutcome> OutcomesOn(SectionKey section) => _relyingOnLaw[section];

    /// <summary>Every flow with an outcome that rests on a page.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The flows in order.</returns>
    public IEnumerable<Flow> FlowsOn(PageAddress page) => _relyingOnPage[page];

    /// <summary>What a flow has said since it came, and when.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>Its editions, oldest first; the last is the flow as it is now. Empty for a library that is not kept anywhere.</returns>
    public FlowHistory HistoryOf(Flow flow) => new([.. _flowEditions[flow.Name]]);

    /// <summary>Whether a flow, or one of its outcomes, is switched off.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="outcome">The outcome, or null for the flow as a whole.</param>
    /// <returns>What is said about it, or null when it is on.</returns>
    public SwitchedOff? SwitchOf(Flow flow, Outcome? outcome = null) => _switchedOff.GetValueOrDefault((flow.Name, outcome?.Id));
}
