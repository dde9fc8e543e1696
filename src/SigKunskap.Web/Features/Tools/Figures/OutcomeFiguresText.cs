namespace SigKunskap.Web.Features.Tools.Figures;

/// <summary>The figures as plain lines, for a terminal or a file.</summary>
internal static class OutcomeFiguresText
{
    public static string Of(IReadOnlyList<OutcomeFigures.Line> lines, DateOnly from, DateOnly to) => string.Join('\n',
    [
        $"Svar som verktygen visat {from:yyyy-MM-dd} till {to:yyyy-MM-dd}. Bara dagar då ett svar visats minst {OutcomeFigures.Least} gånger. Vad som svarats räknas aldrig.",
        .. lines.Count == 0 ? ["inga"] : lines.Select(line => $"{line.Day:yyyy-MM-dd}  {line.Shown,6}  {line.Flow}/{line.Outcome}"),
    ]);
}
