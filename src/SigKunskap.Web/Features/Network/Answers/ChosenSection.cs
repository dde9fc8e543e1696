using SigKunskap.Content;
using SigKunskap.Content.Law;

namespace SigKunskap.Web.Features.Network.Answers;

/// <summary>A section as a box to tick carries it: <c>2025:400|19:1</c>.</summary>
internal static class ChosenSection
{
    public static string Of(Statute statute, Section section) => $"{statute.Sfs}|{section.Number}";

    public static string Of(string sfs, string number) => $"{sfs}|{number}";

    /// <summary>The sections that were ticked, each once; what the library does not have is left out.</summary>
    public static IReadOnlyList<(Statute Statute, Section Section)> Read(Library library, IEnumerable<string> chosen) =>
        [.. chosen.Distinct().Select(text => text.Split('|') is [var sfs, var number] && SectionNumber.TryParse(number, out var read) ? library.Law.Find(new(sfs, read)) : null).OfType<(Statute, Section)>()];
}
