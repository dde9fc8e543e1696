using System.Globalization;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>How the change feed tells of meetings: which one, and never what was written.</summary>
internal static class MeetingChanges
{
    /// <summary>A meeting was called, changed, cancelled, hidden, shown, or something was written to it. Subject: its number.</summary>
    public const string Changed = "meeting";

    /// <summary>Somebody has moved up from the waiting list. Subject: the meeting's number, a space, the member's.</summary>
    public const string MovedUp = Data.Network.MeetingLine.MovedUp;

    /// <summary>A study visit was offered, asked for, answered, agreed, noted or taken back. Subject: its number.</summary>
    public const string Visit = "visit";

    public static void TellMeeting(this SigKunskapDb db, int meeting) => db.Tell(Changed, Number(meeting));

    public static void TellMovedUp(this SigKunskapDb db, int meeting, int member) => db.Tell(MovedUp, $"{Number(meeting)} {Number(member)}");

    public static void TellVisit(this SigKunskapDb db, int visit) => db.Tell(Visit, Number(visit));

    /// <summary>The meeting that a change is about; null for other changes.</summary>
    public static int? Of(Change change) =>
        change.Kind == Changed && int.TryParse(change.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
