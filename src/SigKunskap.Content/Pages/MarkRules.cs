using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;

namespace SigKunskap.Content.Pages;

/// <summary>What a paragraph's mark must say, given what it cites and where it stands.</summary>
internal static class MarkRules
{
    public static void Check(Mark? mark, List<ResolvedCitation> citations, bool cites, bool introduced, GroupKind? within, SourceLine where, Findings findings)
    {
        if (within == GroupKind.Unsettled)
            return;
        var own = new Findings(where.File);
        if (cites && mark?.Force is null)
            own.Warn(where.Line, "Stycket citerar ett lagrum men har inget märke. Avsluta med till exempel {lag sedd C5} eller {vägledning}.");
        if (mark is { Force: Force.Law } && !cites && !introduced)
            own.Warn(where.Line, "Stycket är märkt som lag men citerar inget lagrum. Skriv vilket, eller märk det som vägledning.");
        if (mark is { Force: Force.Law, Certainty: null })
            own.Warn(where.Line, "Märket säger inte hur säkert det är. Lägg till sedd eller härledd.");
        if (mark is { Certainty: Certainty.Unsettled })
            own.Refuse(where.Line, "Något osäkert får inte stå som fakta. Flytta stycket till ett block ”::: oklart”.");
        foreach (var citation in citations)
        {
            foreach (var section in citation.Sections.Where(section => section.Wordings[0].Certainty == Certainty.Unsettled))
                own.Refuse(where.Line, $"{section.Number.InFull} {citation.Statute!.ShortName} är inte klarlagd och får inte stå som fakta. Flytta stycket till ett block ”::: oklart”.");
        }

        findings.Add(own.All);
    }
}
