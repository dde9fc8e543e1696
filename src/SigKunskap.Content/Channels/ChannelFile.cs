using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Channels;

/// <summary>Reads <c>anmalningskanaler.yml</c>: a list of municipalities with their own ways to report concern.</summary>
public static class ChannelFile
{
    /// <summary>Where the file stands in a content folder.</summary>
    public const string Path = "anmalningskanaler.yml";

    /// <summary>The channels in Swedish alphabetical order; none when there is no file, or when it is refused, and then the findings say why.</summary>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets everything that is wrong, with lines.</param>
    /// <returns>The channels.</returns>
    public static IReadOnlyList<ReportChannel> Read(string? text, Findings findings)
    {
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return [];
        if (root is not YamlSequence list)
        {
            findings.Refuse(root.Line, "Filen ska vara en lista där varje rad börjar med ”- kommun:”.");
            return [];
        }

        var channels = new List<ReportChannel>();
        foreach (var fields in YamlFields.GroupsOf(list, findings))
        {
            var channel = Channel(fields, findings);
            if (channels.Exists(other => string.Equals(other.Municipality, channel.Municipality, StringComparison.OrdinalIgnoreCase)))
                findings.Refuse(fields.Line, $"Kommunen ”{channel.Municipality}” står två gånger. Behåll en.");
            channels.Add(channel);
            fields.NoOthers(blocking: true);
        }

        return findings.Acceptable ? [.. channels.OrderBy(channel => channel.Municipality, SwedishOrder.Comparer)] : [];
    }

    private static ReportChannel Channel(YamlFields fields, Findings findings)
    {
        var channel = new ReportChannel(
            fields.Required("kommun", 60),
            Address(fields, findings),
            fields.Text("telefon", 40),
            fields.Text("tider", 200),
            fields.Text("jour", 300),
            fields.RequiredDate("bekraftad"),
            fields.Required("av", 120));
        if (channel is { Address: null, Phone: null })
            findings.Refuse(fields.Line, $"”{channel.Municipality}” har varken ”webb” eller ”telefon”. Ange minst en väg.");
        return channel;
    }

    private static Uri? Address(YamlFields fields, Findings findings)
    {
        if (fields.Text("webb", 300) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0)
            return address;
        findings.Refuse(fields.LineOf("webb"), $"”{text}” är ingen webbadress. Den ska börja med https://.");
        return null;
    }
}
