using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Meetings.Visits;

/// <summary>What a study visit is called as it goes along.</summary>
public static class VisitWords
{
    public static string Title(StudyVisit visit) => visit.IsOffer ? $"{visit.Area.Name} kan visa" : $"{visit.Area.Name} vill se";

    public static string State(StudyVisit visit) => visit.State switch
    {
        StudyVisitState.Open => "Väntar på svar",
        StudyVisitState.Answered => $"{visit.AnswerArea?.Name} har svarat",
        StudyVisitState.Agreed => $"Bestämt med {visit.AnswerArea?.Name}",
        StudyVisitState.Noted => $"Genomfört med {visit.AnswerArea?.Name}",
        _ => "Återtaget",
    };
}
