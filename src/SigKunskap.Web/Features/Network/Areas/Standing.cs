using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>How far an area's page can be trusted: when the area confirmed it, and how long ago that is.</summary>
/// <param name="ConfirmedOn">The day of the last confirmation, or null.</param>
/// <param name="IsChangedSince">Whether the page was changed after it.</param>
/// <param name="Today">Today in Sweden.</param>
public sealed record Standing(DateOnly? ConfirmedOn, bool IsChangedSince, DateOnly Today)
{
    /// <summary>A confirmation holds for a year. The area is reminded from so many days before.</summary>
    public const int MonthsHeld = 12, DaysBefore = 30;

    /// <summary>Who is still writing is not written to: a changed page is left alone for so many days.</summary>
    public const int DaysToWrite = 14;

    /// <summary>The days on which the contacts get a letter, from the one on which the page begins to want confirming: then, and once more.</summary>
    public static readonly IReadOnlyList<int> Letters = [0, DaysBefore];

    /// <summary>Confirmed within a year, as the page reads now. National figures count these and no others.</summary>
    public bool IsConfirmed => !IsChangedSince && ConfirmBy is { } by && Today < by;

    /// <summary>The first day on which the confirmation no longer holds.</summary>
    public DateOnly? ConfirmBy => ConfirmedOn?.AddMonths(MonthsHeld);

    /// <summary>Whether the area is reminded now.</summary>
    public bool WantsConfirming => IsChangedSince || ConfirmBy is not { } by || Today >= by.AddDays(-DaysBefore);

    /// <summary>The day of the last letter that is due; null when none is.</summary>
    /// <param name="changedOn">The day on which the page was last changed.</param>
    public DateOnly? LetterOn(DateOnly changedOn)
    {
        var since = IsChangedSince || ConfirmBy is not { } by ? changedOn.AddDays(DaysToWrite) : by.AddDays(-DaysBefore);
        return Letters.Select(days => (DateOnly?)since.AddDays(days)).LastOrDefault(day => day <= Today);
    }

    /// <summary>The standing in words; a mark in words stands beside it, never a colour alone.</summary>
    public string Words => ConfirmedOn switch
    {
        null => "Inte bekräftad av området än",
        { } on when Today >= ConfirmBy => $"Inte bekräftad sedan {on.InWords()}",
        { } on when IsChangedSince => $"Ändrad efter bekräftelsen den {on.InWords()}",
        { } on => $"Bekräftad den {on.InWords()}",
    };

    /// <summary>The mark of a page that ages; it grows with each half year. Null while the confirmation holds.</summary>
    public string? Mark => ConfirmedOn is not { } on || Today < ConfirmBy ? null
        : Today >= on.AddMonths(36) ? "Över tre år gammal"
        : Today >= on.AddMonths(24) ? "Över två år gammal"
        : Today >= on.AddMonths(18) ? "Över ett och ett halvt år gammal"
        : "Över ett år gammal";

    /// <summary>What a contact is reminded of; null when there is nothing to do.</summary>
    public string? Reminder => !WantsConfirming ? null : this switch
    {
        { ConfirmedOn: null } => "Sidan om er verksamhet är inte bekräftad än.",
        _ when Today >= ConfirmBy => $"Sidan om er verksamhet har inte bekräftats sedan {ConfirmedOn!.Value.InWords()}. Andra ser att den är gammal, och den räknas inte med.",
        { IsChangedSince: true } => "Sidan om er verksamhet har ändrats sedan den bekräftades.",
        _ => $"Sidan om er verksamhet behöver bekräftas senast {ConfirmBy!.Value.InWords()}.",
    };
}
