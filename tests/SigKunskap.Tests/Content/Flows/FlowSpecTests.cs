using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Reading;

namespace SigKunskap.Tests.Content.Flows;

public class FlowSpecTests
{
    private const string File = "Content/Specs/flows.md";
    private static readonly string Source = Spec.Block(File, "A tool");
    private static readonly int Lines = Source.Count(character => character == '\n');

    public static TheoryData<string, string> Asked => Spec.Pairs(File, "Which questions are asked");

    public static TheoryData<string, string> Aside => Spec.Pairs(File, "Answers that do not count");

    public static TheoryData<string, string> Wrong => Spec.Pairs(File, "What is wrong in a tool");

    public static TheoryData<string, string> WrongLaw => Spec.Pairs(File, "What is wrong with its law");

    [Fact]
    public void The_tool_of_the_specification_is_read_whole()
    {
        var (flow, findings) = Read(Source);

        Assert.Empty(findings);
        Assert.Equal(("Får jag låna ut boken?", 4, 3, 6), (flow!.Title, flow.Questions.Count, flow.Scenarios.Count, flow.Outcomes.Count));
        Assert.Equal(["Forskaren har visat legitimation.", "Någon sitter med."], flow.FindOutcome("visa-upp")!.Conditions);
        Assert.Equal((new DateOnly(2026, 11, 20), Certainty.Derived), (flow.FindOutcome("lana-ut")!.CheckedOn, flow.FindOutcome("lana-ut")!.Certainty));
        Assert.Equal(["hus"], flow.Questions.Where(question => question.IsProfile).Select(question => question.Id));
    }

    [Theory, MemberData(nameof(Asked))]
    public void Only_questions_that_matter_are_asked(string answers, string next)
    {
        var walk = FlowWalk.Of(Read(Source).Flow!, Given(answers));

        Assert.Equal(next, walk.Next is { } question ? $"fraga {question.Id}?" : string.Join(' ', walk.Findings.Select(outcome => outcome.Id)));
    }

    [Theory, MemberData(nameof(Aside))]
    public void What_does_not_count_is_set_aside_with_a_reason(string answers, string expected)
    {
        var walk = FlowWalk.Of(Read(Source).Flow!, Given(answers));

        Assert.Equal(expected, string.Join(' ', walk.SetAside.Select(aside => $"{aside.Question}={aside.Answer} {aside.Reason}")));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void A_mistake_keeps_the_file_out_and_is_told_with_its_line(string change, string finding)
    {
        var (flow, findings) = Read(Changed(change));

        Assert.Contains(findings, found => found.Text.Contains(finding, StringComparison.Ordinal) && found.Line >= 1 && found.Line <= Lines);
        Assert.Null(flow);
    }

    [Theory, MemberData(nameof(WrongLaw))]
    public void Law_that_does_not_hold_keeps_the_file_out(string change, string finding)
    {
        var findings = new List<Finding>();
        var files = new Dictionary<string, string>(MadeUpLists.Files) { ["verktyg/lana-bok.yml"] = Changed(change) };

        var library = SigKunskap.Content.Folders.FolderLibrary.Read(files, findings, new(2026, 11, 22));

        Assert.Contains(library.Findings, found => found.File == "verktyg/lana-bok.yml" && found.Text.Contains(finding, StringComparison.Ordinal) && found.Severity == Severity.Blocking);
        Assert.Empty(library.Library.Flows);
        Assert.DoesNotContain("verktyg/lana-bok.yml", library.ReferenceFiles.Keys);
    }

    private static string Changed(string change)
    {
        var parts = change.Split("` → `");
        Assert.Contains(parts[0], Source, StringComparison.Ordinal);
        return Source.Replace(parts[0], parts[1], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Given(string answers) =>
        answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split('=')).ToDictionary(answer => answer[0], answer => answer[1]);

    private static (Flow? Flow, IReadOnlyList<Finding> Findings) Read(string source)
    {
        var findings = new Findings("verktyg/lana-bok.yml");
        return (FlowFile.Read("lana-bok", source, findings), findings.All);
    }
}
