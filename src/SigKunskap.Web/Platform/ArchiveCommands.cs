using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Archive;

namespace SigKunskap.Web.Platform;

/// <summary>The commands that write and read a whole archive.</summary>
internal static class ArchiveCommands
{
    /// <summary>Whether what is to be taken in is an archive and not a folder.</summary>
    public static bool IsArchive(string path) => !Directory.Exists(path) && (File.Exists(path) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));

    public static async Task<int> Export(WebApplication portal, string path)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path) || Directory.Exists(path))
            return Commands.Failed($"{path} finns redan. Ange ett namn som inte används.");
        await portal.Services.GetRequiredService<Migrator>().Run();
        var half = path + ".delvis";
        try
        {
            WriteArchive.Answer answer;
            await using (var file = new FileStream(half, ArchiveFile.Private(FileMode.Create)))
                answer = await portal.Services.GetRequiredService<WriteArchive>().For(file, Progress.Of("Skriver sidor och dokument").Step);
            File.Move(half, path);
            Console.WriteLine($"{answer.Files} filer skrivna till {path}: {answer.Pages} sidor med alla utgåvor, {answer.Documents} dokumentfiler, och registren. Arkivet innehåller personuppgifter.");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
            return Commands.Failed($"{path} går inte att skriva. Kontrollera sökväg, rättigheter och att disken har plats.");
        }
    }

    public static async Task<int> Import(WebApplication portal, string path)
    {
        if (!File.Exists(path))
            return Commands.Failed($"Filen {Path.GetFullPath(path)} finns inte.");
        await portal.Services.GetRequiredService<Migrator>().Run();
        try
        {
            await using var file = File.OpenRead(path);
            var answer = await portal.Services.GetRequiredService<ReadArchive>().For(file, Progress.Of("Kontrollerar filer").Step);
            Console.WriteLine($"{answer.Rows} rader inlästa: {answer.Pages} sidor med {answer.Editions} utgåvor, {answer.Members} medlemmar, {answer.Documents} dokumentfiler.");
            if (answer.Members > 0)
                Console.WriteLine("Ingen medlem har någon väg in än. Kommandot facilitator ger en länk åt den första facilitatorn, som sedan ger de andra var sin under Förvaltning, Medlemmar.");
            return 0;
        }
        catch (UnfitArchiveException unfit)
        {
            return Commands.Failed($"{unfit.Message} Ingenting är inläst.");
        }
        catch (UnauthorizedAccessException)
        {
            return Commands.Failed($"Filen {Path.GetFullPath(path)} går inte att läsa. Kontrollera rättigheterna.");
        }
    }
}
