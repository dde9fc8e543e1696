using SigKunskap.Web;
using SigKunskap.Web.Platform;

var (command, mistake) = CommandLine.Read(args);
if (command is null)
    return Commands.Mistaken(mistake!);
if (command.Name == "help")
    return Commands.ShowHelp();

var mistakes = new List<string>();
await using var portal = Portal.Build(command.Configuration, mistakes);
return portal is null ? Commands.Mistaken([.. mistakes]) : await Commands.Run(command, portal);
