namespace SigKunskap.Web.Ui.Components;

/// <summary>A value in a chart and what it is called.</summary>
public sealed record ChartPoint(string Label, double Value);
