using System.Text.RegularExpressions;
using SigKunskap.Search;
using SigKunskap.Search.Text;

namespace SigKunskap.Tests.Search;

/// <summary>A small library to search, and a reader of citations just large enough for it.</summary>
internal static partial class Library
{
    public static SearchSettings Settings { get; } = new()
    {
        Citations = ReadCitations,
        Synonyms = () => new SynonymTable(
        [
            new SynonymGroup(["SIG", "social insatsgrupp"]),
            new SynonymGroup(["BUP", "barn- och ungdomspsykiatrin"]),
            new SynonymGroup(["medgivande", "samtycke"], 0.7),
            new SynonymGroup(["kurator", "elevhälsa"], OneWay: true),
        ]),
    };

    public static IReadOnlyList<SearchPage> Pages { get; } =
    [
        Page("/vagledning/samtycke/inhamta", "Hur inhämtas samtycke?", "samtycke",
            [
                new("Vem samtycker", "vem",
                [
                    new("p1", "Barnet samtycker efter ålder och mognad. Före femton års ålder tillfrågas i regel vårdnadshavarna."),
                    new("p2", "Båda vårdnadshavarna behöver lämna samtycke när de har gemensam vårdnad om barnet."),
                ]),
                new("Vad det ska innehålla", "innehall",
                [
                    new("p3", "Ett samtycke anger vilka uppgifter som får lämnas, mellan vilka och hur länge."),
                    new("p4", "Återkallas samtycket upphör informationsutbytet genast."),
                ]),
            ], roles: ["socialtjanst", "skola"], agencies: ["socialstyrelsen"]),
        Page("/vagledning/sekretess/mote", "Vad får sägas på mötet?", "sekretess",
            [
                new("Skolan och socialtjänsten", "skola",
                [
                    new("p1", "Elevhälsan omfattas av stark sekretess enligt 23 kap. 2 § OSL."),
                    new("p2", "Socialtjänstens sekretess följer av 26 kap. 1 § OSL och gäller på mötet."),
                ]),
                new("Polisen", "polis",
                [
                    new("p3", "Polisen får lämna uppgifter till socialtjänsten om unga enligt 10 kap. 18 a § OSL."),
                ]),
            ], roles: ["polis", "socialtjanst"], agencies: ["polismyndigheten", "socialstyrelsen"]),
        Page("/vagledning/anmalan/nar", "När ska en orosanmälan göras?", "anmalan",
            [
                new("Skyldigheten", "skyldighet",
                [
                    new("p1", "Den som arbetar med barn ska genast anmäla oro enligt 19 kap. 1 § SoL."),
                    new("p2", "Anmälningsskyldigheten går före tystnadsplikten."),
                ]),
            ], roles: ["skola"], agencies: ["skolverket"], validFrom: new DateOnly(2025, 7, 1)),
        Page("/vagledning/start/vad", "Vad är en social insatsgrupp?", "start",
            [
                new("Målgruppen", "malgrupp",
                [
                    new("p1", "I en SIG samarbetar socialtjänst, polis och skola kring en ung person som riskerar att fastna i kriminalitet."),
                    new("p2", "Den unge vänder sig till samordnaren, som håller ihop insatsgruppens arbete."),
                ]),
            ], roles: ["socialtjanst", "polis", "skola"], agencies: ["socialstyrelsen", "polismyndigheten"]),
        Page("/verktyg/anmalan", "Ska jag anmäla?", "anmalan", [], kind: "verktyg", summary: "Frågor som leder till om en anmälan om oro ska göras nu, i dag eller inte alls."),
        Page("/vagledning/aktorer/bup", "Barn- och ungdomspsykiatrin", "aktorer",
            [new("Uppdraget", "uppdrag", [new("p1", "BUP utreder och behandlar psykisk ohälsa hos barn.")])], roles: ["bup"]),
    ];

    public static SearchPage Page(
        string address, string title, string topic, IReadOnlyList<Passage> passages, string kind = "vagledning", string summary = "",
        IReadOnlyList<string>? roles = null, IReadOnlyList<string>? agencies = null, DateOnly? validFrom = null, IReadOnlyList<string>? readers = null) =>
        new(address, kind, title, summary, topic, char.ToUpperInvariant(topic[0]) + topic[1..], roles ?? [], agencies ?? [], validFrom, passages, readers ?? []);

    /// <summary>A page of one paragraph.</summary>
    public static SearchPage Page(string address, string text, IReadOnlyList<string>? readers = null) =>
        Page(address, "Sida", "ovrigt", [new("Rubrik", "rubrik", [new("p1", text)])], readers: readers);

    private static List<CitedSpan> ReadCitations(string text) =>
        [.. Section().Matches(text).Select(match => new CitedSpan(match.Index, match.Length, [match.Groups["statute"].Value.ToLowerInvariant()
            + "/" + match.Groups["chapter"].Value + ":" + match.Groups["section"].Value + match.Groups["letter"].Value]))];

    [GeneratedRegex(@"(?<chapter>\d+) kap\.? (?<section>\d+)( (?<letter>[a-z]))? § (?<statute>sol|osl)|(?<statute>sol|osl) (?<chapter>\d+):(?<section>\d+)( (?<letter>[a-z]))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Section();
}
