using SigKunskap.Content.Editions;

namespace SigKunskap.Content.Flows.Editions;

/// <summary>Compares the questions and the outcomes of two editions, each with the one of the same id.</summary>
internal static class ComparedItems
{
    public static IReadOnlyList<ComparedItem> Questions(Flow earlier, Flow later) => Compare(
        earlier.Questions,
        later.Questions,
        question => question.Id,
        question => question.Text,
        (parts, before, after) =>
        {
            if (before is not null && after is not null)
                parts.Text("Fråga", before.Text, after.Text);
            parts.Text("Hjälptext", before?.Help, after?.Help);
            foreach (var id in (after?.Options ?? []).Concat(before?.Options ?? []).Select(option => option.Id).Distinct())
                Option(parts, (earlier, Of(before, id)), (later, Of(after, id)));
        });

    public static IReadOnlyList<ComparedItem> Outcomes(Flow earlier, Flow later) => Compare(
        earlier.Outcomes,
        later.Outcomes,
        outcome => outcome.Id,
        outcome => outcome.Title,
        (parts, before, after) =>
        {
            parts.Text("Slag av svar", before?.Kind.Label(), after?.Kind.Label());
            if (before is not null && after is not null)
                parts.Text("Svar", before.Title, after.Title);
            parts.Text("Betyder", before?.Meaning, after?.Meaning)
                .Lines("Måste vara uppfyllt", before?.Conditions ?? [], after?.Conditions ?? [])
                .Text("Om något brister", before?.IfNotMet, after?.IfNotMet)
                .Lines("Vanliga misstag", before?.Pitfalls ?? [], after?.Pitfalls ?? [])
                .Lines("Skriv ned", before?.WriteDown ?? [], after?.WriteDown ?? [])
                .Text("Skäl att skriva ned", before?.Reason, after?.Reason)
                .Text("Beslutar", before?.DecidedBy, after?.DecidedBy)
                .Lines("Gå vidare", before?.Onward.Select(Written) ?? [], after?.Onward.Select(Written) ?? [])
                .Entries("Lagrum", [.. before?.Law.Select(law => law.Text) ?? []], [.. after?.Law.Select(law => law.Text) ?? []])
                .Entries("Vilar på vägledning", [.. before?.Guidance.Select(page => page.Text) ?? []], [.. after?.Guidance.Select(page => page.Text) ?? []])
                .Text("Hur säkert", before?.Certainty.Label(), after?.Certainty.Label())
                .Text("Lagen kontrollerad", OwnCheck(earlier, before), OwnCheck(later, after));
        });

    private static List<ComparedItem> Compare<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> id, Func<T, string> name, Action<ComparedParts, T?, T?> compare)
        where T : class
    {
        var items = new List<ComparedItem>();
        foreach (var key in after.Concat(before).Select(id).Distinct())
        {
            var (old, now) = (before.FirstOrDefault(item => id(item) == key), after.FirstOrDefault(item => id(item) == key));
            var parts = new ComparedParts();
            compare(parts, old, now);
            var change = old is null ? ParagraphChange.Added : now is null ? ParagraphChange.Removed : parts.All.Count > 0 ? ParagraphChange.Changed : ParagraphChange.Unchanged;
            if (change != ParagraphChange.Unchanged)
                items.Add(new(key, change, name(now ?? old!), parts.All));
        }

        return items;
    }

    private static void Option(ComparedParts parts, (Flow Flow, AnswerOption? Option) before, (Flow Flow, AnswerOption? Option) after)
    {
        parts.Text("Svarsalternativ", before.Option?.Text, after.Option?.Text);
        if (before.Option is not null && after.Option is not null)
        {
            parts.Text($"Förklaring till ”{after.Option.Text}”", before.Option.Help, after.Option.Help)
                .Lines($"När ”{after.Option.Text}” går att välja", When(before.Flow, before.Option), When(after.Flow, after.Option));
        }
    }

    private static IEnumerable<string> When(Flow flow, AnswerOption option) => option.ShownWhen.Select(condition => (flow.Questions[condition.Question], condition))
        .Select(shown => $"{shown.Item1.Label}: {string.Join(", ", shown.Item1.Options.Where((_, place) => shown.condition.Holds(place)).Select(answer => answer.Text))}");

    private static AnswerOption? Of(Question? question, string id) => question?.Options.FirstOrDefault(option => option.Id == id);

    private static string Written(OnwardLink link) => $"{link.Text} ({link.Target})";

    /// <summary>The day of its own, where it has one: else every outcome would differ when the flow's day does.</summary>
    private static string? OwnCheck(Flow flow, Outcome? outcome) => outcome is null || outcome.CheckedOn == flow.CheckedOn ? null : $"{outcome.CheckedOn:yyyy-MM-dd}";
}
