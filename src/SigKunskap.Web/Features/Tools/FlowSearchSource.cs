using SigKunskap.Content.Flows;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Web.Features.Tools;

/// <summary>Gives search every tool: its questions, and what it can answer.</summary>
public sealed class FlowSearchSource : ISearchSource
{
    public IEnumerable<SearchPage> All(Content.Library library) => library.Flows.Select(flow => Page(flow, library));

    public IReadOnlyList<string>? Stale(Change change) => LibraryChanges.Concerns(change) && LibraryChanges.Page(change) is null ? null : [];

    public SearchPage? At(string address, Content.Library library) => library.Flows.FirstOrDefault(flow => flow.Path == address) is { } flow ? Page(flow, library) : null;

    private static SearchPage Page(Flow flow, Content.Library library) => new(
        flow.Path,
        "verktyg",
        flow.Title,
        flow.Summary,
        "",
        "Verktyg",
        [],
        library.Reference.Lists.Agencies.ContainsKey(flow.Owner) ? [flow.Owner] : [],
        null,
        [
            new("", "", [.. flow.Questions.Select(question => new PassageParagraph("", $"{question.Text} {string.Join(". ", question.Options.Select(option => option.Text))}"))]),
            .. flow.Outcomes.Select(outcome => new Passage(outcome.Title, "", [new("", outcome.Meaning), new("", string.Join(" ", outcome.Conditions.Concat(outcome.Pitfalls).Concat(outcome.Law.Select(law => law.Text))))])),
        ],
        [])
    {
        OtherNames = flow.Keywords,
    };
}
