using System.Globalization;

namespace SigKunskap.Web.Ui.Components;

/// <summary>A value in a chart and what it is called.</summary>
/// <param name="Label">What the value is of.</param>
/// <param name="Value">The value; null when it is missing or withheld.</param>
/// <param name="Instead">What is written where a value is withheld, as "färre än 5".</param>
public sealed record ChartPoint(string Label, double? Value, string? Instead = null)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The value in Swedish writing, with its unit.</summary>
    public string Shown(string unit) => Value is { } value ? $"{value.ToString("#,0.##", Swedish)} {unit}".TrimEnd() : Instead ?? "uppgift saknas";

    /// <summary>A number for an SVG attribute.</summary>
    internal static string Svg(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
