using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SigKunskap.Content.SharedTexts;

/// <summary>Changes one field of one entry in a file that is a list of groups, as people wrote it.</summary>
internal static partial class YamlList
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="file">The file.</param>
    /// <param name="isIt">Whether an entry, given alone, is the one.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">Its new value.</param>
    /// <returns>The file; as it was where no entry is the one.</returns>
    public static string With(string file, Func<string, bool> isIt, string field, string value)
    {
        var starts = EntryStart().Matches(file).Select(match => match.Index).Append(file.Length).ToList();
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            var entry = file[starts[i]..starts[i + 1]];
            if (isIt(entry))
                return string.Concat(file.AsSpan(0, starts[i]), Changed(entry, field, value), file.AsSpan(starts[i + 1]));
        }

        return file;
    }

    private static string Changed(string entry, string field, string value)
    {
        // A JSON string is a YAML string; it keeps every character.
        var text = $"{field}: {JsonSerializer.Serialize(value, Quoted)}";
        var fields = FieldStart().Matches(entry).ToList();
        var at = fields.FindIndex(match => match.Groups["name"].Value == field);
        if (at < 0)
            return entry.Insert(LineEnd(entry, fields[0].Index), $"\n  {text}");
        var begins = fields[at].Groups["name"].Index;
        // To the next field, or what stands between the entries: a text may go on over several lines.
        var ends = at + 1 < fields.Count ? fields[at + 1].Index - 1 : Text(entry, begins);
        return string.Concat(entry.AsSpan(0, begins), text, entry.AsSpan(entry[ends - 1] == '\r' ? ends - 1 : ends));
    }

    private static int LineEnd(string entry, int from) => entry.IndexOf('\n', from) is >= 0 and var end ? (end > 0 && entry[end - 1] == '\r' ? end - 1 : end) : entry.Length;

    /// <summary>Where the last field's text ends: before empty lines and what is written for the next entry.</summary>
    private static int Text(string entry, int from)
    {
        var end = LineEnd(entry, from);
        while (end + 1 < entry.Length && entry.AsSpan(end).TrimStart("\r\n") is { Length: > 0 } rest && rest[0] == ' ' && rest.TrimStart(' ') is { Length: > 0 } said && said[0] is not ('#' or '\r' or '\n'))
            end = LineEnd(entry, entry.Length - rest.Length);
        return end;
    }

    [GeneratedRegex("^- ", RegexOptions.Multiline)]
    private static partial Regex EntryStart();

    [GeneratedRegex("^(?:- |  )(?<name>[a-z-]+):", RegexOptions.Multiline)]
    private static partial Regex FieldStart();
}
