using System.Globalization;

namespace SigKunskap.Web.Platform;

/// <summary>A date as a browser's date field sends it: 2026-07-01.</summary>
public static class TypedDate
{
    /// <returns>The date; null for anything else, also for nothing.</returns>
    public static DateOnly? Of(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
