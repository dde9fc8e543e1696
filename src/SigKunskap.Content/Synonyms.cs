using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content;

/// <summary>Words or phrases that mean the same to a practitioner.</summary>
/// <param name="From">What is typed.</param>
/// <param name="To">What is looked for besides; the same list when the group is two-way.</param>
/// <param name="TwoWay">Whether each stands for all.</param>
/// <param name="Weight">How close they are, above 0 and up to 1.</param>
public sealed record SynonymGroup(IReadOnlyList<string> From, IReadOnlyList<string> To, bool TwoWay, double Weight);

/// <summary>Reads <c>synonymer.yml</c>.</summary>
public static class SynonymFile
{
    /// <summary>The groups in the file.</summary>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>The groups that could be read.</returns>
    public static IReadOnlyList<SynonymGroup> Read(string? text, Findings findings)
    {
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return [];
        if (root is not YamlSequence list)
        {
            findings.Refuse(root.Line, "Filen ska vara en lista där varje rad börjar med ”- ord:” eller ”- fran:”.");
            return [];
        }

        var groups = new List<SynonymGroup>();
        foreach (var fields in YamlFields.GroupsOf(list, findings))
        {
            var words = Texts(fields, "ord");
            var from = Texts(fields, "fran");
            var to = Texts(fields, "till");
            var weight = fields.Share("vikt", 1);
            fields.Text("slag", 40);
            fields.NoOthers();
            if (words.Count >= 2 && from.Count == 0 && to.Count == 0)
                groups.Add(new(words, words, true, weight));
            else if (words.Count == 0 && from.Count > 0 && to.Count > 0)
                groups.Add(new(from, to, false, weight));
            else
                findings.Error(fields.Line, "En grupp har antingen ”ord” med minst två ord, eller ”fran” och ”till”.");
        }

        return groups;
    }

    private static List<string> Texts(YamlFields fields, string key) => [.. fields.Texts(key).Select(word => word.Text.Trim()).Where(word => word.Length > 0).Distinct()];
}
