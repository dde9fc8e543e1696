using SigKunskap.Content.PersonalData.Reading;

namespace SigKunskap.Content.PersonalData;

/// <summary>What a detector saw, by offsets in the plain text.</summary>
internal readonly record struct Sighting(PersonalDataKind Kind, PersonalDataCertainty Certainty, int From, int To);

/// <summary>What all detectors saw in a text, overlapping as it may be.</summary>
internal sealed class Sightings
{
    private readonly List<Sighting> _all = [];

    public void Certain(PersonalDataKind kind, int from, int to) => _all.Add(new(kind, PersonalDataCertainty.Certain, from, to));

    public void Likely(PersonalDataKind kind, int from, int to) => _all.Add(new(kind, PersonalDataCertainty.Likely, from, to));

    /// <summary>Keeps the strongest in each place of the original, in its order.</summary>
    public IEnumerable<Sighting> Strongest(int textLength, PlainText plain)
    {
        if (_all.Count == 0)
            return [];
        var taken = new bool[textLength];
        var kept = new List<(Sighting Seen, int Start)>();
        foreach (var sighting in _all.OrderByDescending(seen => seen.Certainty).ThenBy(seen => seen.Kind).ThenByDescending(seen => seen.To - seen.From).ThenBy(seen => seen.From))
        {
            var (start, end) = plain.InOriginal(sighting);
            if (end <= start)
                continue;
            var place = taken.AsSpan(start, end - start);
            if (place.Contains(true))
                continue;
            place.Fill(true);
            kept.Add((sighting, start));
        }

        return kept.OrderBy(one => one.Start).Select(one => one.Seen);
    }
}
