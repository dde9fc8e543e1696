using SigKunskap.Content.Checks;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Pages;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Consent;

/// <summary>Reads <c>samtyckestexter.yml</c>.</summary>
public static class ConsentFile
{
    /// <summary>Where the file stands in a content folder.</summary>
    public const string Path = "samtyckestexter.yml";

    /// <summary>The texts; null when there is no file, or when it is refused, and then the findings say why.</summary>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets everything that is wrong, with lines.</param>
    /// <returns>The texts, or null.</returns>
    public static ConsentTexts? Read(string? text, Findings findings)
    {
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return null;
        if (root is not YamlMapping mapping)
        {
            findings.Refuse(root.Line, "Filen ska börja med fält som ”titel:” och ”parter:”.");
            return null;
        }

        var fields = new YamlFields(mapping, findings);
        var (parties, categories, purposes) = (Choices("parter", 2), Choices("uppgifter", 1), Choices("andamal", 1));
        var parts = new ConsentPartReader([.. parties.Concat(categories).Concat(purposes).Select(choice => choice.Id), .. ConsentWords.Cases], findings).Read(fields);
        var texts = new ConsentTexts(
            fields.Required("titel", 160),
            fields.Required("sammanfattning", 400),
            fields.Required("agare", 100),
            fields.RequiredDate("kontrollerad"),
            fields.RequiredDate("granskas-senast"),
            [.. fields.Texts("sokord").Select(word => word.Text)],
            parties,
            categories,
            purposes,
            parts,
            [.. fields.Texts("lagrum").Select(line => new LineOfText(line.Text, line.Line))]);
        fields.NoOthers(blocking: true);
        foreach (var twice in parties.Concat(categories).Concat(purposes).GroupBy(choice => choice.Id).Where(group => group.Count() > 1))
            findings.Refuse(1, $"Nyckeln ”{twice.Key}” står två gånger bland parter, uppgifter och ändamål. Ge dem olika namn.");
        return findings.Acceptable ? texts : null;

        List<ConsentChoice> Choices(string key, int least)
        {
            var choices = fields.Groups(key).Select(choice => Choice(choice, findings)).ToList();
            if (choices.Count < least)
                findings.Refuse(fields.LineOf(key), $"”{key}” behöver minst {least} val.");
            return choices;
        }
    }

    /// <summary>A text with its very plain form, which is kept under a key of its own.</summary>
    /// <param name="fields">The group.</param>
    /// <param name="key">The key of the plain text.</param>
    /// <param name="plainKey">The key of the very plain one.</param>
    /// <param name="longest">The most characters of each.</param>
    /// <returns>The phrase, or null when neither stands there.</returns>
    internal static Phrase? Phrase(YamlFields fields, string key, string plainKey, int longest = 2_000)
    {
        var (clear, plain) = (fields.Text(key, longest), fields.Text(plainKey, longest));
        return clear is null && plain is null ? null : new(clear ?? plain!, plain ?? clear!);
    }

    private static ConsentChoice Choice(YamlFields fields, Findings findings)
    {
        var id = fields.Required("id", 60);
        if (id.Length > 0 && !PageAddress.IsName(id))
            findings.Refuse(fields.LineOf("id"), $"Nyckeln ”{id}” får bara ha a–z, siffror och bindestreck.");
        fields.Required("text", 200);
        var choice = new ConsentChoice(id, Phrase(fields, "text", "lattlast", 200) ?? new("", ""));
        fields.NoOthers(blocking: true);
        return choice;
    }
}
