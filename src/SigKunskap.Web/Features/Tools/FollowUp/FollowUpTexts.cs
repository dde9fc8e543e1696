namespace SigKunskap.Web.Features.Tools.FollowUp;

/// <summary>What the tool is called, wherever it is named.</summary>
public static class FollowUpTexts
{
    public const string Title = "Välj vad ni ska följa upp";

    public const string Summary = "Kryssa för några mått och få en lokal mall med definitioner, nämnare och förbehåll, att skriva ut eller hämta som Word och CSV. Inget om enskilda personer.";

    public static readonly IReadOnlyList<string> Keywords = ["uppföljning", "statistik", "indikatorer", "mått", "nyckeltal", "mall för uppföljning", "räkna", "utvärdering", "årsrapport", "Excel", "CSV"];
}
