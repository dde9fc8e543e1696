using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Network.Profiles;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>What somebody looks for among areas, as an address says it. Every address can be read; what is not understood is left out.</summary>
public sealed record AreaFilter
{
    public const int LongestText = 200;

    /// <summary>The orders that the list can stand in; the first is the usual one.</summary>
    public static IReadOnlyList<(string Key, string Text)> Orders { get; } = [("lan", "Län"), ("namn", "Namn"), ("bekraftad", "Senast bekräftad"), ("start", "Startår"), ("storlek", "Invånare, flest först")];

    public string Text { get; init; } = "";

    public string? County { get; init; }

    public WorkForm? Form { get; init; }

    public NamndKind? Namnd { get; init; }

    public bool? SharesNamndWithSchool { get; init; }

    /// <summary>An age that the area's span has to hold.</summary>
    public int? Age { get; init; }

    /// <summary>Who has to be in the core group.</summary>
    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public bool? NarcoticsOnly { get; init; }

    public AreaStatus? Status { get; init; }

    public PopulationBand? Population { get; init; }

    public bool OnlyConfirmed { get; init; }

    /// <summary>A word that the area has answered questions about, in lower case.</summary>
    public string Solved { get; init; } = "";

    public string Sorted { get; init; } = Orders[0].Key;

    public static AreaFilter Of(IQueryCollection query) => new()
    {
        Text = query["q"].ToString().Trim() is var text && text.Length <= LongestText ? text : "",
        County = query["lan"].ToString() is { Length: > 0 } county ? county : null,
        Form = AreaTerms.Form.Find(query["form"].ToString()),
        Namnd = AreaTerms.Namnd.Find(query["namnd"].ToString()),
        SharesNamndWithSchool = AreaTerms.YesNo.Find(query["namnd-med-skolan"].ToString()),
        Age = int.TryParse(query["alder"], NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 0 and < 100 ? age : null,
        Actors = [.. AreaTerms.Actors.All.Where(actor => query["aktor"].Contains(actor.Key)).Select(actor => actor.Value)],
        NarcoticsOnly = AreaTerms.YesNo.Find(query["enbart-narkotika"].ToString()),
        Status = AreaTerms.Status.Find(query["status"].ToString()),
        Population = AreaTerms.Population.Find(query["storlek"].ToString()),
        OnlyConfirmed = query["bekraftad"] == "ja",
        Solved = query["svarat"].ToString().Trim().ToLowerInvariant() is var word && word.Length <= DiscussionTag.Longest ? word : "",
        Sorted = Orders.Any(order => order.Key == query["ordning"].ToString()) ? query["ordning"].ToString() : Orders[0].Key,
    };

    /// <summary>Whether anything is chosen beside the order.</summary>
    public bool IsSet => this with { Sorted = Orders[0].Key, Actors = [] } != new AreaFilter { Actors = [] } || Actors.Count > 0;

    /// <summary>Whether an area is looked for, apart from the words. What is not told never matches.</summary>
    public bool Takes(AreaRegister.Entry entry) => entry.Profile is var profile
        && (County is null || entry.Area.Region == County)
        && (Form is null || profile.Form == Form)
        && (Namnd is null || profile.Namnd == Namnd)
        && (SharesNamndWithSchool is null || profile.SharesNamndWithSchool == SharesNamndWithSchool)
        && (Age is null || (profile.FromAge <= Age && profile.ToAge >= Age))
        && Actors.All(actor => profile.Actors.TryGetValue(actor, out var how) && how == Participation.Core)
        && (NarcoticsOnly is null || profile.NarcoticsOnly == NarcoticsOnly)
        && (Status is null || profile.Status == Status)
        && (Population is null || profile.Population == Population)
        && (!OnlyConfirmed || entry.Standing.IsConfirmed);

    /// <summary>The address of a page of the list for this filter.</summary>
    public string Address(string path, int number) => number == 1 ? Address(path) : QueryHelpers.AddQueryString(Address(path), "sida", number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The address of the list, or of its file, for this filter.</summary>
    public string Address(string path) => QueryHelpers.AddQueryString(path, Pairs().Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));

    private IEnumerable<(string Key, string? Value)> Pairs() =>
    [
        ("q", Text), ("lan", County), ("form", Form is { } form ? AreaTerms.Form.Key(form) : null), ("namnd", Namnd is { } namnd ? AreaTerms.Namnd.Key(namnd) : null),
        ("namnd-med-skolan", YesNo(SharesNamndWithSchool)), ("alder", Age?.ToString(CultureInfo.InvariantCulture)), .. Actors.Select(actor => ("aktor", (string?)AreaTerms.Actors.Key(actor))),
        ("enbart-narkotika", YesNo(NarcoticsOnly)), ("status", Status is { } status ? AreaTerms.Status.Key(status) : null), ("storlek", Population is { } band ? AreaTerms.Population.Key(band) : null),
        ("bekraftad", OnlyConfirmed ? "ja" : null), ("svarat", Solved), ("ordning", Sorted == Orders[0].Key ? null : Sorted),
    ];

    private static string? YesNo(bool? answer) => answer is { } told ? AreaTerms.YesNo.Key(told) : null;
}
