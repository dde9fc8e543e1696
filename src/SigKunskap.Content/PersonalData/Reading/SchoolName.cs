using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>A school by name ("Björkskolan", "S:t Jakobs gymnasium", "Nordic Academy") or a class of one ("8B").</summary>
internal static class SchoolName
{
    private static readonly string[] Endings = ["skolan", "skolans", "skola", "gymnasiet", "gymnasiets", "gymnasium", "friskola", "akademin", "akademins"];

    /// <summary>After a name in the genitive: "Björkens gymnasieskola".</summary>
    private static readonly string[] Forms = ["skola", "gymnasium", "friskola", "grundskola", "gymnasieskola", "högstadieskola", "montessoriskola", "resursskola"];

    public static bool At(GuardedText text, int at)
    {
        if (!text.IsCapital(at) || text.Has(at, WordKinds.SchoolForm | WordKinds.Public))
            return text.IsCapital(at - 1) && text.Span(at - 1).EndsWith("s") && text.IsAny(at, Forms) && !text.Has(at - 1, WordKinds.Public);
        if (text.IsCapital(at - 1) && text.IsAny(at, "academy", "school", "montessori") && !text.Has(at - 1, WordKinds.Public))
            return true;
        foreach (var ending in Endings)
        {
            if (text[at].Length > ending.Length && text.Span(at).EndsWith(ending) && !text.Has(at, WordKinds.SchoolForm))
                return true;
        }

        return false;
    }

    public static bool IsClass(GuardedText text, int at) =>
        text.Number(at) is >= 1 and <= 9 && text.Touches(at) && text.IsWord(at + 1) && text[at + 1].Length == 1 && char.IsUpper(text.Span(at + 1)[0])
            && text.IsAny(at - 1, "i", "klass", "klassen", "från", "ur");
}
