using System.Collections.Frozen;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content;

/// <summary>A topic of guidance.</summary>
/// <param name="Key">Its folder and part of the address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">One sentence on what it holds.</param>
/// <param name="Order">Its place among the topics.</param>
public sealed record Topic(string Key, string Name, string Description, int Order);

/// <summary>A role a reader may have.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="ForText">"för dig som är polis".</param>
public sealed record Role(string Key, string Name, string ForText);

/// <summary>A situation that sends a practitioner to the library.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name: Möte i morgon.</param>
/// <param name="Description">One sentence.</param>
public sealed record Situation(string Key, string Name, string Description);

/// <summary>An agency or other body that may stand behind guidance.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">The name in lists.</param>
/// <param name="Address">Its site, or null.</param>
/// <param name="Kind">myndighet, kommun, region, organisation or redaktion.</param>
public sealed record Agency(string Key, string Name, string ShortName, string? Address, string Kind)
{
    /// <summary>True for the editors of the starter library, whose texts no agency has approved.</summary>
    public bool IsEditors => Kind == "redaktion";
}

/// <summary>The short lists that pages refer to by key.</summary>
/// <param name="Topics">Topics by key.</param>
/// <param name="Roles">Roles by key.</param>
/// <param name="Situations">Situations by key.</param>
/// <param name="Agencies">Agencies by key.</param>
/// <param name="Tools">Keys of decision flows.</param>
public sealed record SharedLists(
    IReadOnlyDictionary<string, Topic> Topics,
    IReadOnlyDictionary<string, Role> Roles,
    IReadOnlyDictionary<string, Situation> Situations,
    IReadOnlyDictionary<string, Agency> Agencies,
    IReadOnlySet<string> Tools)
{
    /// <summary>Lists without entries.</summary>
    public static SharedLists Empty { get; } = new(
        FrozenDictionary<string, Topic>.Empty,
        FrozenDictionary<string, Role>.Empty,
        FrozenDictionary<string, Situation>.Empty,
        FrozenDictionary<string, Agency>.Empty,
        FrozenSet<string>.Empty);

    /// <summary>Reads a list file: a sequence of groups, each with <c>nyckel</c>.</summary>
    /// <typeparam name="T">What an entry is.</typeparam>
    /// <param name="text">The file, or null when there is none.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <param name="entry">Reads one entry; the key has been read already.</param>
    /// <returns>The entries by key, in the order of the file.</returns>
    public static IReadOnlyDictionary<string, T> Read<T>(string? text, Findings findings, Func<string, YamlFields, T> entry)
    {
        var entries = new Dictionary<string, T>();
        if (text is null || SafeYaml.Read(text, findings) is not { } root)
            return entries;
        if (root is not YamlSequence list)
        {
            findings.Refuse(root.Line, "Filen ska vara en lista där varje rad börjar med ”- nyckel:”.");
            return entries;
        }

        foreach (var fields in YamlFields.GroupsOf(list, findings))
        {
            var key = fields.Required("nyckel", 100);
            if (key.Length > 0 && !Pages.PageAddress.IsName(key))
                findings.Error(fields.LineOf("nyckel"), $"Nyckeln ”{key}” får bara ha a–z, siffror och bindestreck.");
            if (!entries.TryAdd(key, entry(key, fields)) && key.Length > 0)
                findings.Error(fields.LineOf("nyckel"), $"Nyckeln ”{key}” står två gånger. Behåll en.");
            fields.NoOthers();
        }

        return entries;
    }

    /// <summary>Reads an entry of <c>amnen.yml</c>.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>The topic.</returns>
    public static Topic Topic(string key, YamlFields fields) => new(key, fields.Required("namn", 100), fields.Required("beskrivning", 400), fields.Number("ordning") ?? int.MaxValue);

    /// <summary>Reads an entry of <c>roller.yml</c>.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>The role.</returns>
    public static Role Role(string key, YamlFields fields) => new(key, fields.Required("namn", 100), fields.Text("for", 200) ?? "");

    /// <summary>Reads an entry of <c>situationer.yml</c>.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>The situation.</returns>
    public static Situation Situation(string key, YamlFields fields) => new(key, fields.Required("namn", 100), fields.Required("beskrivning", 400));

    /// <summary>Reads an entry of <c>myndigheter.yml</c>.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>The agency.</returns>
    public static Agency Agency(string key, YamlFields fields)
    {
        var name = fields.Required("namn", 200);
        return new(key, name, fields.Text("kort", 80) ?? name, fields.Text("adress", 300), fields.Text("slag", 40) ?? "myndighet");
    }
}
