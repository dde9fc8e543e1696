using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>What the reasons for flagging a post are called.</summary>
public static class FlagReasonName
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<FlagReason>().Select(reason => new Choice($"{reason}", Of(reason)))];

    public static string Of(FlagReason reason) => reason switch
    {
        FlagReason.PointsOut => "Pekar ut en person",
        FlagReason.Wrong => "Fel i sak",
        _ => "Hör inte hemma här",
    };

    /// <summary>The reason that a form's value stands for, or null.</summary>
    public static FlagReason? Read(string? value) => Choices.Any(choice => choice.Value == value) ? Enum.Parse<FlagReason>(value!) : null;
}
