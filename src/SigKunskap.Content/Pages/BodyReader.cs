using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages.Markup;

namespace SigKunskap.Content.Pages;

/// <summary>Turns a page's parsed body into sections, groups and numbered paragraphs.</summary>
internal sealed class BodyReader(SourceText source, SharedLists lists, LeafReader leaves, Findings findings)
{
    private const int MostParagraphs = 2_000;
    private readonly List<PageSection> _sections = [];
    private readonly HashSet<string> _anchors = [];
    private (string Heading, string Anchor, int Level) _heading = ("", "", 2);
    private List<PageBlock> _blocks = [];
    private string? _cardHtml;
    private string? _cardText;
    private int _number;

    public PageContent Read(MarkdownDocument document, PageAddress address, FrontMatter front)
    {
        var blocks = document.ToList();
        for (var i = 0; i < blocks.Count && _number < MostParagraphs; i++)
        {
            if (blocks[i] is HeadingBlock heading)
                Begin(heading);
            else if (blocks[i] is CustomContainer container)
                Group(container);
            else if (blocks[i] is not LinkReferenceDefinitionGroup)
                _blocks.Add(Paragraph(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null, ref i));
        }

        if (_number >= MostParagraphs)
            findings.Refuse(1, $"Sidan har fler än {MostParagraphs} stycken. Dela den.");
        EndSection();
        if (_cardHtml is null)
            findings.Warn(1, "Sidan saknar kort. Lägg till ett block ”::: kort” med tre till sju punkter.");
        foreach (var agency in front.Differing.Where(agency => !Answers(agency)))
            findings.Error(1, $"”{agency}” har en annan hållning men inget eget svar i texten. Lägg till ett block ”::: myndighet {agency}” med myndighetens mening.");
        return new(address, front, _sections, _cardHtml, _cardText, leaves.Links, source.BlocksUsed);
    }

    private bool Answers(string agency) => _sections.Exists(section => section.Blocks.Any(block => block is BlockGroup { Kind: GroupKind.AgencyAnswer } group && group.Agency == agency));

    private void Begin(HeadingBlock heading)
    {
        EndSection();
        var where = source.At(heading.Line);
        leaves.Read(heading, where);
        var title = TextInlines.PlainText(heading).Trim();
        if (heading.Level == 1)
            findings.Error(where.Line, "Rubriken på första nivån är sidans titel och står i sidhuvudet. Använd ## här.");
        if (heading.Level > _heading.Level + 1)
            findings.Error(where.Line, $"Rubriken ”{title}” hoppar över en nivå. Använd {new string('#', _heading.Level + 1)}.");
        var anchor = Slug.Of(title);
        for (var twin = 2; !_anchors.Add(anchor); twin++)
            anchor = $"{Slug.Of(title)}-{twin}";
        _heading = (title, anchor, Math.Clamp(heading.Level, 2, 4));
    }

    private void EndSection()
    {
        if (_blocks.Count > 0 || _heading.Heading.Length > 0)
            _sections.Add(new(_heading.Heading, _heading.Anchor, _heading.Level, _blocks));
        _blocks = [];
    }

    private void Group(CustomContainer container)
    {
        var where = source.At(container.Line);
        var kind = container.Info ?? "";
        if (kind == "kort")
        {
            Card(container);
            return;
        }

        if (GroupNames.Find(kind) is not { } group)
        {
            findings.Error(where.Line, $"Blocket ”::: {kind}” är okänt.{Closest.Suggestion(kind, GroupNames.All)} Skriv {string.Join(", ", GroupNames.All)}.");
            return;
        }

        var title = container.Arguments?.Trim();
        string? agency = null;
        if (group.Kind == GroupKind.AgencyAnswer)
        {
            agency = title ?? "";
            if (!lists.Agencies.TryGetValue(agency, out var known))
                findings.Error(where.Line, $"Myndigheten ”{agency}” finns inte i myndigheter.yml.{Closest.Suggestion(agency, lists.Agencies.Keys)} Skriv ”::: myndighet polisen”.");
            title = $"{known?.Name ?? agency} svarar";
        }

        var paragraphs = new List<Paragraph>();
        var blocks = container.ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is HeadingBlock or CustomContainer)
                findings.Error(source.At(blocks[i].Line).Line, "Rubriker och block får inte ligga inuti ett block. Flytta ut dem.");
            else
                paragraphs.Add(Paragraph(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null, ref i, group.Kind));
        }

        if (group.Kind == GroupKind.Differing)
            CheckDiffering(paragraphs, where);
        _blocks.Add(new BlockGroup(group.Kind, string.IsNullOrEmpty(title) ? group.Title : title, agency, paragraphs));
    }

    private void Card(CustomContainer container)
    {
        if (_cardHtml is not null)
            findings.Error(source.At(container.Line).Line, "Sidan har två kort. Behåll ett.");
        foreach (var leaf in container.Descendants<LeafBlock>())
            leaves.Read(leaf, source.At(leaf.Line));
        _cardHtml = string.Join('\n', container.Select(GuidanceMarkdown.Render));
        _cardText = TextInlines.PlainText(container);
    }

    private Paragraph Paragraph(Block block, Block? next, ref int index, GroupKind? within = null)
    {
        var where = source.At(block.Line);
        Mark? mark = null;
        var cites = false;
        var citations = new List<ResolvedCitation>();
        foreach (var leaf in block is LeafBlock own ? [own] : block.Descendants<LeafBlock>())
        {
            var (leafMark, leafCitations, leafCites) = leaves.Read(leaf, source.At(leaf.Line));
            mark = leafMark ?? mark;
            citations.AddRange(leafCitations);
            cites |= leafCites;
        }

        if (block is Table or ListBlock && next is ParagraphBlock { Inline.FirstChild: Markdig.Syntax.Inlines.LiteralInline only } lone
            && lone.Inline!.FirstChild == lone.Inline.LastChild && Mark.TakeFrom(only.Content.ToString(), out var rest) is not null && rest.Length == 0)
        {
            mark = leaves.Read(lone, source.At(lone.Line)).Mark;
            index++;
        }

        var marked = mark ?? Introduction(block);
        MarkRules.Check(marked, citations, cites, introduced: block is ListBlock or Table, within, where, findings);
        return new(within == GroupKind.Editorial ? 0 : ++_number, GuidanceMarkdown.Render(block), TextInlines.PlainText(block).Trim(), marked, citations, where.Line);
    }

    /// <summary>A list or table without a mark of its own has that of the paragraph that introduces it.</summary>
    private Mark? Introduction(Block block) =>
        block is ListBlock or Table && _blocks.LastOrDefault() is Paragraph before ? before.Mark : null;

    private void CheckDiffering(List<Paragraph> paragraphs, SourceLine where)
    {
        foreach (var (written, shown) in SourceText.DifferingLabels.Take(3))
        {
            if (!paragraphs.Exists(paragraph => paragraph.Text.StartsWith(shown, StringComparison.Ordinal)))
                findings.Error(where.Line, $"Blocket ”::: olika” saknar ett stycke som börjar med ”{written}”.");
        }
    }
}
