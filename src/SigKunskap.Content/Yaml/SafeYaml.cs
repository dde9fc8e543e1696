using SigKunskap.Content.Checks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SigKunskap.Content.Yaml;

/// <summary>
/// Reads YAML that may be hostile: no anchors or aliases (they can grow a small file into a huge value), no tags, bounded depth,
/// each key once.
/// </summary>
public static class SafeYaml
{
    private const int MaxDepth = 12;

    /// <summary>The root value, or null when the text is not YAML we accept; then a finding says why.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="findings">Gets the reason when the text is refused.</param>
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> starts, one-based.</param>
    /// <returns>The value, or null.</returns>
    public static YamlNode? Read(string text, Findings findings, int firstLine = 1)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return new YamlMapping(firstLine, []);
            parser.Consume<DocumentStart>();
            var root = Value(parser, firstLine - 1, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                throw new Refused(parser.Current!.Start.Line, "Filen innehåller flera YAML-dokument. Behåll ett.");
            return root;
        }
        catch (Refused refused)
        {
            findings.Refuse((int)refused.Line + firstLine - 1, refused.Message);
        }
        catch (YamlException mistake)
        {
            findings.Refuse((int)Math.Max(1, mistake.Start.Line) + firstLine - 1, $"Texten är inte giltig YAML ({Plain(mistake.Message)}). Kontrollera indrag, kolon och citattecken.");
        }

        return null;
    }

    private static YamlNode Value(Parser parser, long offset, int depth)
    {
        var current = parser.Current ?? throw new Refused(1, "YAML-texten slutar för tidigt.");
        var line = current.Start.Line;
        if (depth > MaxDepth)
            throw new Refused(line, $"YAML-värden ligger i fler än {MaxDepth} nivåer. Gör strukturen plattare.");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            throw new Refused(line, "Ankare och alias (& och *) är inte tillåtna. Skriv ut värdet, eller sätt det inom citattecken.");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw new Refused(line, "Typmärken (!) är inte tillåtna. Sätt värdet inom citattecken.");
        return current switch
        {
            // A quoted value can smuggle them in: "\u0001".
            Scalar scalar when OddCharacters.First(scalar.Value) >= 0 => throw new Refused(line, "Värdet innehåller styrtecken eller trasiga tecken. Skriv om det för hand."),
            Scalar => new YamlScalar((int)(line + offset), parser.Consume<Scalar>().Value),
            SequenceStart => Sequence(parser, offset, depth),
            MappingStart => Mapping(parser, offset, depth),
            _ => throw new Refused(line, "YAML-texten går inte att tolka här."),
        };
    }

    private static YamlSequence Sequence(Parser parser, long offset, int depth)
    {
        var start = parser.Consume<SequenceStart>().Start.Line;
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(parser, offset, depth + 1));
        return new((int)(start + offset), items);
    }

    private static YamlMapping Mapping(Parser parser, long offset, int depth)
    {
        var start = parser.Consume<MappingStart>().Start.Line;
        var entries = new List<(YamlScalar, YamlNode)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(parser, offset, depth + 1) is not YamlScalar key)
                throw new Refused(start, "En nyckel måste vara ett ord, inte en lista eller en grupp.");
            if (!seen.Add(key.Text))
                throw new Refused(key.Line - offset, $"Nyckeln ”{key.Text}” står två gånger. Behåll en.");
            entries.Add((key, Value(parser, offset, depth + 1)));
        }

        return new((int)(start + offset), entries);
    }

    private static string Plain(string message) => message.Length <= 160 ? message : message[..160] + "…";

    private sealed class Refused(long line, string message) : Exception(message)
    {
        public long Line { get; } = line;
    }
}
