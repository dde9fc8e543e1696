using SigKunskap.Content.PersonalData.Reading;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>Knows one kind of personal data. Looks at each place of the text with bounded reach, so that its time grows with the text.</summary>
internal interface IDetector
{
    void Look(GuardedText text, Sightings sightings);
}
