using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Editions;
using SigKunskap.Content.Flows.Reading;
using SigKunskap.Content.Law;

namespace SigKunskap.Tests.Content.Flows;

public class FlowComparisonSpecTests
{
    private const string File = "Content/Specs/flow-editions.md";
    private static readonly string[] Headings = ["Texts", "Whose answer changes", "Law"];
    private static readonly string Source = Spec.Block("Content/Specs/flows.md", "A tool");
    private static readonly LawLibrary Law = ReferenceShelf.Read(MadeUpLists.Files, []).Law;

    public static TheoryData<string, string> Told => [.. Headings.SelectMany(heading => Spec.Rows(File, heading)).Select(row => (row[0], row[1]))];

    public static TheoryData<string> Untold => [.. Spec.Rows(File, "Nothing that a reader could notice").Select(row => row[0])];

    [Theory, MemberData(nameof(Told))]
    public void What_differs_is_told(string change, string told) =>
        Assert.Contains(told, InWords(FlowComparison.Of(Read(Source), Read(Changed(change)), Law)), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Untold))]
    public void What_no_reader_could_notice_is_not_told(string change)
    {
        var comparison = FlowComparison.Of(Read(Source), Read(Changed(change)), Law);

        Assert.True(comparison.IsNothing, InWords(comparison));
    }

    [Fact]
    public void Read_backwards_what_came_has_gone()
    {
        var (first, second) = (Read(Source), Read(Changed("text: En vanlig bok }` → `text: En vanlig bok }\n      - { id: tidning, text: En tidning }")));

        Assert.Contains("question bok Changed: Svarsalternativ: [-En tidning-]", InWords(FlowComparison.Of(second, first, Law)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_situation_that_only_one_edition_knows_says_at_which_question_the_other_stops()
    {
        var newspaper = Changed("text: En vanlig bok }` → `text: En vanlig bok }\n      - { id: tidning, text: En tidning }` and `scenarier:` → `scenarier:\n  - namn: En vuxen vill låna en tidning\n    svar: { hus: kommun, bok: tidning, alder: 15-eller-aldre }\n    ger: [lana-ut]");

        var situation = Assert.Single(FlowComparison.Of(Read(Source), Read(newspaper), Law).Situations);

        Assert.Equal(("En vuxen vill låna en tidning", "bok", "lana-ut"), (situation.Name, situation.Before.Next!.Id, Assert.Single(situation.After.Findings).Id));
        Assert.Contains(situation.Before.SetAside, aside => aside is { Question: "bok", Reason: SetAsideReason.UnknownAnswer });
    }

    [Fact]
    public void Questions_in_another_order_are_told()
    {
        const string Age = "  - id: alder\n    kort: Ålder\n    text: Hur gammal är låntagaren?\n    svar:\n      - { id: under-15, text: Under 15 år }\n      - { id: 15-eller-aldre, text: 15 år eller äldre }\n";
        const string House = "  - id: hus\n";
        Assert.Contains(Age, Source, StringComparison.Ordinal);
        var swapped = Source.Replace(Age, "", StringComparison.Ordinal).Replace(House, Age + House, StringComparison.Ordinal).Replace("fraga: lantagare }", "fraga: lantagare, alder: under-15 }", StringComparison.Ordinal);

        Assert.Contains("Frågornas ordning: {+Ålder\n+}Ert hus", InWords(FlowComparison.Of(Read(Source), Read(swapped), Law)), StringComparison.Ordinal);
    }

    private static string InWords(FlowComparison comparison) => string.Join('\n', [
        .. comparison.Facts.Select(InWords),
        .. comparison.Questions.Select(item => $"question {item.Id} {item.Change}: {string.Join("; ", item.Parts.Select(InWords))}"),
        .. comparison.Outcomes.Select(item => $"outcome {item.Id} {item.Change}: {string.Join("; ", item.Parts.Select(InWords))}"),
        .. comparison.LawAdded.Select(law => $"law +{law.Text.Replace('\u00a0', ' ')}"),
        .. comparison.LawRemoved.Select(law => $"law -{law.Text.Replace('\u00a0', ' ')}"),
        .. comparison.Situations.Select(situation => $"situation {situation.Name}: {Ends(situation.Before)} → {Ends(situation.After)}"),
        comparison.RulesAreSame ? "the same rules" : $"{comparison.Combinations!.Different} of {comparison.Combinations.All}",
    ]);

    private static string InWords(ComparedPart part) => $"{part.Label}: {string.Concat(part.Text.Select(run => run.Change switch
    {
        ParagraphChange.Added => $"{{+{run.Text}+}}",
        ParagraphChange.Removed => $"[-{run.Text}-]",
        _ => run.Text,
    }))}";

    private static string Ends(FlowWalk walk) => string.Join(' ', walk.Findings.Select(outcome => outcome.Id));

    private static string Changed(string change) => change.Split("` and `").Aggregate(Source, (source, one) =>
    {
        var parts = one.Split("` → `");
        Assert.Contains(parts[0], source, StringComparison.Ordinal);
        return source.Replace(parts[0], parts[1], StringComparison.Ordinal);
    });

    private static Flow Read(string source)
    {
        var findings = new Findings("verktyg/lana-bok.yml");
        return FlowFile.Read("lana-bok", source, findings) ?? throw new InvalidOperationException(string.Join('\n', findings.All));
    }
}
