using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Flows.Reading;

/// <summary>Reads <c>scenarier</c>.</summary>
internal sealed class ScenarioReader(IReadOnlyList<Question> questions, IReadOnlyList<Outcome> outcomes, Findings findings)
{
    public IReadOnlyList<Scenario> Read(YamlFields flow)
    {
        var scenarios = flow.Groups("scenarier").Select(Scenario).ToList();
        if (scenarios.Count == 0)
            findings.Refuse(flow.LineOf("scenarier"), "Flödet saknar ”scenarier”: minst ett exempel med svar och vad de ska leda till.");
        return scenarios;
    }

    private Scenario Scenario(YamlFields fields)
    {
        var scenario = new Scenario(
            fields.Required("namn", 300),
            Answers(fields),
            Known(fields, "ger"),
            Known(fields, "forst").FirstOrDefault(),
            Known(fields, "aven"),
            Known(fields, "aldrig", kinds: true),
            fields.Line);
        if (scenario.Gives.Count == 0 && scenario.First is null && scenario.Among.Count == 0 && scenario.Never.Count == 0)
            findings.Refuse(fields.Line, "Scenariot säger inte vad det ska leda till. Skriv ”ger” (alla utfall i ordning), eller ”forst”, ”aven” och ”aldrig”.");
        fields.NoOthers(blocking: true);
        return scenario;
    }

    private Dictionary<string, string> Answers(YamlFields fields)
    {
        var answers = new Dictionary<string, string>();
        if (fields.Node("svar") is not YamlMapping mapping)
        {
            findings.Refuse(fields.LineOf("svar"), "Scenariot saknar ”svar”: ”svar: { alder: under-18 }”.");
            return answers;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (questions.FirstOrDefault(question => question.Id == key.Text) is not { } question)
                findings.Refuse(key.Line, $"Frågan ”{key.Text}” finns inte.{Closest.Suggestion(key.Text, questions.Select(known => known.Id))}");
            else if (value is not YamlScalar answer || question.PlaceOf(answer.Text) < 0)
                findings.Refuse(value.Line, $"Svaret på ”{key.Text}” ska vara ett av: {string.Join(", ", question.Options.Select(option => option.Id))}.");
            else
                answers[key.Text] = answer.Text;
        }

        return answers;
    }

    private List<string> Known(YamlFields fields, string key, bool kinds = false)
    {
        var known = new List<string>();
        foreach (var id in fields.Texts(key))
        {
            if (outcomes.Any(outcome => outcome.Id == id.Text) || (kinds && OutcomeKindWords.Read(id.Text) is not null))
                known.Add(id.Text);
            else
                findings.Refuse(id.Line, $"Utfallet ”{id.Text}” i ”{key}” finns inte.{Closest.Suggestion(id.Text, outcomes.Select(outcome => outcome.Id))}");
        }

        return known;
    }
}
