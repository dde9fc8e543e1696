using System.Text.RegularExpressions;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Law;

/// <summary>Reads <c>lagrum/&lt;statute&gt;.yml</c>.</summary>
public static partial class StatuteFile
{
    /// <summary>The statute in a file, or null when the file is not readable; what is wrong goes to the findings.</summary>
    /// <param name="slug">The file name without its ending.</param>
    /// <param name="text">The file.</param>
    /// <param name="findings">Gets everything that is wrong, with lines.</param>
    /// <returns>The statute, or null.</returns>
    public static Statute? Read(string slug, string text, Findings findings)
    {
        if (SafeYaml.Read(text, findings) is not { } root)
            return null;
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(root.Line, "Filen ska börja med fält som ”sfs:” och ”namn:”.");
            return null;
        }

        var fields = new YamlFields(mapping, findings);
        var sfs = fields.Required("sfs", 40);
        if (sfs.Length > 0 && !SfsNumber().IsMatch(sfs))
            findings.Error(fields.LineOf("sfs"), $"”{sfs}” är inte ett författningsnummer. Skriv till exempel \"2025:400\" eller \"SOSFS 2014:5\".");
        var statute = new Statute(
            slug,
            sfs,
            fields.Required("namn", 300),
            fields.Required("bestamd-form", 300),
            fields.Text("forkortning", 20),
            [.. fields.Texts("andra-namn").Select(name => name.Text)],
            fields.Date("galler-fran"),
            fields.Date("galler-till"),
            fields.Text("ersatter", 40),
            fields.Text("ersatt-av", 40),
            fields.Required("om"),
            fields.Required("kalla"),
            fields.RequiredDate("kontrollerad"),
            fields.Text("agare", 100),
            Sections(fields, findings));
        fields.NoOthers();
        return statute;
    }

    private static List<Section> Sections(YamlFields statute, Findings findings)
    {
        var sections = new List<Section>();
        foreach (var fields in statute.Groups("paragrafer"))
        {
            if (Number(fields, findings) is not { } number)
                continue;
            if (sections.Exists(section => section.Number == number))
                findings.Error(fields.Line, $"Paragrafen {number} står två gånger. Slå ihop dem.");
            var heading = fields.Required("rubrik", 200);
            var replacedBy = fields.Texts("ersatt-av").Select(text => Key(text, findings)).OfType<SectionKey>().ToList();
            var note = fields.Text("not-om-ersattning");
            var wordings = fields.Groups("lydelser").Select(wording => Wording(wording, findings)).ToList();
            if (wordings.Count == 0)
                findings.Error(fields.Line, $"Paragrafen {number} saknar ”lydelser”. Skriv minst en.");
            else
                sections.Add(new(number, heading, [.. wordings.OrderByDescending(wording => wording.From ?? DateOnly.MinValue)], replacedBy, note, fields.Line));
            Overlaps(number, wordings, fields.Line, findings);
            fields.NoOthers();
        }

        return [.. sections.OrderBy(section => section.Number.Order)];
    }

    private static SectionNumber? Number(YamlFields fields, Findings findings)
    {
        var text = fields.Required("nummer", 20);
        if (SectionNumber.TryParse(text, out var number))
            return number;
        findings.Error(fields.LineOf("nummer"), $"”{text}” är inte ett paragrafnummer. Skriv till exempel \"19:1\", \"10:15 a\" eller \"6\".");
        return null;
    }

    private static Wording Wording(YamlFields fields, Findings findings)
    {
        var certaintyText = fields.Required("sakerhet", 20);
        var certainty = CertaintyWords.Read(certaintyText);
        if (certainty is null && certaintyText.Length > 0)
            findings.Error(fields.LineOf("sakerhet"), $"Säkerheten ”{certaintyText}” är okänd. Skriv sedd, härledd eller osäker.");
        var wording = new Wording(
            fields.Date("galler-fran"),
            fields.Date("galler-till"),
            fields.Text("andrad-genom", 60),
            fields.Required("text", 6_000),
            certainty ?? Certainty.Unsettled,
            [.. fields.Texts("underlag").Select(fact => fact.Text)],
            fields.Text("kalla"),
            fields.RequiredDate("kontrollerad"));
        if (wording.To < wording.From)
            findings.Error(fields.LineOf("galler-till"), "”galler-till” är före ”galler-fran”. Byt plats på dem eller rätta.");
        fields.NoOthers();
        return wording;
    }

    private static void Overlaps(SectionNumber number, List<Wording> wordings, int line, Findings findings)
    {
        var inOrder = wordings.OrderBy(wording => wording.From ?? DateOnly.MinValue).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            if ((inOrder[i - 1].To ?? DateOnly.MaxValue) >= (inOrder[i].From ?? DateOnly.MinValue))
                findings.Error(line, $"Två lydelser av {number} gäller samma dag. Sätt ”galler-till” på den äldre.");
        }
    }

    private static SectionKey? Key(YamlScalar text, Findings findings)
    {
        var split = text.Text.Trim().IndexOf(' ', text.Text.StartsWith("SOSFS", StringComparison.Ordinal) || text.Text.StartsWith("HSLF-FS", StringComparison.Ordinal) ? 8 : 0);
        if (split > 0 && SectionNumber.TryParse(text.Text[(split + 1)..], out var number))
            return new(text.Text[..split], number);
        findings.Error(text.Line, $"”{text.Text}” pekar inte ut en paragraf. Skriv författningsnummer och paragraf, till exempel \"2025:400 19:1\".");
        return null;
    }

    [GeneratedRegex(@"^(?:(?:SOSFS|HSLF-FS) )?\d{4}:\d{1,5}$")]
    private static partial Regex SfsNumber();
}
