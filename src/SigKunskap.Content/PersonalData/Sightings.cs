namespace SigKunskap.Content.PersonalData;

/// <summary>What a detector saw, by offsets in the plain text.</summary>
internal readonly record struct Sighting(PersonalDataKind Kind, PersonalDataCertainty Certainty, int From, int To);

/// <summary>What all detectors saw in a text, overlapping as it may be.</summary>
internal sealed class Sightings
{
    private readonly List<Sighting> _all = [];

    public void Certain(PersonalDataKind kind, int from, int to) => _all.Add(new(kind, PersonalDataCertainty.Certain, from, to));

    public void Likely(PersonalDataKind kind, int from, int to) => _all.Add(new(kind, PersonalDataCertainty.Likely, from, to));

    /// <summary>Keeps the strongest in each place, in the order of the text.</summary>
    public IEnumerable<Sighting> Strongest(int textLength)
    {
        if (_all.Count == 0)
            return [];
        var taken = new bool[textLength];
        var kept = new List<Sighting>();
        foreach (var sighting in _all.OrderByDescending(seen => seen.Certainty).ThenBy(seen => seen.Kind).ThenByDescending(seen => seen.To - seen.From).ThenBy(seen => seen.From))
        {
            var place = taken.AsSpan(sighting.From, sighting.To - sighting.From);
            if (place.Contains(true))
                continue;
            place.Fill(true);
            kept.Add(sighting);
        }

        return kept.OrderBy(seen => seen.From);
    }
}
