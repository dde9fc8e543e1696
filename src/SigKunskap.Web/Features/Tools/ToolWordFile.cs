using SigKunskap.Content;
using SigKunskap.Content.Flows;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Tools.Editions;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools;

/// <summary><c>/verktyg/….docx</c>: the answer of a tool as a Word document, to put among one's own papers. It has no place for a name.</summary>
public static class ToolWordFile
{
    public static void MapToolWordFile(this IEndpointRouteBuilder app) =>
        app.MapGet("/verktyg/{name}.docx", (string name, HttpRequest request, AskTool ask, LivingLibrary living, TimeProvider clock) =>
        {
            if (ask.For(new(name, request.Query)) is not { } answer)
                return Results.NotFound();
            return answer.Walk.Next is not null || living.Now.SwitchOf(answer.Flow) is not null
                ? Results.Redirect(answer.Address.ToString())
                : Results.File(Document(answer, living.Now, StockholmTime.Today(clock)).ToFile(answer.Flow.Title), WordDocument.ContentType, $"{name}.docx");
        }).WithMetadata(new AnsweredByWholeQueryAttribute()).CacheOutput(PublicCaching.Policy);

    private static WordDocument Document(AskTool.Answer answer, Content.Library library, DateOnly today)
    {
        var document = new WordDocument().Title(answer.Flow.Title);
        foreach (var outcome in answer.Walk.Findings)
            Write(document, outcome, library, library.SwitchOf(answer.Flow, outcome), today);
        document.Heading("Svar som gavs", 1).List(answer.Walk.Given.Select(given => $"{given.Question.Label}: {given.Option.Text}"));
        document.Heading("Egen anteckning", 1).Line("Datum").Line("Beslutat av").Line("Skäl").Line(" ");
        var owner = library.Reference.Lists.Agencies.GetValueOrDefault(answer.Flow.Owner);
        return document.Text($"SigKunskap. {owner?.Name ?? answer.Flow.Owner}{(owner?.IsEditors == true ? ", ingen myndighet har godkänt svaret" : "")}. {ToolEditionWords.Sentence(library, answer.Flow)}Lagen kontrollerad {answer.Flow.CheckedOn.InWords()}. {answer.Address.Alone}", quiet: true);
    }

    private static void Write(WordDocument document, Outcome outcome, Content.Library library, SwitchedOff? off, DateOnly today)
    {
        document.Heading($"{(off is null ? outcome.Kind.Label() : "Avstängt")}: {outcome.Title}", 1);
        if (off is not null)
        {
            document.Text(off.Text);
            return;
        }

        if (OutdatedLaw.Of(outcome, library.Law, today) is { Count: > 0 } outdated)
            document.Text($"{OutdatedLawWords.Title}. {string.Join(" ", outdated.Select(law => $"{law.Citation} {OutdatedLawWords.Of(law)}"))} {OutdatedLawWords.WhatToDo(outcome)}");
        foreach (var paragraph in outcome.Meaning.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            document.Text(paragraph.ReplaceLineEndings(" "));
        Part("Det här måste vara uppfyllt", outcome.Conditions, checklist: true);
        if (outcome.IfNotMet is { } otherwise)
            document.Text($"Om något brister: {otherwise}");
        Part("Vanliga misstag", outcome.Pitfalls);
        Part("Skriv ned", outcome.WriteDown, checklist: true);
        if (outcome.DecidedBy is { } decides)
            document.Text($"Beslutar: {decides}");
        var law = library.LawOf(outcome).SelectMany(cited => cited.Sections.Select(section => $"{section.Number.Unbroken}\u00a0{cited.Statute!.ShortName} ({section.Heading.ToLowerInvariant()})"));
        Part("Lagrum", [.. law]);
        document.Text($"{outcome.Certainty.Label()}. Lagen kontrollerad {outcome.CheckedOn.InWords()}.", quiet: true);

        void Part(string heading, IReadOnlyList<string> lines, bool checklist = false)
        {
            if (lines.Count > 0)
                document.Heading(heading, 2).List(lines, checklist);
        }
    }
}
