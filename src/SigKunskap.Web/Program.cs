using SigKunskap.Content.Checks;
using SigKunskap.Content.Folders;

var findings = new List<Finding>();
var files = ContentFolder.Read(args[1], findings);
var library = FolderLibrary.Read(files, findings, new DateOnly(2026, 11, 22));
foreach (var f in library.Findings)
    Console.WriteLine(f);
Console.WriteLine($"{library.Library.Pages.Count} sidor, {library.Library.Law.Statutes.Count} författningar, {library.Findings.Count} fynd");
