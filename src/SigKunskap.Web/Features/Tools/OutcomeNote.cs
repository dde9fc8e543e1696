using SigKunskap.Content;
using SigKunskap.Content.Flows;

namespace SigKunskap.Web.Features.Tools;

/// <summary>A note for one's own records: when, what, by which section, why, who decides. It has no place for a name.</summary>
public static class OutcomeNote
{
    public static string Of(AskTool.Answer answer, Content.Library library, DateOnly today)
    {
        var lines = new List<string> { $"{today:yyyy-MM-dd}. {answer.Flow.Title} (SigKunskap, {(library.HistoryOf(answer.Flow).Newest is { } edition ? $"utgåva {edition.Number}, " : "")}lagen kontrollerad {answer.Flow.CheckedOn:yyyy-MM-dd})" };
        foreach (var outcome in answer.Walk.Findings)
            lines.AddRange(Lines(outcome, library, library.SwitchOf(answer.Flow, outcome), today));
        lines.Add($"Svar som gavs: {string.Join("; ", answer.Walk.Given.Select(given => $"{given.Question.Label}: {given.Option.Text}"))}.");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Lines(Outcome outcome, Content.Library library, SwitchedOff? off, DateOnly today)
    {
        if (off is not null)
            return [$"AVSTÄNGT: {outcome.Title}. {off.Text}"];
        var law = string.Join(", ", library.LawOf(outcome).SelectMany(cited => cited.Sections.Select(section => $"{section.Number.InFull} {cited.Statute!.ShortName}")));
        return new[]
        {
            $"{outcome.Kind.Word()}: {outcome.Title.TrimEnd('.')}.",
            law.Length > 0 ? $"Stöd: {law} ({outcome.Certainty.Label().ToLowerInvariant()}, kontrollerat {outcome.CheckedOn:yyyy-MM-dd})." : null,
            OutdatedLaw.Of(outcome, library.Law, today) is { Count: > 0 } outdated ? $"Obs! Ändrat sedan kontrollen: {string.Join(" ", outdated.Select(changed => $"{changed.Citation} {OutdatedLawWords.Of(changed)}"))}" : null,
            outcome.Reason is { } reason ? $"Skäl: {reason}" : null,
            outcome.DecidedBy is { } decides ? $"Beslutar: {decides}" : outcome.Kind == OutcomeKind.Advice ? null : "Beslutar: ______",
        }.OfType<string>();
    }
}
