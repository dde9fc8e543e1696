using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Folders;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Features.Search.Figures;
using SigKunskap.Web.Features.Tools;
using SigKunskap.Web.Features.Tools.Figures;

namespace SigKunskap.Web.Platform;

/// <summary>The commands of the one executable, each with its exit code: 0 done, 1 something was refused or failed, 2 wrong use.</summary>
internal static class Commands
{
    public static async Task<int> Run(CommandLine command, WebApplication portal)
    {
        try
        {
            return command.Name switch
            {
                "import" => await (ArchiveCommands.IsArchive(command.Folder!) ? ArchiveCommands.Import(portal, command.Folder!) : Import(portal, command.Folder!)),
                "export-arkiv" => await ArchiveCommands.Export(portal, command.Folder!),
                "export" => await Export(portal, command.Folder!),
                "check" => Check(portal, command.Folder!),
                "facilitator" => await MakeFacilitator(portal),
                "reindex" => await Reindex(portal),
                "verktyg-av" or "verktyg-pa" => await Switch(portal, command),
                "sokfigurer" => await ShowFigures(portal, async (from, to) => SearchFiguresText.Of(await portal.Services.GetRequiredService<SearchFigures>().For(new(from, to)), from, to)),
                "verktygsfigurer" => await ShowFigures(portal, async (from, to) => OutcomeFiguresText.Of(await portal.Services.GetRequiredService<OutcomeFigures>().For(from, to), from, to)),
                _ => await NodeStart.Serve(portal),
            };
        }
        catch (DatabaseUnusableException unusable)
        {
            return Failed(unusable.Message);
        }
        catch (IndexUnavailableException unavailable)
        {
            return Failed(unavailable.Message);
        }
        catch (DirectoryNotFoundException missing)
        {
            return Failed(missing.Message);
        }
        catch (Exception failure) when (InWords(failure, portal) is { } words)
        {
            return Failed(words);
        }
    }

    public static int Mistaken(params IReadOnlyList<string> mistakes)
    {
        Console.Error.WriteLine(mistakes.Count == 1 ? mistakes[0] : "Inställningarna har fel:");
        foreach (var mistake in mistakes.Skip(mistakes.Count == 1 ? 1 : 0))
            Console.Error.WriteLine($"  {mistake}");
        return 2;
    }

    public static int ShowHelp()
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    private static async Task<int> Import(WebApplication portal, string folder)
    {
        await portal.Services.GetRequiredService<Migrator>().Run();
        var answer = await portal.Services.GetRequiredService<ImportLibrary>().For(folder, Progress.Of("Läser sidor").Step);
        Show(answer.Findings);
        foreach (var page in answer.Conflicts)
            Console.WriteLine($"{page}: sidan är ändrad i portalen. Filens utgåva är sparad vid sidan av och väntar på att någon väljer.");
        foreach (var text in answer.Kept)
            Console.WriteLine($"{text}: texten är ändrad i portalen och står kvar. Filens text är inte inläst.");
        Console.WriteLine($"{answer.Published} nya utgåvor, {answer.Files} nya eller ändrade filer, {answer.Refused} vägrade, {answer.Conflicts.Count} konflikter.");
        return answer.Whole ? 0 : 1;
    }

    private static async Task<int> MakeFacilitator(WebApplication portal)
    {
        await portal.Services.GetRequiredService<Migrator>().Run();
        Console.WriteLine(NodeStart.Link(portal, await portal.Services.GetRequiredService<FirstFacilitator>().Anew()));
        return 0;
    }

    private static async Task<int> Export(WebApplication portal, string folder)
    {
        await portal.Services.GetRequiredService<Migrator>().Run();
        try
        {
            var answer = await portal.Services.GetRequiredService<ExportLibrary>().For(folder, Progress.Of("Skriver sidor").Step);
            Console.WriteLine($"{answer.Files} filer, {answer.Pages} sidor skrivna till {Path.GetFullPath(folder)}.");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed($"Mappen {Path.GetFullPath(folder)} går inte att skriva till. Kontrollera sökväg, rättigheter och att disken har plats. Det som redan skrivits ligger kvar.");
        }
    }

    private static int Check(WebApplication portal, string folder)
    {
        var found = new List<Finding>();
        var files = ContentFolder.Read(folder, found);
        var read = FolderLibrary.Read(files, found, StockholmTime.Today(portal.Services.GetRequiredService<TimeProvider>()), step: Progress.Of("Läser sidor").Step);
        Show(read.Findings);
        var errors = read.Findings.Count(finding => finding.Severity != Severity.Warning);
        Console.WriteLine($"{read.Library.Pages.Count} sidor, {read.Library.Law.Statutes.Count} författningar, {read.Library.Flows.Count} verktyg: {errors} fel, {read.Findings.Count - errors} varningar.");
        return errors == 0 ? 0 : 1;
    }

    private static async Task<int> Reindex(WebApplication portal)
    {
        await NodeStart.Prepare(portal);
        var pages = await portal.Services.GetRequiredService<SearchIndexFeeder>().Rebuild(CancellationToken.None);
        Console.WriteLine($"{pages} sidor i sökindexet.");
        return 0;
    }

    private static async Task<int> Switch(WebApplication portal, CommandLine command)
    {
        await portal.Services.GetRequiredService<Migrator>().Run();
        var answer = await portal.Services.GetRequiredService<SwitchTool>().For(new(command.Tool!, command.Text));
        if (!answer.Done)
            return Failed(answer.Words);
        Console.WriteLine(answer.Words);
        return 0;
    }

    private static async Task<int> ShowFigures(WebApplication portal, Func<DateOnly, DateOnly, Task<string>> figures)
    {
        if (!int.TryParse(portal.Configuration["Dagar"] ?? "30", NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 400)
            return Mistaken("Dagar ska vara ett heltal från 1 till 400.");
        await portal.Services.GetRequiredService<Migrator>().Run();
        var today = StockholmTime.Today(portal.Services.GetRequiredService<TimeProvider>());
        Console.WriteLine(await figures(today.AddDays(1 - days), today));
        return 0;
    }

    private static void Show(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            Console.WriteLine(finding);
    }

    private static string? InWords(Exception failure, WebApplication portal) =>
        Database.InWords(failure is DbUpdateException { InnerException: { } inner } ? inner : failure, portal.Services.GetRequiredService<PortalSettings>().DataFolder);

    internal static int Failed(string words)
    {
        Console.Error.WriteLine(words);
        return 1;
    }
}
