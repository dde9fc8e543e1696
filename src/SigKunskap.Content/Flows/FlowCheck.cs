using SigKunskap.Content.Checks;
using SigKunskap.Content.Flows.Diagrams;

namespace SigKunskap.Content.Flows;

/// <summary>
/// What must hold for a flow as a whole: every combination of answers ends in an outcome, everything that is written can be reached, nobody
/// meets too many questions, and every scenario comes out as it says.
/// </summary>
internal static class FlowCheck
{
    public static void Run(Flow flow, Findings findings)
    {
        try
        {
            Ends(flow, findings);
        }
        catch (FlowTooIntricateException intricate)
        {
            findings.Refuse(1, $"Flödet är för invecklat: fler än {intricate.Cases} fall. Dela det i flera verktyg, eller använd ”traff: forsta”.");
            return;
        }

        Reached(flow, findings);
        Length(flow, findings);
        foreach (var scenario in flow.Scenarios)
            Passes(flow, scenario, findings);
    }

    private static void Ends(Flow flow, Findings findings)
    {
        if (flow.Diagram.Stuck is { } stuck)
            findings.Refuse(flow.Questions[stuck].Line, $"Frågan ”{flow.Questions[stuck].Id}” har efter vissa svar inget svar att välja. Ändra ”visas-om”.");
        else if (flow.Diagram.PathWithoutOutcome() is { } hole)
            findings.Refuse(flow.Tables[0].Line, $"Ingen rad stämmer när {InWords(flow, hole)}. Lägg till en rad eller ”annars”.");
    }

    private static void Reached(Flow flow, Findings findings)
    {
        var asked = flow.Diagram.Questions.ToLookup(node => node.Question);
        foreach (var (place, question) in flow.Questions.Index())
        {
            if (!asked.Contains(place))
                findings.Refuse(question.Line, $"Frågan ”{question.Id}” ställs aldrig: inget utfall beror på svaret. Ta bort den eller använd den i en tabell.");
            else
                foreach (var (at, option) in question.Options.Index().Where(option => asked[place].All(node => node.Next[option.Index] is null)))
                    findings.Refuse(option.Line, $"Svaret ”{option.Id}” visas aldrig. Ändra ”visas-om” eller ta bort det.");
        }

        foreach (var (_, outcome) in flow.Outcomes.Index().Where(outcome => !flow.Diagram.Reached[outcome.Index]))
            findings.Refuse(outcome.Line, $"Utfallet ”{outcome.Id}” nås aldrig. Ta bort det eller lägg till en rad som leder dit.");
        foreach (var (_, row) in flow.Tables.SelectMany(table => table.Rows).Index().Where(row => !flow.Diagram.RowsThatDecide[row.Index]))
            findings.Refuse(row.Line, "Raden avgör aldrig något: en tidigare rad tar alla dess fall, eller så kan svaren inte ges tillsammans. Flytta eller ta bort den.");
    }

    private static void Length(Flow flow, Findings findings)
    {
        var longest = flow.Diagram.MostQuestions;
        if (longest > flow.MostQuestions)
            findings.Refuse(1, $"Upp till {longest} frågor ställs på vägen till ett svar, men högst {flow.MostQuestions} är tillåtna (hogst-fragor): {string.Join(", ", flow.Diagram.LongestPath().Select(place => flow.Questions[place].Id))}.");
    }

    private static void Passes(Flow flow, Scenario scenario, Findings findings)
    {
        var walk = FlowWalk.Of(flow, scenario.Answers);
        if (walk.Next is { } next)
        {
            var wrong = walk.SetAside.FirstOrDefault(aside => aside.Question == next.Id);
            findings.Refuse(scenario.Line, wrong is null
                ? $"Scenariot ”{scenario.Name}” svarar inte på frågan ”{next.Id}”, som ställs."
                : $"Scenariot ”{scenario.Name}” svarar ”{wrong.Answer}” på ”{next.Id}”, men det svaret visas inte efter de tidigare svaren.");
            return;
        }

        var came = walk.Findings.Select(outcome => outcome.Id).ToList();
        var isRight = (scenario.Gives.Count == 0 || came.SequenceEqual(scenario.Gives))
            && (scenario.First is null || came.FirstOrDefault() == scenario.First)
            && scenario.Among.All(came.Contains)
            && !walk.Findings.Any(outcome => scenario.Never.Contains(outcome.Id) || scenario.Never.Contains(outcome.Kind.Word()));
        if (!isRight)
            findings.Refuse(scenario.Line, $"Scenariot ”{scenario.Name}” ger [{string.Join(", ", came)}], inte vad det säger.{Expected(scenario)}");
    }

    private static string Expected(Scenario scenario) => string.Concat(
        scenario.Gives.Count > 0 ? $" Väntat: [{string.Join(", ", scenario.Gives)}]." : "",
        scenario.First is { } first ? $" Först: {first}." : "",
        scenario.Among.Count > 0 ? $" Även: {string.Join(", ", scenario.Among)}." : "",
        scenario.Never.Count > 0 ? $" Aldrig: {string.Join(", ", scenario.Never)}." : "");

    private static string InWords(Flow flow, IReadOnlyList<(int Question, int Option)> path) =>
        path.Count == 0 ? "inga svar behövs" : string.Join(", ", path.Select(step => $"{flow.Questions[step.Question].Id} är {flow.Questions[step.Question].Options[step.Option].Id}"));
}
