using SigKunskap.Content.Checks;

namespace SigKunskap.Content.Consent;

/// <summary>What the texts of a consent form refer to: law, which must have been in force and settled when they were checked, and those who answer for them.</summary>
internal static class ConsentReferences
{
    /// <summary>Finds what keeps the texts out.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="shelf">The law and the lists.</param>
    /// <param name="findings">Gets what is wrong.</param>
    public static void Check(ConsentTexts texts, ReferenceShelf shelf, Findings findings)
    {
        if (!shelf.Lists.Agencies.ContainsKey(texts.Owner))
            findings.Refuse(1, $"”agare: {texts.Owner}” finns inte i myndigheter.yml.{Closest.Suggestion(texts.Owner, shelf.Lists.Agencies.Keys)}");
        foreach (var line in texts.Law)
        {
            if (shelf.Law.Citations.Read(line.Text).Count == 0)
                findings.Refuse(line.Line, $"”{line.Text}” är inte ett lagrum. Skriv till exempel \"12 kap. 2 § OSL\".");
            Law(line.Text, line.Line);
        }

        foreach (var block in texts.Parts.SelectMany(part => part.Blocks))
        {
            foreach (var phrase in block.Points.Concat(new[] { block.Text }.OfType<Phrase>()))
                Law($"{phrase.Clear} {phrase.VeryPlain}", block.Line);
        }

        void Law(string text, int line)
        {
            foreach (var resolved in shelf.Law.Citations.Read(text).Select(citation => shelf.Law.Resolve(citation, texts.CheckedOn)))
            {
                if (resolved.Problem is { } problem)
                    findings.Refuse(line, $"Ett lagrum i texten {problem}");
                else if (!resolved.Statute!.InForce(texts.CheckedOn) || resolved.Sections.Any(section => section.On(texts.CheckedOn) is null or { Certainty: Certainty.Unsettled }))
                    findings.Refuse(line, $"{string.Join(", ", resolved.Keys)} gällde inte, eller är inte klarlagt, {texts.CheckedOn:yyyy-MM-dd}. En blankett får bara vila på det som är klart.");
            }
        }
    }
}
