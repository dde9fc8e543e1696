using SigKunskap.Content.Flows.Diagrams;

namespace SigKunskap.Content.Flows.Editions;

/// <summary>Every combination of answers that can be given in either of two editions, and how many of them come out differently.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Different">How many lead to another answer, or could be given in one of the editions only.</param>
public sealed record AllSituations(int All, int Different)
{
    /// <summary>A page has to be made while somebody waits.</summary>
    private const int Most = 10_000;

    /// <summary>Counts them.</summary>
    /// <param name="earlier">The earlier edition.</param>
    /// <param name="later">The later edition.</param>
    /// <returns>The count, or null when there are more than can be gone through.</returns>
    public static AllSituations? Count(Flow earlier, Flow later)
    {
        var (all, different) = (0, 0);
        var waiting = new Stack<(FlowPlace Before, FlowPlace After, Dictionary<string, string> Answers)>();
        waiting.Push((earlier.Diagram.Start, later.Diagram.Start, []));
        while (waiting.TryPop(out var at))
        {
            var before = On(earlier, at.Before, at.Answers);
            var after = On(later, at.After, at.Answers);
            var asked = Asked(later, after, at.Answers) ?? Asked(earlier, before, at.Answers);
            if (asked is null)
            {
                if (++all > Most)
                    return null;
                different += ComparedSituation.Differ(FlowWalk.Of(earlier, at.Answers), FlowWalk.Of(later, at.Answers)) ? 1 : 0;
                continue;
            }

            foreach (var option in Offered(later, after, asked).Union(Offered(earlier, before, asked)))
                waiting.Push((before, after, new(at.Answers) { [asked] = option }));
        }

        return new(all, different);
    }

    /// <summary>As far as the answers lead.</summary>
    private static FlowPlace On(Flow flow, FlowPlace place, Dictionary<string, string> answers)
    {
        while (place.Question is { } asked && answers.TryGetValue(flow.Questions[asked].Id, out var answer) && flow.Questions[asked].PlaceOf(answer) is >= 0 and var option && place.Offers(option))
            place = place.After(option);
        return place;
    }

    /// <summary>The question to answer next; null at an end, and where the answer that was given does not exist.</summary>
    private static string? Asked(Flow flow, FlowPlace place, Dictionary<string, string> answers) =>
        place.Question is { } asked && !answers.ContainsKey(flow.Questions[asked].Id) ? flow.Questions[asked].Id : null;

    private static IEnumerable<string> Offered(Flow flow, FlowPlace place, string question) =>
        place.Question is { } asked && flow.Questions[asked].Id == question ? flow.Questions[asked].Options.Where((_, option) => place.Offers(option)).Select(option => option.Id) : [];
}
