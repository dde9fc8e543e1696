using SigKunskap.Content.Flows;

namespace SigKunskap.Web.Features.Tools;

/// <summary>Says in words which answers of an address do not count, and why.</summary>
public static class ToolRemarks
{
    public static IEnumerable<string> On(Flow flow, FlowWalk walk) => walk.SetAside.Select(aside => On(flow, aside)).OfType<string>();

    private static string? On(Flow flow, SetAside aside)
    {
        var question = flow.FindQuestion(aside.Question);
        var answer = question?.Options.FirstOrDefault(option => option.Id == aside.Answer)?.Text ?? Short(aside.Answer);
        return aside.Reason switch
        {
            SetAsideReason.UnknownQuestion => $"Adressen svarar på en fråga som inte finns i verktyget (”{Short(aside.Question)}”). Den kan komma från en äldre version. Svaret räknas inte.",
            SetAsideReason.UnknownAnswer => $"Svaret ”{answer}” på frågan ”{question!.Text}” finns inte. Adressen kan vara ändrad eller komma från en äldre version. Svara på frågan igen.",
            SetAsideReason.NotOffered => $"Svaret ”{answer}” på frågan ”{question!.Text}” går inte ihop med de tidigare svaren. Svara på frågan igen.",
            _ => null,
        };
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
