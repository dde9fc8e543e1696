using SigKunskap.Content;
using SigKunskap.Web.Data.Network.Profiles;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>
/// How alike two areas are in what decides how the work can be done, and why, in words. What is not told of one of them counts neither for nor
/// against. The specification omraden-som-vart.md has the examples.
/// </summary>
/// <param name="Points">The weights of what they share.</param>
/// <param name="Shared">What they share, the weightiest first.</param>
public sealed record Likeness(int Points, IReadOnlyList<string> Shared)
{
    /// <summary>Fewer than this in common is chance.</summary>
    public const int Fewest = 2;

    private const int Most = 5;

    /// <summary>A reason to call two areas alike: its weight and its words.</summary>
    private sealed record Trait(int Weight, string Words, Func<AreaRegister.Entry, AreaRegister.Entry, bool> IsShared);

    /// <summary>The weights, all in one place. Size and age span come first: they decide what a group can look like at all.</summary>
    private static readonly Trait[] Traits =
    [
        new(4, "lika stor", (a, b) => a.Profile.Population is { } band && band == b.Profile.Population),
        new(4, "samma åldersspann", (a, b) => IsTold(a.Profile) && (a.Profile.FromAge, a.Profile.ToAge) == (b.Profile.FromAge, b.Profile.ToAge)),
        new(3, "samma slags nämnd", (a, b) => a.Profile.Namnd is { } namnd && namnd != NamndKind.Other && namnd == b.Profile.Namnd),
        new(3, "samma form", (a, b) => a.Profile.Form is { } form && form == b.Profile.Form),
        new(2, "samma nämnd som skolan", (a, b) => a.Profile.SharesNamndWithSchool == true && b.Profile.SharesNamndWithSchool == true),
        new(2, "annan nämnd än skolan", (a, b) => a.Profile.SharesNamndWithSchool == false && b.Profile.SharesNamndWithSchool == false),
        new(2, "nästan lika stor", (a, b) => a.Profile.Population is { } one && b.Profile.Population is { } other && Math.Abs(AreaTerms.Population.Place(one) - AreaTerms.Population.Place(other)) == 1),
        new(2, "liknande åldersspann", (a, b) => (a.Profile.FromAge, a.Profile.ToAge) != (b.Profile.FromAge, b.Profile.ToAge) && Overlap(a.Profile, b.Profile) >= 0.6),
        new(2, "samma län", (a, b) => a.Area.Region == b.Area.Region),
        new(1, "tar båda emot vid enbart narkotikabrott", (a, b) => a.Profile.NarcoticsOnly == true && b.Profile.NarcoticsOnly == true),
        new(1, "tar båda emot unga på SiS", (a, b) => a.Profile.StateCareYouths == true && b.Profile.StateCareYouths == true),
    ];

    /// <summary>How alike two areas are.</summary>
    public static Likeness Between(AreaRegister.Entry one, AreaRegister.Entry other)
    {
        var shared = Traits.Where(trait => trait.IsShared(one, other)).ToList();
        return new(shared.Sum(trait => trait.Weight), [.. shared.Select(trait => trait.Words)]);
    }

    /// <summary>The areas most like one: at most five, those that share more than chance, the likest first and then by name.</summary>
    public static IReadOnlyList<(AreaRegister.Entry Entry, Likeness Likeness)> Closest(AreaRegister.Entry own, IEnumerable<AreaRegister.Entry> all) =>
        [.. all.Where(entry => entry.Area.Slug != own.Area.Slug && entry.Number > 0).Select(entry => (entry, Between(own, entry))).Where(found => found.Item2.Shared.Count >= Fewest)
            .OrderByDescending(found => found.Item2.Points).ThenBy(found => found.entry.Area.Name, SwedishOrder.Comparer).Take(Most)];

    /// <summary>As a sentence: "Lika stor, samma slags nämnd."</summary>
    public string Sentence => Shared.Count == 0 ? "" : $"{char.ToUpperInvariant(Shared[0][0])}{string.Join(", ", Shared)[1..]}.";

    private static bool IsTold(AreaProfile profile) => profile is { FromAge: not null, ToAge: not null };

    /// <summary>Years that both spans hold, of the years that either holds.</summary>
    private static double Overlap(AreaProfile one, AreaProfile other)
    {
        if (!IsTold(one) || !IsTold(other))
            return 0;
        var both = Math.Min(one.ToAge!.Value, other.ToAge!.Value) - Math.Max(one.FromAge!.Value, other.FromAge!.Value) + 1;
        return (double)both / (Math.Max(one.ToAge.Value, other.ToAge.Value) - Math.Min(one.FromAge.Value, other.FromAge.Value) + 1);
    }
}
