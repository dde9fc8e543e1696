using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>A named place: a capitalised word after a preposition that is neither a body nor a statute.</summary>
internal static class PlaceName
{
    private static readonly string[] Prepositions = ["på", "i", "vid", "utanför", "mot", "nära", "bakom", "framför", "kring", "från", "till"];

    public static bool At(GuardedText text, int at) =>
        text.IsCapital(at) && text[at].Length > 2 && text.IsAny(at - 1, Prepositions) && !text.Has(at, WordKinds.Public | WordKinds.Month | WordKinds.SchoolForm | WordKinds.FirstName)
            && !PersonName.IsInstitution(text.Span(at)) && !text[at].InAddress;
}
