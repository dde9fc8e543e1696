using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.FollowUp;

/// <summary>Reads <c>uppfoljning.yml</c>: a list of indicators, each with its definition, its denominator and what it cannot show.</summary>
public static class IndicatorFile
{
    /// <summary>Where the file stands in a content folder.</summary>
    public const string Path = "uppfoljning.yml";

    /// <summary>The groups that the file may use, and what they are called.</summary>
    public static readonly IReadOnlyDictionary<string, string> GroupNames = new Dictionary<string, string>
    {
        ["vilka-nas"] = "Vilka nås",
        ["vad-gors"] = "Vad görs",
        ["delaktighet"] = "Delaktighet",
        ["samverkan"] = "Samverkan",
        ["resultat"] = "Resultat",
        ["kvalitet"] = "Kvalitet",
    };

    /// <summary>The indicators in the order of the file; none when there is no file, or when it is refused, and then the findings say why.</summary>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets everything that is wrong, with lines.</param>
    /// <returns>The indicators.</returns>
    public static IReadOnlyList<Indicator> Read(string? text, Findings findings)
    {
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return [];
        if (root is not YamlSequence list)
        {
            findings.Refuse(root.Line, "Filen ska vara en lista där varje rad börjar med ”- id:”.");
            return [];
        }

        var indicators = new List<Indicator>();
        foreach (var fields in YamlFields.GroupsOf(list, findings))
        {
            var indicator = Indicator(fields, findings);
            if (indicators.Exists(other => other.Id == indicator.Id))
                findings.Refuse(fields.Line, $"Indikatorn ”{indicator.Id}” står två gånger. Behåll en.");
            indicators.Add(indicator);
            fields.NoOthers(blocking: true);
        }

        return findings.Acceptable ? indicators : [];
    }

    private static Indicator Indicator(YamlFields fields, Findings findings)
    {
        var id = fields.Required("id", 60);
        if (id.Length > 0 && !PageAddress.IsName(id))
            findings.Refuse(fields.LineOf("id"), $"Nyckeln ”{id}” får bara ha a–z, siffror och bindestreck.");
        var group = fields.Required("grupp", 40);
        if (!GroupNames.ContainsKey(group))
            findings.Refuse(fields.LineOf("grupp"), $"Gruppen ”{group}” är okänd.{Closest.Suggestion(group, GroupNames.Keys)} Det finns: {string.Join(", ", GroupNames.Keys)}.");
        fields.Texts("underlag");
        return new(
            id,
            group,
            fields.Required("fraga", 300),
            Must("matt"),
            Must("definition"),
            Must("namnare"),
            Text("kalla"),
            Text("tid"),
            Must("kan-inte-visa"),
            Text("smatal"));

        string? Text(string key) => string.Join(" ", fields.Texts(key).Select(line => line.Text.Trim().ReplaceLineEndings(" "))) is { Length: > 0 } joined ? joined : null;

        string Must(string key)
        {
            if (Text(key) is null)
                findings.Refuse(fields.Line, $"Fältet ”{key}” saknas. En siffra utan definition, nämnare och förbehåll ska inte räknas.");
            return Text(key) ?? "";
        }
    }
}
