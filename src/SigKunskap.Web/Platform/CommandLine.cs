namespace SigKunskap.Web.Platform;

/// <summary>What the program was asked to do: a command, its folder, and the rest as configuration.</summary>
/// <param name="Name">serve, import, export, export-arkiv, check, facilitator, reindex, sokfigurer, verktygsfigurer, verktyg-av, verktyg-pa or help.</param>
/// <param name="Folder">The folder of import, export and check; the file of export-arkiv, and of import where an archive is read.</param>
/// <param name="Tool">The tool, or tool/outcome, of verktyg-av and verktyg-pa.</param>
/// <param name="Text">What verktyg-av tells the readers.</param>
/// <param name="Configuration">Arguments such as <c>--urls</c> and <c>--Data:Folder</c>.</param>
public sealed record CommandLine(string Name, string? Folder, string[] Configuration, string? Tool = null, string? Text = null)
{
    private static readonly string[] WithFolder = ["import", "export", "check", "export-arkiv"];
    private static readonly string[] WithoutFolder = ["serve", "facilitator", "reindex", "sokfigurer", "verktygsfigurer", "help"];

    public const string Help = """
        SigKunskap

          serve               svara på webben (det som sker utan kommando)
          import <mapp>       ta in en mapp med innehåll
          import <fil.zip>    läs in ett arkiv i en tom databas
          export <mapp>       skriv ut hela biblioteket till en mapp
          export-arkiv <fil.zip>
                              skriv ut allt, biblioteket och nätverket, som ett arkiv
          check <mapp>        kontrollera en mapp med innehåll, utan att ändra något
          facilitator         skriv ut en länk som gör den som öppnar den till facilitator; äldre länkar slutar gälla
          reindex             bygg om sökindexet från databasen
          sokfigurer          visa vad som söks och inte hittas, de senaste 30 dagarna (--Dagar 90 för fler)
          verktygsfigurer     visa hur ofta verktygens svar visats, dag för dag, från fem (--Dagar 90 för fler)
          verktyg-av <verktyg>[/<utfall>] "<text>"
                              stäng av ett verktyg eller ett av dess svar; texten säger varför
          verktyg-pa <verktyg>[/<utfall>]
                              slå på det igen

        Inställningar, alla valfria, på kommandoraden, i miljön eller i appsettings.json:

          --urls http://localhost:5080
          --Data:Folder data
          --Content:Folder content
          --Database:Provider Sqlite | SqlServer
          --Database:ConnectionString …
          --Site:Address https://sigkunskap.se
          --Embed:Origins "https://intranat.kommunen.se …"

        Slutkoder: 0 klart, 1 något vägrades eller gick fel, 2 fel i inställningar eller kommando.
        """;

    /// <summary>Reads the arguments; a mistake is a sentence to show and exit code 2.</summary>
    public static (CommandLine? Command, string? Mistake) Read(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
            return args is ["--help"] ? (new("help", null, []), null) : (new("serve", null, args), null);
        var name = args[0].ToLowerInvariant() is "-h" or "/?" ? "help" : args[0].ToLowerInvariant();
        if (WithoutFolder.Contains(name))
            return Rest(name, null, args[1..]);
        if (name is "verktyg-av" or "verktyg-pa")
            return Switch(name, args[1..]);
        if (!WithFolder.Contains(name))
            return (null, $"Kommandot ”{args[0]}” är okänt. Skriv help för att se vilka som finns.");
        return args.Length < 2 || args[1].StartsWith("--", StringComparison.Ordinal)
            ? (null, name == "export-arkiv" ? "Kommandot export-arkiv behöver en fil: export-arkiv <fil.zip>." : $"Kommandot {name} behöver en mapp: {name} <mapp>.")
            : Rest(name, args[1], args[2..]);
    }

    private static (CommandLine?, string?) Switch(string name, string[] rest)
    {
        var words = rest.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var needed = name == "verktyg-av" ? 2 : 1;
        return words.Length != needed
            ? (null, needed == 2 ? "Skriv verktyg-av <verktyg>[/<utfall>] \"<varför, och vad man gör under tiden>\"." : "Skriv verktyg-pa <verktyg>[/<utfall>].")
            : (new(name, null, rest[needed..], words[0], words.ElementAtOrDefault(1)), null);
    }

    private static (CommandLine?, string?) Rest(string name, string? folder, string[] rest) =>
        rest.Length > 0 && !rest[0].StartsWith("--", StringComparison.Ordinal)
            ? (null, $"”{rest[0]}” hör inte till kommandot {name}.")
            : (new(name, folder, rest), null);
}
