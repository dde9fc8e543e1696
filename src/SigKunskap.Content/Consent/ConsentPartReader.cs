using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Consent;

/// <summary>Reads <c>delar</c>: the sheets, with what stands on them and when.</summary>
/// <param name="conditions">What <c>om</c> may name.</param>
/// <param name="findings">Gets what is wrong.</param>
internal sealed class ConsentPartReader(IReadOnlyCollection<string> conditions, Findings findings)
{
    public IReadOnlyList<ConsentPart> Read(YamlFields file)
    {
        var parts = file.Groups("delar").Select(Part).ToList();
        if (parts.Count == 0)
            findings.Refuse(file.LineOf("delar"), "”delar” saknas: de blad som blanketten består av.");
        foreach (var twice in parts.GroupBy(part => part.Id).Where(group => group.Count() > 1))
            findings.Refuse(file.LineOf("delar"), $"Delen ”{twice.Key}” står två gånger. Behåll en.");
        return parts;
    }

    private ConsentPart Part(YamlFields fields)
    {
        var id = fields.Required("id", 60);
        if (id.Length > 0 && !PageAddress.IsName(id))
            findings.Refuse(fields.LineOf("id"), $"Nyckeln ”{id}” får bara ha a–z, siffror och bindestreck.");
        fields.Required("titel", 160);
        var part = new ConsentPart(id, ConsentFile.Phrase(fields, "titel", "lattlast-titel", 160) ?? new("", ""), Only(fields), [.. fields.Groups("stycken").Select(Block)]);
        fields.NoOthers(blocking: true);
        return part;
    }

    private ConsentBlock Block(YamlFields fields)
    {
        var block = new ConsentBlock(
            ConsentFile.Phrase(fields, "rubrik", "lattlast-rubrik", 160),
            ConsentFile.Phrase(fields, "text", "lattlast"),
            Pairs(fields, "punkter", "lattlast-punkter"),
            fields.Text("kryss", 5) == "ja",
            Known(fields, "visa", ConsentWords.Lists),
            Pairs(fields, "rader", "lattlast-rader"),
            Only(fields),
            fields.Line);
        fields.NoOthers(blocking: true);
        var texts = block.Points.Concat(block.Lines).Concat(new[] { block.Heading, block.Text }.OfType<Phrase>()).SelectMany(phrase => new[] { phrase.Clear, phrase.VeryPlain });
        foreach (var place in texts.SelectMany(ConsentWords.PlacesIn).Distinct().Where(place => !ConsentWords.Places.Contains(place)))
            findings.Refuse(fields.Line, $"”{{{place}}}” går inte att fylla i.{Closest.Suggestion(place, ConsentWords.Places)} Det finns: {string.Join(", ", ConsentWords.Places)}.");
        return block;
    }

    /// <summary>Very plain lists have their own length; a list that is missing takes the other's place.</summary>
    private Phrase[] Pairs(YamlFields fields, string key, string plainKey)
    {
        var (clear, plain) = (fields.Texts(key), fields.Texts(plainKey));
        if (clear.Count > 0 && plain.Count > 0 && clear.Count != plain.Count)
            findings.Refuse(fields.LineOf(plainKey), $"”{plainKey}” har {plain.Count} rader men ”{key}” har {clear.Count}. Skriv lika många.");
        return plain.Count == 0 ? [.. clear.Select(line => new Phrase(line.Text, line.Text))] : [.. (clear.Count == 0 ? plain : clear).Zip(plain, (line, easy) => new Phrase(line.Text, easy.Text))];
    }

    private List<string> Only(YamlFields fields) => Known(fields, "om", conditions);

    private List<string> Known(YamlFields fields, string key, IReadOnlyCollection<string> known)
    {
        foreach (var word in fields.Texts(key).Where(word => !known.Contains(word.Text)))
            findings.Refuse(word.Line, $"”{key}: {word.Text}” är okänt.{Closest.Suggestion(word.Text, known)}");
        return [.. fields.Texts(key).Select(word => word.Text)];
    }
}
