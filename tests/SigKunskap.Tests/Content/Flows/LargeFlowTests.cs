using System.Globalization;
using System.Text;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Flows.Reading;

namespace SigKunskap.Tests.Content.Flows;

/// <summary>Twelve questions with six answers each have more than two thousand million combinations. Read and checked as files, each within a second.</summary>
public class LargeFlowTests
{
    private const int Questions = 12, Options = 6;

    [Fact]
    public void Each_answer_to_each_question_may_have_a_finding_of_its_own()
    {
        var rows = Enumerable.Range(0, Questions).SelectMany(question => Enumerable.Range(0, Options).Select(option => $"      - {{ om: {{ f{question}: s{option} }}, ger: u{(question * Options) + option} }}"));

        var flow = ReadInFewPlaces(Text("alla", rows, Questions * Options));

        Assert.Equal(Questions, flow.Diagram.MostQuestions);
        Assert.Equal(Questions, FlowWalk.Of(flow, AllFirst()).Findings.Count);
    }

    [Theory]
    [InlineData("alla")]
    [InlineData("forsta")]
    public void Rows_may_ask_about_any_two_or_three_questions(string match)
    {
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, 24).Select(row => $"      - {{ om: {{ {string.Join(", ", Conditions(random, row % Questions, random.Next(1, 3)))} }}, ger: u{row % 8} }}");

            Assert.InRange(ReadInFewPlaces(Text(match, rows, 9)).Diagram.MostQuestions, 3, Questions);
        }
    }

    [Fact]
    public void A_chain_in_which_each_question_leads_to_the_next_is_twelve_long()
    {
        var rows = Enumerable.Range(0, Questions).Select(question => $"      - {{ om: {{ f{question}: inte s0 }}, ger: u{question} }}");

        Assert.Equal(Questions, ReadInFewPlaces(Text("forsta", rows, Questions + 1)).Diagram.MostQuestions);
    }

    [Fact]
    public void A_flow_that_no_one_could_check_is_refused_and_not_waited_for()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 200).Select(row => $"      - {{ om: {{ {string.Join(", ", Conditions(random, row % Questions, 4))} }}, ger: u{random.Next(2)} }}").ToList();

        var findings = new Findings("verktyg/stort.yml");
        Assert.Null(FlowFile.Read("stort", Text("forsta", rows, 3), findings));

        Assert.Contains(findings.All, finding => finding.Text.Contains("för invecklat", StringComparison.Ordinal));
    }

    /// <summary>So many places are walked in a fifth of a second on a quiet machine; blind enumeration would need two thousand million.</summary>
    private static Flow ReadInFewPlaces(string text)
    {
        var findings = new Findings("verktyg/stort.yml");
        var flow = FlowFile.Read("stort", text, findings)!;

        Assert.Empty(findings.All);
        Assert.InRange(flow.Diagram.Size, 1, 40_000);
        return flow;
    }

    private static Dictionary<string, string> AllFirst() => Enumerable.Range(0, Questions).ToDictionary(question => $"f{question}", _ => "s0");

    private static IEnumerable<string> Conditions(Random random, int first, int others) =>
        Enumerable.Range(0, Questions).Where(question => question != first).OrderBy(_ => random.Next()).Take(others).Append(first).Order().Select(question => $"f{question}: [s{random.Next(3)}, s{random.Next(3, 6)}]");

    /// <summary>The last outcome is what is given otherwise.</summary>
    private static string Text(string match, IEnumerable<string> rows, int outcomes)
    {
        var text = new StringBuilder($"titel: Stort\nsammanfattning: Påhittat.\nagare: startinnehall\nkontrollerad: 2026-11-22\ngranskas-senast: 2027-01-01\nhogst-fragor: {Questions}\nfragor:\n");
        for (var question = 0; question < Questions; question++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: f{question}\n    text: Fråga {question}?\n    svar:\n");
            for (var option = 0; option < Options; option++)
                text.Append(CultureInfo.InvariantCulture, $"      - {{ id: s{option}, text: Svar {option} }}\n");
        }

        var list = rows.ToList();
        var isCovered = list.Count == outcomes;
        text.Append(CultureInfo.InvariantCulture, $"tabeller:\n  - traff: {match}\n    rader:\n{string.Join('\n', list)}\n{(isCovered ? "" : $"    annars: u{outcomes - 1}\n")}utfall:\n");
        for (var outcome = 0; outcome < outcomes; outcome++)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: u{outcome}, slag: RÅD, titel: Utfall {outcome}, betyder: Det., vagledning: a/b, sakerhet: sedd }}\n");
        return text.Append(CultureInfo.InvariantCulture, $"scenarier:\n  - {{ namn: Första, svar: {{ {string.Join(", ", AllFirst().Select(answer => $"{answer.Key}: {answer.Value}"))} }}, aldrig: [SKA] }}\n").ToString();
    }
}
