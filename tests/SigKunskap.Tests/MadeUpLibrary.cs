namespace SigKunskap.Tests;

/// <summary>
/// A small library, all made up, with one page of each kind: whole with two editions, superseded, withdrawn, expired, overdue, not yet
/// valid. Written for 23 November 2026.
/// </summary>
public static class MadeUpLibrary
{
    public const string Whole = "/vagledning/samtycke/vem-samtycker";
    public const string Superseded = "/vagledning/sekretess/gamla-svaret";
    public const string Withdrawn = "/vagledning/sekretess/borttagna-svaret";
    public const string Expired = "/vagledning/sekretess/utgangna-svaret";
    public const string Overdue = "/vagledning/sekretess/forsenade-svaret";
    public const string Coming = "/vagledning/sekretess/kommande-svaret";
    public const string PlainLanguage = "/vagledning/lattlast/samtycke";

    public const string Tool = "/verktyg/lana-bok";

    /// <summary>The pages of the library, by address.</summary>
    public static readonly string[] Pages = [Whole, Superseded, Withdrawn, Expired, Overdue, Coming, PlainLanguage];

    private static readonly Lazy<string> Written = new(() =>
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "made-up-library");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        WriteTo(folder);
        return folder;
    });

    /// <summary>The library on disk, for reading only.</summary>
    public static string Folder => Written.Value;

    public static string NewestOfWhole { get; } = new PageDraft("Vem behöver samtycka?", """
        {{gemensamt}}

        Samtycke häver sekretessen för den uppgift det gäller, 10 kap. 1 § OSL. {lag sedd C1}

        ## Så frågar du

        Fråga den unge först och vårdnadshavaren sedan. Skriv ned svaret i två exemplar. {vägledning}

        Ett [[samtycke]] kan tas tillbaka när som helst. {erfarenhet}

        ## Om någon anmäler

        Anmälan görs enligt 19 kap. 1 § SoL. {lag ska sedd C2}

        ::: kort
        - Fråga först.
        - Skriv ned svaret.
        :::
        """)
    {
        Summary = "Den som uppgifterna handlar om, och oftast vårdnadshavarna.",
        More = """
            bakom: [socialstyrelsen]
            inte-tillfragade: [polisen]
            roller: [socialtjanst, polis]
            situationer: [mote-i-morgon]
            lattlast: lattlast/samtycke
            kallor:
              - titel: Om samtycke
                utgivare: Kunskapsguiden
                ar: 2025
                adress: https://example.org/samtycke
            andring:
              slag: sak
              text: Svaret ska nu skrivas ned.
              gor: Skaffa ett block.
            """,
    }.ToString();

    public static string FirstOfWhole { get; } = new PageDraft("Vem behöver samtycka?", """
        {{gemensamt}}

        Samtycke häver sekretessen för den uppgift det gäller, 10 kap. 1 § OSL. {lag sedd C1}

        ## Så frågar du

        Fråga den unge först och vårdnadshavaren sedan. {vägledning}

        Det här stycket togs bort i andra utgåvan, ordet är kastrull. {erfarenhet}
        """)
    {
        ValidFrom = "2024-02-01",
        ValidTo = "2025-06-30",
        CheckedOn = "2025-04-02",
    }.ToString();

    /// <summary>Writes the library as a content folder.</summary>
    public static void WriteTo(string folder)
    {
        foreach (var (path, text) in MadeUpLists.Files)
            Write(folder, path, text);
        Write(folder, "vagledning/samtycke/vem-samtycker.md", NewestOfWhole);
        Write(folder, "historik/samtycke/vem-samtycker/1.md", FirstOfWhole);
        Write(folder, "vagledning/lattlast/samtycke.md", new PageDraft("Samtycke på lätt svenska", "Du får säga ja eller nej. {vägledning}"));
        Write(folder, "vagledning/sekretess/gamla-svaret.md", new PageDraft("Hur var det förr?", "Så var det. {vägledning}")
        {
            More = "status: ersatt\nersatt-av: samtycke/vem-samtycker\nskal: Svaret står nu på en annan sida.",
        });
        Write(folder, "vagledning/sekretess/borttagna-svaret.md", new PageDraft("Vad gällde registret?", "Registret finns inte. {vägledning}")
        {
            More = "status: upphavd\nskal: Registret är nedlagt.",
        });
        Write(folder, "vagledning/sekretess/utgangna-svaret.md", new PageDraft("Vad gällde under försöket?", "Försöket pågick en tid. {vägledning}") { ValidTo = "2026-01-31" });
        Write(folder, "vagledning/sekretess/forsenade-svaret.md", new PageDraft("Vad väntar på granskning?", "Det här väntar. {vägledning}") { ReviewBy = "2026-10-01" });
        Write(folder, "vagledning/sekretess/kommande-svaret.md", new PageDraft("Vad gäller nästa år?", "Det här kommer. {vägledning}") { ValidFrom = "2027-01-01" });
    }

    public static void Write(string folder, string path, PageDraft page) => Write(folder, path, page.ToString());

    public static void Write(string folder, string path, string text)
    {
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text);
    }
}
