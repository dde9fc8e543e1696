using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>"Min klient", "vår kille", "en av våra ungdomar" with a detail in the same sentence. "Våra ungdomar" in general may stand.</summary>
internal sealed class OwnClients : IDetector
{
    private const int Reach = 25;
    private const WordKinds Details = WordKinds.Fact | WordKinds.Sibling | WordKinds.Diagnosis | WordKinds.Nationality | WordKinds.AgeWord;

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text.Has(at, WordKinds.Possessive) || !text.SameSentence(at, at + 1))
                continue;
            var client = text.Has(at + 1, WordKinds.Client) ? at + 1 : text.Has(at + 2, WordKinds.Client) && text.IsWord(at + 1) ? at + 2 : -1;
            if (client < 0 || !text.SameSentence(at, client))
                continue;
            var oneOf = text.Is(at - 1, "av") && text.IsAny(at - 2, "en", "ett", "två", "tre");
            if (!oneOf && text.IsAny(at, "mina", "våra"))
                continue;
            var detail = text.Nearest(client, Reach, near => text.Has(near, Details) || SchoolName.At(text, near) || PlaceName.At(text, near) || PersonAge.At(text, near) is not null || Handover(text, near));
            if (detail < 0)
                continue;
            var first = oneOf ? at - 2 : at;
            sightings.Likely(PersonalDataKind.OwnClient, text[Math.Min(first, detail)].Start, text[Math.Max(client, PersonAge.At(text, detail)?.To ?? detail)].End);
        }
    }

    /// <summary>A name, even one the lists do not know, that the client is given.</summary>
    private static bool Handover(GuardedText text, int at) => text.IsAny(at, "heter", "kallas") && text.IsCapital(at + 1);
}
