using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.StartUp;

/// <summary>Reads <c>samordnarpaket.yml</c>.</summary>
public static class KitFile
{
    /// <summary>Where the file stands in a content folder.</summary>
    public const string Path = "samordnarpaket.yml";

    /// <summary>The kit; null when there is no file, or when it is refused, and then the findings say why.</summary>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets everything that is wrong, with lines.</param>
    /// <returns>The kit, or null.</returns>
    public static CoordinatorKit? Read(string? text, Findings findings)
    {
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return null;
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(root.Line, "Filen ska börja med fält som ”rollbeskrivning:” och ”arshjul:”.");
            return null;
        }

        var fields = new YamlFields(mapping, findings);
        var kit = new CoordinatorKit(
            [.. Groups("forsta-manaderna").Select(Step)],
            Lines(fields, "rollbeskrivning"),
            [.. Groups("arshjul").Select(Month)],
            Meeting(fields.Group("motesguide")));
        fields.NoOthers(blocking: true);
        return findings.Acceptable ? kit : null;

        IReadOnlyList<YamlFields> Groups(string key)
        {
            var groups = fields.Groups(key);
            if (groups.Count == 0)
                findings.Refuse(fields.LineOf(key), $"”{key}” saknas. Paketet behöver alla sina delar.");
            return groups;
        }

        IReadOnlyList<string> Lines(YamlFields part, string key)
        {
            var lines = part.Texts(key);
            if (lines.Count == 0)
                findings.Refuse(part.LineOf(key), $"”{key}” saknas. Skriv minst en rad.");
            return [.. lines.Select(line => line.Text.Trim())];
        }

        YearMonth Month(YamlFields month)
        {
            var read = new YearMonth(month.Required("manad", 40), Lines(month, "gor"));
            month.NoOthers(blocking: true);
            return read;
        }

        StartUpStep Step(YamlFields step)
        {
            var read = new StartUpStep(step.Number("manad") ?? 0, step.Required("vad", 400), step.Required("vem", 200), step.Required("klart-nar", 400));
            if (read.Month < 1)
                findings.Refuse(step.Line, "”manad” ska vara ett heltal från 1, räknat från dagen då någon har en idé.");
            step.NoOthers(blocking: true);
            return read;
        }

        MeetingGuide Meeting(YamlFields? guide)
        {
            if (guide is null)
            {
                findings.Refuse(1, "”motesguide” saknas. Skriv ”fore”, ”under” och ”efter”.");
                return new([], [], []);
            }

            var read = new MeetingGuide(Lines(guide, "fore"), Lines(guide, "under"), Lines(guide, "efter"));
            guide.NoOthers(blocking: true);
            return read;
        }
    }
}
