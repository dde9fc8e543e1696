using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>What kinds of meetings are called.</summary>
public static class MeetingKindName
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<MeetingKind>().Select(kind => new Choice($"{kind}", Of(kind)))];

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Network => "Nätverksmöte",
        MeetingKind.Workshop => "Arbetsmöte",
        MeetingKind.Conference => "Konferens",
        _ => "Studiebesök",
    };

    /// <summary>The kind that a form names; null for no such kind.</summary>
    public static MeetingKind? Read(string? text) => Enum.GetValues<MeetingKind>().Cast<MeetingKind?>().FirstOrDefault(kind => $"{kind}" == text);
}
