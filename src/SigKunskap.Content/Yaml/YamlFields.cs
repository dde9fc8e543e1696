using System.Globalization;
using SigKunskap.Content.Checks;

namespace SigKunskap.Content.Yaml;

/// <summary>
/// The fields of a mapping, asked for by name; what was never asked for is reported as unknown by <see cref="NoOthers"/>, so that a
/// mistyped key is a finding and not a lost date.
/// </summary>
/// <param name="mapping">The mapping.</param>
/// <param name="findings">Gets what is missing, mistyped or unknown.</param>
public sealed class YamlFields(YamlMapping mapping, Findings findings)
{
    private readonly HashSet<string> _asked = [];

    /// <summary>The line where the mapping starts, one-based.</summary>
    public int Line => mapping.Line;

    /// <summary>The line of a key, or of the mapping when the key is absent.</summary>
    /// <param name="key">The key.</param>
    /// <returns>A one-based line.</returns>
    public int LineOf(string key) => mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key).Key?.Line ?? Line;

    /// <summary>The raw value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value, or null when the key is absent or its value empty.</returns>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        var value = mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
        return value is YamlScalar { Text: "" or "~" or "null" } ? null : value;
    }

    /// <summary>A text, or null when absent; a finding when the value is a list or group, or longer than allowed.</summary>
    /// <param name="key">The key.</param>
    /// <param name="longest">The most characters allowed.</param>
    /// <returns>The trimmed text, or null.</returns>
    public string? Text(string key, int longest = 2_000)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.Text.Trim() is { Length: > 0 } text:
                if (text.Length > longest)
                    findings.Error(scalar.Line, $"”{key}” har {text.Length} tecken. Korta till högst {longest}.");
                return text;
            case var other:
                findings.Error(other.Line, $"”{key}” ska vara en text.");
                return null;
        }
    }

    /// <summary>A text that must be there; an empty text and a finding when it is not.</summary>
    /// <param name="key">The key.</param>
    /// <param name="longest">The most characters allowed.</param>
    /// <returns>The trimmed text, or an empty text.</returns>
    public string Required(string key, int longest = 2_000)
    {
        if (Text(key, longest) is { } text)
            return text;
        findings.Refuse(Line, $"Fältet ”{key}” saknas. Lägg till det.");
        return "";
    }

    /// <summary>A text that must be there, exactly as it stands; it may be empty or begin with a space.</summary>
    /// <param name="key">The key.</param>
    /// <param name="longest">The most characters allowed.</param>
    /// <returns>The text.</returns>
    public string Verbatim(string key, int longest)
    {
        _asked.Add(key);
        var text = (mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value as YamlScalar)?.Text;
        if (text is null || text.Length > longest)
            findings.Refuse(LineOf(key), $"”{key}” ska vara en text med högst {longest} tecken.");
        return text ?? "";
    }

    /// <summary>A date written as year-month-day.</summary>
    /// <param name="key">The key.</param>
    /// <param name="blocking">Whether a text that is no date keeps the file out.</param>
    /// <returns>The date, or null when absent or not a date (then a finding says so).</returns>
    public DateOnly? Date(string key, bool blocking = false)
    {
        if (Text(key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        findings.Add([new(findings.File, LineOf(key), $"”{key}” är inte ett datum: ”{text}”. Skriv år-månad-dag, till exempel 2026-01-15.", blocking ? Severity.Blocking : Severity.Error)]);
        return null;
    }

    /// <summary>A date that must be there.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The date; 0001-01-01 and a finding when it is absent.</returns>
    public DateOnly RequiredDate(string key)
    {
        if (Node(key) is null)
            findings.Refuse(Line, $"Fältet ”{key}” saknas. Skriv ett datum som 2026-01-15.");
        return Date(key, blocking: true) ?? DateOnly.MinValue;
    }

    /// <summary>A whole number, or null when absent; a finding when it is something else.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number, or null.</returns>
    public int? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        findings.Error(LineOf(key), $"”{key}” ska vara ett heltal.");
        return null;
    }

    /// <summary>A share between 0 and 1, or the given default when absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What holds when the key is absent.</param>
    /// <returns>The share.</returns>
    public double Share(string key, double otherwise)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            return share;
        findings.Error(LineOf(key), $"”{key}” ska vara ett tal från 0 till 1, till exempel 0.8.");
        return otherwise;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The texts, each with its line; empty when the key is absent.</returns>
    public IReadOnlyList<YamlScalar> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar one:
                return [one];
            case YamlSequence list when list.Items.All(item => item is YamlScalar):
                return [.. list.Items.Cast<YamlScalar>().Where(item => item.Text.Length > 0)];
            case var other:
                findings.Error(other.Line, $"”{key}” ska vara en lista av texter, till exempel [polis, skola].");
                return [];
        }
    }

    /// <summary>A list of groups of fields.</summary>
    /// <param name="key">The key.</param>
    /// <returns>One reader for each group; empty when the key is absent.</returns>
    public IReadOnlyList<YamlFields> Groups(string key) => Node(key) switch
    {
        null => [],
        YamlSequence list => GroupsOf(list, findings),
        var other => Wrong<YamlFields>(other, $"”{key}” ska vara en lista."),
    };

    /// <summary>A group of fields.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The group's fields, or null when the key is absent or not a group.</returns>
    public YamlFields? Group(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMapping group:
                return new(group, findings);
            case var other:
                findings.Error(other.Line, $"”{key}” ska ha egna fält under sig, med indrag.");
                return null;
        }
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    /// <param name="blocking">Whether such a key keeps the file out: a mistyped date must not be lost.</param>
    public void NoOthers(bool blocking = false)
    {
        foreach (var (key, _) in mapping.Entries.Where(entry => !_asked.Contains(entry.Key.Text)))
            findings.Add([new(findings.File, key.Line, $"Fältet ”{Short(key.Text)}” är okänt.{Closest.Suggestion(key.Text, _asked)} Ta bort det eller rätta namnet.", blocking ? Severity.Blocking : Severity.Error)]);
    }

    /// <summary>The items of a list as groups of fields; an item that is something else is a finding.</summary>
    /// <param name="list">The list.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>One reader for each group.</returns>
    public static IReadOnlyList<YamlFields> GroupsOf(YamlSequence list, Findings findings)
    {
        foreach (var other in list.Items.Where(item => item is not YamlMapping))
            findings.Error(other.Line, "Varje rad i listan ska ha fält, till exempel ”- nyckel: polis”.");
        return [.. list.Items.OfType<YamlMapping>().Select(group => new YamlFields(group, findings))];
    }

    private T[] Wrong<T>(YamlNode node, string text)
    {
        findings.Error(node.Line, text);
        return [];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
