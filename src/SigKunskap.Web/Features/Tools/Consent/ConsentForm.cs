using System.Text;
using SigKunskap.Content.Consent;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>What was chosen for a consent form. All of it stands in the address, and nowhere else; nothing of it is about a person.</summary>
public sealed record ConsentForm
{
    public const string PartiesKey = "part", CategoriesKey = "uppgift", PurposesKey = "syfte", FromKey = "fran", ToKey = "till", MonthsKey = "manader", ReviewKey = "omprovas", SignersKey = "skriver", LevelKey = "svenska", ShowKey = "visa";

    /// <summary>Every key of the address, and a few that other pages put there.</summary>
    public static readonly IReadOnlyList<string> Keys = [PartiesKey, CategoriesKey, PurposesKey, FromKey, ToKey, MonthsKey, ReviewKey, SignersKey, LevelKey, ShowKey, Frame.Key];

    public IReadOnlyList<ConsentChoice> Parties { get; init; } = [];

    public IReadOnlyList<ConsentChoice> Categories { get; init; } = [];

    public IReadOnlyList<ConsentChoice> Purposes { get; init; } = [];

    /// <summary>The first day, or null for the day it is signed.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, or null when it is counted in months or written by hand.</summary>
    public DateOnly? To { get; init; }

    public int? Months { get; init; }

    public DateOnly? Review { get; init; }

    public ConsentSigners Signers { get; init; } = ConsentSigners.YoungAndTwo;

    public bool VeryPlain { get; init; }

    /// <summary>The last day as far as it is known.</summary>
    public DateOnly? LastDay => To ?? (From is { } from && Months is { } months ? from.AddMonths(months).AddDays(-1) : null);

    /// <summary>A consent must be definite: between whom, about what, and what for.</summary>
    public bool IsDefinite => Parties.Count >= 2 && Categories.Count >= 1 && Purposes.Count >= 1;

    /// <summary>The address with these choices.</summary>
    /// <param name="path">The page, or the file made from it.</param>
    /// <param name="show">Whether the sheets are to be shown.</param>
    public string At(string path, bool show)
    {
        var address = new StringBuilder(path);
        foreach (var (key, value) in Pairs(show))
            address.Append(address.Length == path.Length ? '?' : '&').Append(key).Append('=').Append(value);
        return address.ToString();
    }

    private IEnumerable<(string Key, string Value)> Pairs(bool show) =>
    [
        .. Parties.Select(party => (PartiesKey, party.Id)),
        .. Categories.Select(category => (CategoriesKey, category.Id)),
        .. Purposes.Select(purpose => (PurposesKey, purpose.Id)),
        .. new (string, string?)[]
        {
            (FromKey, $"{From:yyyy-MM-dd}"), (ToKey, $"{To:yyyy-MM-dd}"), (MonthsKey, $"{Months}"), (ReviewKey, $"{Review:yyyy-MM-dd}"),
            (SignersKey, Signers.Word()), (LevelKey, VeryPlain ? "lattlast" : null), (ShowKey, show ? "1" : null),
        }.Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => (pair.Item1, pair.Item2!)),
    ];
}
