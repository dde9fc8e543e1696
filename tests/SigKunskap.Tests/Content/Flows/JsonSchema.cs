using System.Text.Json;
using System.Text.RegularExpressions;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Tests.Content.Flows;

/// <summary>As much of JSON Schema (draft 7) as our schema uses, held against YAML. A word of the schema that is not known here is a failure.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Words =
        ["$schema", "$ref", "title", "description", "definitions", "type", "properties", "required", "additionalProperties", "propertyNames", "pattern", "enum", "anyOf", "items", "minItems", "maxItems", "minLength", "maxLength", "minimum"];

    public static JsonSchema Of(string file) => new(JsonDocument.Parse(File.ReadAllText(file)).RootElement);

    public IEnumerable<string> PropertyNames => Names(root).Distinct();

    public IEnumerable<string> Mistakes(YamlNode node) => Mistakes(root, node, "");

    private IEnumerable<string> Mistakes(JsonElement schema, YamlNode node, string at)
    {
        Assert.All(schema.EnumerateObject(), word => Assert.Contains(word.Name, Words));
        if (schema.TryGetProperty("$ref", out var reference))
            return Mistakes(root.GetProperty("definitions").GetProperty(reference.GetString()!.Split('/')[^1]), node, at);
        if (schema.TryGetProperty("anyOf", out var any))
            return any.EnumerateArray().Any(one => !Mistakes(one, node, at).Any()) ? [] : [$"{at} rad {node.Line}: inget av det tillåtna"];
        return Own(schema, node).Select(word => $"{at} rad {node.Line}: {word}").Concat(Inner(schema, node, at));
    }

    private static IEnumerable<string> Own(JsonElement schema, YamlNode node)
    {
        if (schema.TryGetProperty("type", out var type) && type.GetString() != TypeOf(node) && !(type.GetString() == "integer" && node is YamlScalar number && number.Text.All(char.IsAsciiDigit)))
            yield return $"ska vara {type}";
        if (schema.TryGetProperty("enum", out var allowed) && allowed.EnumerateArray().All(value => value.GetString() != (node as YamlScalar)?.Text))
            yield return "ett annat ord";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch((node as YamlScalar)?.Text ?? "", pattern.GetString()!))
            yield return $"inte {pattern}";
        if ((schema.TryGetProperty("minItems", out var least) && (node as YamlSequence)?.Items.Count < least.GetInt32()) || (schema.TryGetProperty("maxItems", out var most) && (node as YamlSequence)?.Items.Count > most.GetInt32()))
            yield return "fel antal";
        if ((schema.TryGetProperty("minLength", out var shortest) && (node as YamlScalar)?.Text.Length < shortest.GetInt32()) || (schema.TryGetProperty("maxLength", out var longest) && (node as YamlScalar)?.Text.Trim().Length > longest.GetInt32()))
            yield return "fel längd";
    }

    private IEnumerable<string> Inner(JsonElement schema, YamlNode node, string at)
    {
        if (node is YamlSequence list && schema.TryGetProperty("items", out var items))
        {
            foreach (var mistake in list.Items.SelectMany(item => Mistakes(items, item, at)))
                yield return mistake;
        }

        if (node is not YamlMapping mapping)
            yield break;
        foreach (var missing in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Where(name => mapping.Entries.All(entry => entry.Key.Text != name.GetString())) : [])
            yield return $"{at} rad {node.Line}: saknar {missing}";
        foreach (var (key, value) in mapping.Entries)
        {
            var known = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key.Text, out var own) ? own : default;
            if (known.ValueKind == JsonValueKind.Undefined && schema.TryGetProperty("additionalProperties", out var others))
                known = others;
            foreach (var mistake in known.ValueKind == JsonValueKind.False ? [$"{at} rad {key.Line}: okänt fält {key.Text}"] : known.ValueKind == JsonValueKind.Object ? Mistakes(known, value, $"{at}/{key.Text}") : [])
                yield return mistake;
            foreach (var mistake in schema.TryGetProperty("propertyNames", out var names) ? Mistakes(names, key, at) : [])
                yield return mistake;
        }
    }

    private static string TypeOf(YamlNode node) => node switch { YamlMapping => "object", YamlSequence => "array", _ => "string" };

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            (member.Name == "properties" ? member.Value.EnumerateObject().Select(property => property.Name) : []).Concat(Names(member.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
