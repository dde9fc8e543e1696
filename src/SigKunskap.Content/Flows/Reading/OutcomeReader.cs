using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Flows.Reading;

/// <summary>Reads <c>utfall</c>. What is not settled may only be a question for somebody who knows the law.</summary>
internal sealed class OutcomeReader(QuestionReader ids, Findings findings)
{
    private const int MostOutcomes = 200;

    public IReadOnlyList<Outcome> Read(YamlFields flow, string owner, DateOnly checkedOn)
    {
        var outcomes = new List<Outcome>();
        foreach (var fields in flow.Groups("utfall"))
        {
            var id = ids.Id(fields, "utfall", outcomes.Exists(outcome => outcome.Id == fields.Text("id", 60)));
            outcomes.Add(Outcome(id, fields, owner, checkedOn));
            fields.NoOthers(blocking: true);
        }

        if (outcomes.Count is 0 or > MostOutcomes)
            findings.Refuse(flow.LineOf("utfall"), $"Ett flöde behöver minst ett och högst {MostOutcomes} utfall; här är {outcomes.Count}.");
        return outcomes;
    }

    private Outcome Outcome(string id, YamlFields fields, string owner, DateOnly checkedOn)
    {
        var outcome = new Outcome(
            id,
            Kind(fields),
            fields.Required("titel", 200),
            fields.Required("betyder", 4_000),
            Lines(fields, "villkor"),
            fields.Text("om-villkor-brister"),
            Lines(fields, "fallgropar"),
            Lines(fields, "skriv-ned"),
            fields.Text("skal", 600),
            fields.Text("beslutar", 300),
            [.. fields.Groups("vidare").Select(Onward)],
            [.. fields.Texts("lagrum").Select(text => new LineOfText(text.Text, text.Line))],
            [.. fields.Texts("vagledning").Select(text => new LineOfText(text.Text, text.Line))],
            [.. fields.Texts("underlag").Select(fact => fact.Text)],
            Certainty(fields),
            fields.Node("kontrollerad") is null ? checkedOn : fields.RequiredDate("kontrollerad"),
            fields.Text("agare", 100) ?? owner,
            fields.Line);
        Complete(outcome, fields);
        return outcome;
    }

    private void Complete(Outcome outcome, YamlFields fields)
    {
        if (outcome.Kind == OutcomeKind.Advice ? outcome.Law.Count + outcome.Guidance.Count == 0 : outcome.Law.Count == 0)
            findings.Refuse(fields.Line, $"Utfallet ”{outcome.Id}” saknar ”lagrum”. Varje svar ska säga vad det vilar på.");
        if (outcome.Certainty == Content.Certainty.Unsettled && outcome.Kind != OutcomeKind.AskLawyer)
            findings.Refuse(fields.LineOf("sakerhet"), $"Utfallet ”{outcome.Id}” är osäkert men svarar {outcome.Kind.Word()}. Det som inte är klarlagt får bara besvaras JURIST.");
        if (outcome.Kind != OutcomeKind.Advice && outcome.WriteDown.Count == 0)
            findings.Refuse(fields.Line, $"Utfallet ”{outcome.Id}” saknar ”skriv-ned”: vad som ska dokumenteras.");
        if (outcome.Conditions.Count > 0 && outcome.IfNotMet is null)
            findings.Refuse(fields.LineOf("villkor"), $"Utfallet ”{outcome.Id}” har villkor men säger inte vad som gäller när ett brister. Skriv ”om-villkor-brister”.");
        if (outcome.Conditions.Count == 0 && outcome.IfNotMet is not null)
            findings.Refuse(fields.LineOf("om-villkor-brister"), $"Utfallet ”{outcome.Id}” har inga ”villkor” som kan brista.");
    }

    private OutcomeKind Kind(YamlFields fields)
    {
        var word = fields.Required("slag", 20);
        if (OutcomeKindWords.Read(word) is { } kind)
            return kind;
        if (word.Length > 0)
            findings.Refuse(fields.LineOf("slag"), $"Slaget ”{word}” är okänt. Skriv {string.Join(", ", OutcomeKindWords.All)}.");
        return OutcomeKind.AskLawyer;
    }

    private Certainty Certainty(YamlFields fields)
    {
        var word = fields.Required("sakerhet", 20);
        var certainty = CertaintyWords.Read(word);
        if (certainty is null && word.Length > 0)
            findings.Refuse(fields.LineOf("sakerhet"), $"Säkerheten ”{word}” är okänd. Skriv sedd, härledd eller osäker.");
        return certainty ?? Content.Certainty.Unsettled;
    }

    private OnwardLink Onward(YamlFields fields)
    {
        var link = new OnwardLink(fields.Required("text", 160), fields.Required("till", 500), fields.Line);
        if (link.Target.Length > 0 && !Pages.LinkRules.Allows(link.Target))
            findings.Refuse(fields.LineOf("till"), $"Länken ”{link.Target}” är inte tillåten. Skriv en adress i portalen, som /verktyg/maste-jag-anmala, eller https://…");
        fields.NoOthers(blocking: true);
        return link;
    }

    private static IReadOnlyList<string> Lines(YamlFields fields, string key) => [.. fields.Texts(key).Select(line => line.Text.Trim())];
}
