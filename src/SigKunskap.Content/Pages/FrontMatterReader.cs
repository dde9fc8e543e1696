using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Pages;

/// <summary>Reads a page's front matter; keys that name something are looked up in the shared lists.</summary>
/// <param name="lists">The library's topics, roles, agencies, situations and flows.</param>
/// <param name="findings">Gets what is missing, mistyped or unknown.</param>
internal sealed class FrontMatterReader(SharedLists lists, Findings findings)
{
    public FrontMatter? Read(string yaml, PageAddress address)
    {
        if (SafeYaml.Read(yaml, findings, firstLine: 2) is not { } root)
            return null;
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(2, "Sidhuvudet ska ha fält, till exempel ”titel: Vem behöver samtycka?”.");
            return null;
        }

        var fields = new YamlFields(mapping, findings);
        if (fields.Text("amne") is { } topic && topic != address.Topic)
            findings.Refuse(fields.LineOf("amne"), $"”amne” är ”{topic}”, men filen ligger i mappen ”{address.Topic}”. Flytta filen eller ta bort fältet.");
        if (!lists.Topics.ContainsKey(address.Topic))
            findings.Refuse(1, $"Ämnet ”{address.Topic}” finns inte i amnen.yml.{Closest.Suggestion(address.Topic, lists.Topics.Keys)} Lägg till det, eller flytta filen.");
        var front = new FrontMatter(
            fields.Required("titel", 160),
            fields.Required("sammanfattning", 400),
            One(fields, "agare", lists.Agencies, "myndigheter.yml"),
            Keys(fields, "bakom", lists.Agencies, "myndigheter.yml"),
            Keys(fields, "inte-tillfragade", lists.Agencies, "myndigheter.yml"),
            Keys(fields, "olika-hallning", lists.Agencies, "myndigheter.yml"),
            Keys(fields, "roller", lists.Roles, "roller.yml"),
            fields.RequiredDate("galler-fran"),
            fields.Date("galler-till", blocking: true),
            fields.RequiredDate("kontrollerad"),
            fields.RequiredDate("granskas-senast"),
            Status(fields),
            Page(fields, "ersatt-av"),
            fields.Text("skal"),
            [.. fields.Groups("kallor").Select(Source)],
            Page(fields, "lattlast"),
            Tools(fields),
            Keys(fields, "situationer", lists.Situations, "situationer.yml"),
            fields.Number("ordning") ?? int.MaxValue,
            Change(fields));
        fields.NoOthers(blocking: true);
        Consistent(front, fields);
        return front;
    }

    private void Consistent(FrontMatter front, YamlFields fields)
    {
        if (front.ValidTo < front.ValidFrom)
            findings.Error(fields.LineOf("galler-till"), "”galler-till” är före ”galler-fran”. Rätta ett av datumen.");
        foreach (var agency in front.Differing.Where(front.Signers.Contains))
            findings.Error(fields.LineOf("olika-hallning"), $"”{agency}” står både i ”bakom” och i ”olika-hallning”. En myndighet står antingen bakom texten eller håller på annat sätt.");
        if (front.Status != PageStatus.InForce && front.Reason is null)
            findings.Error(fields.LineOf("status"), "En ersatt eller upphävd sida behöver ”skal”: en mening om varför.");
        if (front.Status == PageStatus.Superseded && front.ReplacedBy is null)
            findings.Error(fields.LineOf("status"), "En ersatt sida behöver ”ersatt-av”: ämne/sida.");
    }

    private PageStatus Status(YamlFields fields)
    {
        switch (fields.Text("status"))
        {
            case null or "gallande":
                return PageStatus.InForce;
            case "ersatt":
                return PageStatus.Superseded;
            case "upphavd":
                return PageStatus.Withdrawn;
            case var other:
                findings.Error(fields.LineOf("status"), $"Status ”{other}” är okänd. Skriv gallande, ersatt eller upphavd.");
                return PageStatus.InForce;
        }
    }

    private ChangeNote Change(YamlFields fields)
    {
        if (fields.Group("andring") is not { } change)
            return new(ChangeKind.New, "Första utgåvan.", null);
        var kind = change.Required("slag", 20) switch
        {
            "nytt" or "" => ChangeKind.New,
            "lag" => ChangeKind.Law,
            "sak" => ChangeKind.Substance,
            "rattelse" => ChangeKind.Correction,
            "mindre" => ChangeKind.Minor,
            var other => Unknown(change, other),
        };
        var text = change.Text("text", 1_000);
        if (text is null && kind != ChangeKind.Minor)
            findings.Error(change.Line, "En ändring som inte är mindre behöver ”text”: vad som ändrats, för läsaren.");
        var note = new ChangeNote(kind, text ?? "Språkliga ändringar.", change.Text("gor", 1_000));
        change.NoOthers();
        return note;
    }

    private ChangeKind Unknown(YamlFields change, string other)
    {
        findings.Error(change.LineOf("slag"), $"Ändringsslaget ”{other}” är okänt. Skriv nytt, lag, sak, rattelse eller mindre.");
        return ChangeKind.Substance;
    }

    private PageReference Source(YamlFields fields)
    {
        var source = new PageReference(fields.Required("titel", 300), fields.Text("utgivare", 200), fields.Number("ar"), fields.Text("adress", 500));
        if (source.Address is { } address && !LinkRules.IsExternal(address))
            findings.Error(fields.LineOf("adress"), $"Källans adress ”{address}” är inte en webbadress. Skriv https://… eller ta bort den.");
        fields.NoOthers();
        return source;
    }

    private PageAddress? Page(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (PageAddress.TryParse(text, out var address))
            return address;
        findings.Error(fields.LineOf(key), $"”{key}” är inte en sida: ”{text}”. Skriv ämne/sida, till exempel samtycke/vem-samtycker.");
        return null;
    }

    private string One<T>(YamlFields fields, string key, IReadOnlyDictionary<string, T> known, string file)
    {
        var value = fields.Required(key, 100);
        if (value.Length > 0 && !known.ContainsKey(value))
            findings.Refuse(fields.LineOf(key), $"”{value}” i ”{key}” finns inte i {file}.{Closest.Suggestion(value, known.Keys)}");
        return value;
    }

    private List<string> Keys<T>(YamlFields fields, string key, IReadOnlyDictionary<string, T> known, string file)
    {
        var values = fields.Texts(key);
        foreach (var value in values)
            Known(value.Text, value.Line, key, known, file);
        return [.. values.Select(value => value.Text).Distinct()];
    }

    private List<string> Tools(YamlFields fields)
    {
        var tools = fields.Texts("verktyg");
        foreach (var tool in tools.Where(tool => !lists.Tools.Contains(tool.Text)))
            findings.Error(tool.Line, $"Verktyget ”{tool.Text}” finns inte under verktyg/.{Closest.Suggestion(tool.Text, lists.Tools)}");
        return [.. tools.Select(tool => tool.Text).Distinct()];
    }

    private void Known<T>(string value, int line, string key, IReadOnlyDictionary<string, T> known, string file)
    {
        if (!known.ContainsKey(value))
            findings.Error(line, $"”{value}” i ”{key}” finns inte i {file}.{Closest.Suggestion(value, known.Keys)}");
    }
}
