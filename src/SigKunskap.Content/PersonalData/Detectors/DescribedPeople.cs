using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Nobody is named, but an age stands with a school, a class, a diagnosis, an origin or a brother: together they point out one.</summary>
internal sealed class DescribedPeople : IDetector
{
    private const int Reach = 25;
    private const int SchoolReach = 10;
    private const WordKinds Details = WordKinds.Diagnosis | WordKinds.Nationality | WordKinds.Sibling;

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (PersonAge.Birthday(text, at) is >= 0 and var birthday)
            {
                sightings.Likely(PersonalDataKind.DescribedPerson, text[at].Start, text[birthday].End);
                at = birthday;
            }
            else if (PersonAge.At(text, at) is { } age)
            {
                if ((text.Nearest(at, Reach, near => IsDetail(text, near)) is >= 0 and var near ? near : InPlace(text, at)) is >= 0 and var detail)
                    Add(text, age.From, age.To, detail, sightings);
                at = age.To;
            }
            else if (text.Has(at, WordKinds.Client) && text.IsAny(at - 1, "en", "ett", "den", "killen", "tjejen", "här", "där") && InSchool(text, at) is >= 0 and var school)
            {
                Add(text, at, at, school, sightings);
            }
        }
    }

    private static void Add(GuardedText text, int from, int to, int detail, Sightings sightings)
    {
        var last = SchoolName.IsClass(text, detail) ? detail + 1 : detail;
        sightings.Likely(PersonalDataKind.DescribedPerson, text[Math.Min(from, detail)].Start, text[Math.Max(to, last)].End);
    }

    private static bool IsDetail(GuardedText text, int at) =>
        text.Has(at, Details) || (text.Has(at, WordKinds.Country) && text.IsAny(at - 1, "från", "i", "ur")) || SchoolName.At(text, at) || SchoolName.IsClass(text, at);

    /// <summary>"en kille på 16 som säljer i Årby": a place counts when something is told too.</summary>
    private static int InPlace(GuardedText text, int at) =>
        text.Nearest(at, Reach, near => text.Has(near, WordKinds.Fact)) >= 0 ? text.Nearest(at, Reach, near => PlaceName.At(text, near)) : -1;

    /// <summary>"en kille i 8B på Björkskolan": a named school or class, and something told.</summary>
    private static int InSchool(GuardedText text, int at)
    {
        var school = text.Nearest(at, SchoolReach, near => SchoolName.At(text, near) || SchoolName.IsClass(text, near));
        if (school < 0)
            return -1;
        var second = text.Nearest(school, SchoolReach, near => SchoolName.At(text, near) || SchoolName.IsClass(text, near));
        return second >= 0 ? Math.Max(school, second) : text.Nearest(at, Reach, near => text.Has(near, WordKinds.Fact | Details)) >= 0 ? school : -1;
    }
}
