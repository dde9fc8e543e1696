using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;

namespace SigKunskap.Content.Flows.Reading;

/// <summary>
/// Reads what answers have to be: <c>om: { fran: polis, alder: [under-15, 15-17], till: inte skola }</c>. An answer is named by its id or by a
/// group; a list means any of them, <c>inte</c> before each means none of them, <c>"*"</c> means any answer at all.
/// </summary>
internal sealed class ConditionReader(QuestionReader questions, Findings findings)
{
    private const string Not = "inte ";

    public List<Condition> Read(YamlFields fields, string key)
    {
        switch (fields.Node(key))
        {
            case null:
                return [];
            case YamlMapping mapping:
                var values = new YamlFields(mapping, findings);
                return [.. mapping.Entries.Select(entry => Of(entry.Key, values.Texts(entry.Key.Text))).OfType<Condition>()];
            case var other:
                findings.Refuse(other.Line, $"”{key}” ska ha frågor och svar: ”{key}: {{ alder: under-18 }}”.");
                return [];
        }
    }

    /// <summary>The condition that a question's answer is among those named; null when any answer will do, or what is written is wrong.</summary>
    public Condition? Of(YamlScalar question, IReadOnlyList<YamlScalar> words)
    {
        var place = questions.Questions.Index().FirstOrDefault(known => known.Item.Id == question.Text, (-1, null!)).Index;
        if (place < 0)
        {
            findings.Refuse(question.Line, $"Frågan ”{question.Text}” finns inte här.{Closest.Suggestion(question.Text, questions.Questions.Select(known => known.Id))} En fråga måste stå före det som beror på den.");
            return null;
        }

        if (words.Count == 0)
        {
            findings.Refuse(question.Line, $"Villkoret på ”{question.Text}” saknar svar. Skriv ett svar, en lista eller \"*\".");
            return null;
        }

        if (words is [{ Text: "*" }])
            return null;
        var negated = words.Count(word => word.Text.StartsWith(Not, StringComparison.Ordinal));
        if (negated > 0 && negated < words.Count)
            findings.Refuse(question.Line, $"Villkoret på ”{question.Text}” blandar svar och ”inte”. Skriv ”inte” framför alla eller inget.");
        var options = words.Aggregate(0UL, (all, word) => all | Meaning(place, word.Text.StartsWith(Not, StringComparison.Ordinal) ? word.Text[Not.Length..].Trim() : word.Text, word.Line));
        var every = Every(questions.Questions[place].Options.Count);
        options = negated > 0 ? every & ~options : options;
        if (options == 0)
            findings.Refuse(question.Line, $"Villkoret på ”{question.Text}” kan aldrig vara uppfyllt. Rätta svaren.");
        return options == every ? null : new(place, options);
    }

    private static ulong Every(int options) => options >= 64 ? ulong.MaxValue : (1UL << options) - 1;

    private ulong Meaning(int question, string word, int line)
    {
        if (questions.Meaning(question, word) is { } meaning)
            return meaning;
        findings.Refuse(line, $"Svaret ”{word}” finns inte på frågan ”{questions.Questions[question].Id}”.{Closest.Suggestion(word, questions.Words(question))}");
        return 0;
    }
}
