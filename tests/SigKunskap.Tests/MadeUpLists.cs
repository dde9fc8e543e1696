namespace SigKunskap.Tests;

/// <summary>The law, lists and blocks of the made-up library, as short as they can be.</summary>
internal static class MadeUpLists
{
    public static readonly Dictionary<string, string> Files = new()
    {
        ["amnen.yml"] = """
            - nyckel: sekretess
              namn: Sekretess
              beskrivning: Vem som får berätta.
              ordning: 10
            - nyckel: samtycke
              namn: Samtycke
              beskrivning: Vem som säger ja.
              ordning: 20
            - nyckel: lattlast
              namn: Lättläst
              beskrivning: Korta texter.
              ordning: 30
            - nyckel: tomt
              namn: Tomt ämne
              beskrivning: Här finns inget än.
              ordning: 40
            """,
        ["roller.yml"] = """
            - nyckel: socialtjanst
              namn: Socialtjänst
              for: för dig som arbetar i socialtjänsten
            - nyckel: polis
              namn: Polis
              for: för dig som är polis
            """,
        ["situationer.yml"] = """
            - nyckel: mote-i-morgon
              namn: Möte i morgon
              beskrivning: Du ska till ett möte.
            """,
        ["myndigheter.yml"] = """
            - nyckel: startinnehall
              namn: Påhittat startinnehåll
              slag: redaktion
            - nyckel: socialstyrelsen
              namn: Socialstyrelsen
            - nyckel: polisen
              namn: Polismyndigheten
              kort: Polisen
            """,
        ["begrepp.yml"] = """
            - term: samtycke
              former: [samtycket, samtycken]
              definition: Ett ja från den som uppgiften gäller.
              kalla: "10 kap. 1 § OSL"
            - term: orosanmälan
              definition: En anmälan till socialnämnden om ett barn.
              se: [samtycke]
            """,
        ["synonymer.yml"] = """
            - ord: [samtycke, medgivande]
            """,
        ["block/gemensamt.md"] = "Det här är påhittat startinnehåll, ordet är paraply. {vägledning}",
        ["verktyg/lana-bok.yml"] = Spec.Block("Content/Specs/flows.md", "A tool"),
        ["lagrum/sol.yml"] = """
            sfs: "2025:400"
            namn: Socialtjänstlag
            bestamd-form: socialtjänstlagen
            forkortning: SoL
            galler-fran: 2025-07-01
            ersatter: "2001:453"
            om: Om socialnämndens ansvar.
            kalla: https://example.org/sol
            kontrollerad: 2026-04-02
            paragrafer:
              - nummer: "19:1"
                rubrik: Anmälan om oro
                lydelser:
                  - galler-fran: 2026-01-15
                    andrad-genom: "2025:1445"
                    text: Den nya lydelsen om anmälan, ordet är trumma.
                    sakerhet: sedd
                    kontrollerad: 2026-04-02
                  - galler-fran: 2025-07-01
                    galler-till: 2026-01-14
                    text: Den första lydelsen om anmälan, ordet är fiol.
                    sakerhet: härledd
                    kontrollerad: 2026-04-02
            """,
        ["lagrum/sol-2001.yml"] = """
            sfs: "2001:453"
            namn: Socialtjänstlag (2001:453)
            bestamd-form: socialtjänstlagen
            forkortning: SoL
            galler-till: 2025-06-30
            ersatt-av: "2025:400"
            om: Den tidigare lagen.
            kalla: https://example.org/sol-2001
            kontrollerad: 2026-04-02
            paragrafer:
              - nummer: "14:1"
                rubrik: Anmälan om oro
                ersatt-av: ["2025:400 19:1"]
                lydelser:
                  - galler-till: 2025-06-30
                    text: Den gamla lydelsen om anmälan.
                    sakerhet: sedd
                    kontrollerad: 2026-04-02
            """,
        ["lagrum/osl.yml"] = """
            sfs: "2009:400"
            namn: Offentlighets- och sekretesslag
            bestamd-form: offentlighets- och sekretesslagen
            forkortning: OSL
            om: Om hemliga uppgifter.
            kalla: https://example.org/osl
            kontrollerad: 2026-04-02
            paragrafer:
              - nummer: "10:1"
                rubrik: Samtycke
                lydelser:
                  - text: Ett ja häver sekretessen.
                    sakerhet: sedd
                    kontrollerad: 2026-04-02
            """,
    };
}
