using System.IO.Compression;
using System.Xml;
using SigKunskap.Web.Features.Network.Documents.Types;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>What Word, Excel and PowerPoint say of themselves: who made it, who saved it, where, and who commented.</summary>
internal static class OfficeProperties
{
    private const int LargestPart = 1_000_000, LongestValue = 200;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["creator"] = "Författare",
        ["lastModifiedBy"] = "Senast sparad av",
        ["Company"] = "Organisation",
        ["Manager"] = "Chef",
        ["title"] = "Titel",
        ["subject"] = "Ämne",
        ["keywords"] = "Nyckelord",
        ["description"] = "Kommentar",
        ["lpwstr"] = "Egen egenskap",
    };

    public static string Of(ZipArchive archive, IReadOnlyCollection<string> people)
    {
        var lines = new List<string>();
        foreach (var part in archive.Entries.Where(part => part.FullName is "docProps/core.xml" or "docProps/app.xml" or "docProps/custom.xml"))
        {
            using var reader = XmlReader.Create(part.Open(), SafeXml.Settings(LargestPart));
            string? name = null;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    name = part.Name == "app.xml" && reader.LocalName == "lpwstr" ? null : Names.GetValueOrDefault(reader.LocalName);
                else if (reader.NodeType == XmlNodeType.EndElement)
                    name = null;
                else if (reader.NodeType == XmlNodeType.Text && name is not null && Line(reader.Value) is { Length: > 0 } value)
                    lines.Add($"{name}: {value}");
            }
        }

        if (people.Count > 0)
            lines.Add($"Kommentarer och ändringar av: {string.Join(", ", people.Select(Line).Where(name => name.Length > 0))}");
        return string.Join('\n', lines);
    }

    internal static string Line(string value) => SigKunskap.Content.SingleLine.Of(value.Length > LongestValue ? value[..LongestValue] : value);
}
