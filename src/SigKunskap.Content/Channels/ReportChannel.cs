namespace SigKunskap.Content.Channels;

/// <summary>Where a municipality itself receives reports of concern. The portal only points there; nothing is received here.</summary>
/// <param name="Municipality">The municipality's name, without the word kommun: <c>Exempelby</c>.</param>
/// <param name="Address">Its own page or e-service, https; null when it has none.</param>
/// <param name="Phone">The number to its reception, as it is to be read; null when it is not given.</param>
/// <param name="Hours">When the reception answers, in words.</param>
/// <param name="OnCall">Whom to turn to at other hours, in words.</param>
/// <param name="ConfirmedOn">The day the municipality last said that this is right.</param>
/// <param name="ConfirmedBy">The function that said so. Never a person.</param>
public sealed record ReportChannel(string Municipality, Uri? Address, string? Phone, string? Hours, string? OnCall, DateOnly ConfirmedOn, string ConfirmedBy)
{
    /// <summary>Months after which somebody should ask again.</summary>
    public const int MonthsTrusted = 12;

    /// <summary>Whether it was confirmed so long ago that a reader has to be told.</summary>
    /// <param name="today">The day it is read.</param>
    public bool IsOld(DateOnly today) => ConfirmedOn.AddMonths(MonthsTrusted) < today;
}
