using System.Globalization;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Demo;

/// <summary>The areas and people of the made-up network, as its file tells of them. All times are days before the day it is made.</summary>
/// <param name="Areas">The areas.</param>
/// <param name="People">The people.</param>
internal sealed record DemoPeople(IReadOnlyList<DemoPeople.Place> Areas, IReadOnlyList<DemoPeople.Somebody> People)
{
    /// <summary>No such domain can be registered (RFC 2606), so nobody outside is ever written to.</summary>
    public const string Domain = "@demo.invalid";

    /// <param name="Name">Its name.</param>
    /// <param name="Region">Its county.</param>
    /// <param name="Confirmed">When it confirmed its members.</param>
    public sealed record Place(string Name, string Region, int Confirmed);

    /// <param name="Name">First and last name.</param>
    /// <param name="Function">What they do.</param>
    /// <param name="Profession">Their part of the work.</param>
    /// <param name="Area">Their area's name; null for a facilitator.</param>
    /// <param name="Role">What they are there.</param>
    /// <param name="Since">When they came.</param>
    /// <param name="HidesName">Whether others see function only.</param>
    /// <param name="Left">When they left, or null.</param>
    public sealed record Somebody(string Name, string Function, Profession Profession, string? Area, MembershipRole Role, int Since, bool HidesName, int? Left)
    {
        /// <summary>How the discussions name them.</summary>
        public string Key => Name.Split(' ')[0].ToLowerInvariant();

        public string Email => Slug.Of(Name).Replace('-', '.') + Domain;
    }

    public static DemoPeople Read()
    {
        var findings = new Findings("network.yml");
        var file = new YamlFields((YamlMapping)SafeYaml.Read(DemoFile.Text("network.yml"), findings)!, findings);
        return new(
            [.. Rows(file, "områden", findings).Select(row => new Place(row.Required("namn"), row.Required("län"), Number(row, "bekräftat") ?? 0))],
            [.. Rows(file, "människor", findings).Select(Read)]);
    }

    private static Somebody Read(YamlFields row) => new(
        row.Required("namn"),
        row.Required("funktion"),
        Enum.Parse<Profession>(row.Required("yrke")),
        row.Text("område"),
        row.Text("roll") switch { "kontakt" => MembershipRole.Contact, "gäst" => MembershipRole.Guest, _ => MembershipRole.Member },
        Number(row, "sedan") ?? 0,
        row.Text("namnet") is not null,
        Number(row, "slutade"));

    private static IEnumerable<YamlFields> Rows(YamlFields file, string key, Findings findings) =>
        ((YamlSequence)file.Node(key)!).Items.Select(item => new YamlFields((YamlMapping)item, findings));

    private static int? Number(YamlFields row, string key) => row.Text(key) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
}
