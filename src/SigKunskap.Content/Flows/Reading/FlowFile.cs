using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Flows.Reading;

/// <summary>Reads <c>verktyg/&lt;flow&gt;.yml</c>.</summary>
public static class FlowFile
{
    /// <summary>Nobody answers more on the way to an answer.</summary>
    public const int MostQuestions = 6;

    /// <summary>The flow in a file, checked as a whole; null when it is refused, and then the findings say why.</summary>
    /// <param name="name">The file name without its ending.</param>
    /// <param name="text">The file.</param>
    /// <param name="findings">Gets everything that is wrong, with lines.</param>
    /// <returns>The flow, or null.</returns>
    public static Flow? Read(string name, string text, Findings findings)
    {
        if (SafeYaml.Read(text, findings) is not { } root)
            return null;
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(root.Line, "Filen ska börja med fält som ”titel:” och ”fragor:”.");
            return null;
        }

        var flow = Flow(name, new(mapping, findings), findings);
        if (!findings.Acceptable)
            return null;
        FlowCheck.Run(flow, findings);
        return findings.Acceptable ? flow : null;
    }

    private static Flow Flow(string name, YamlFields fields, Findings findings)
    {
        var questions = new QuestionReader(findings);
        var (owner, checkedOn) = (fields.Required("agare", 100), fields.RequiredDate("kontrollerad"));
        questions.Read(fields);
        var outcomes = new OutcomeReader(questions, findings).Read(fields, owner, checkedOn);
        var flow = new Flow(
            name,
            fields.Required("titel", 160),
            fields.Required("sammanfattning", 400),
            owner,
            checkedOn,
            fields.RequiredDate("granskas-senast"),
            fields.Number("ordning") ?? int.MaxValue,
            fields.Number("hogst-fragor") ?? MostQuestions,
            [.. fields.Texts("sokord").Select(word => word.Text)],
            questions.Questions,
            new TableReader(questions, outcomes, findings).Read(fields),
            outcomes,
            KindOrder(fields, findings),
            new ScenarioReader(questions.Questions, outcomes, findings).Read(fields))
        {
            Change = fields.Text("andring", 1_000),
        };
        fields.NoOthers(blocking: true);
        return flow;
    }

    private static OutcomeKind[] KindOrder(YamlFields fields, Findings findings)
    {
        var first = new List<OutcomeKind>();
        foreach (var word in fields.Texts("styrkeordning"))
        {
            if (OutcomeKindWords.Read(word.Text) is { } kind && !first.Contains(kind))
                first.Add(kind);
            else
                findings.Refuse(word.Line, $"”styrkeordning” har ”{word.Text}”. Skriv vart och ett av {string.Join(", ", OutcomeKindWords.All)} högst en gång, starkast först.");
        }

        return [.. first, .. Enum.GetValues<OutcomeKind>().Except(first)];
    }
}
