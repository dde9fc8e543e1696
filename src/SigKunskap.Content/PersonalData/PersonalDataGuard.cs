using SigKunskap.Content.PersonalData.Detectors;
using SigKunskap.Content.PersonalData.Reading;

namespace SigKunskap.Content.PersonalData;

/// <summary>
/// Reads what somebody is about to post among professionals and finds what may point out an individual young person. The examples, on both
/// sides of the line, are in the specification <c>personuppgifter.md</c> of the tests. Nothing leaves the process, nothing is stored; it
/// takes any text, never throws, and its time grows with the length of the text.
/// </summary>
public static class PersonalDataGuard
{
    private static readonly IDetector[] Detectors =
    [
        new IdentityNumbers(),
        new EMailAddresses(),
        new PhoneNumbers(),
        new StreetAddresses(),
        new CaseNumbers(),
        new BankAccounts(),
        new Positions(),
        new RegistrationPlates(),
        new SocialHandles(),
        new NamedPeople(),
        new NameLists(),
        new OwnClients(),
        new DescribedPeople(),
        new DatesAndPlaces(),
    ];

    /// <summary>Finds personal data in a text.</summary>
    /// <param name="text">A title, a post in Markdown, a file name, the text of a document, a query.</param>
    /// <param name="context">What is known of the writer and the network.</param>
    /// <returns>The findings in the order of the text. They do not overlap: in one place the most certain is kept, then the strongest kind, then the longest.</returns>
    public static IReadOnlyList<PersonalDataFinding> Read(string text, GuardContext context)
    {
        if (text.Length == 0)
            return [];
        var guarded = GuardedText.Of(text, context);
        var sightings = new Sightings();
        foreach (var detector in Detectors)
            detector.Look(guarded, sightings);
        return [.. sightings.Strongest(text.Length, guarded.Plain).Select(sighting => Finding(sighting, guarded))];
    }

    private static PersonalDataFinding Finding(Sighting sighting, GuardedText guarded)
    {
        var (start, end) = guarded.Plain.InOriginal(sighting);
        var found = guarded.Text.AsSpan(sighting.From, sighting.To - sighting.From);
        return new(sighting.Kind, sighting.Certainty, start, end - start, Explanation.Of(sighting.Kind, sighting.Certainty), Suggestion.For(sighting.Kind, found));
    }
}
