using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>What a form says of a meeting, once it has been read.</summary>
internal sealed record MeetingFacts(
    MeetingKind Kind, string Title, string Text, string Programme, string Room, DateTime StartsAt, DateTime EndsAt, bool IsAllDay, string? Place, string? Link, int? Capacity, DateTime? Deadline)
{
    /// <summary>Puts them in a meeting; the room is found by the caller.</summary>
    public void Fill(Meeting meeting)
    {
        (meeting.Kind, meeting.Title, meeting.Text, meeting.Programme) = (Kind, Title, Text, Programme);
        (meeting.StartsAt, meeting.EndsAt, meeting.IsAllDay) = (StartsAt, EndsAt, IsAllDay);
        (meeting.Place, meeting.Link, meeting.Capacity, meeting.Deadline) = (Place, Link, Capacity, Deadline);
    }

    /// <summary>What the guard says of them. A place is a street with a number as often as not, and points out a house where people meet.</summary>
    public WritingCheck Check(GuardContext context, string? reason)
    {
        var place = PersonalDataGuard.Read(Place ?? "", context).All(finding => finding.Kind == PersonalDataKind.StreetAddress) ? "" : Place!;
        return WritingCheck.Of(context, reason, ("Rubrik", Title), ("Text", Text), ("Program", Programme), ("Plats", place));
    }
}
