using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Ui;

/// <summary>How soon one is told, in words.</summary>
internal static class PaceName
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<Pace>().Select(pace => new Choice($"{pace}", Of(pace)))];

    /// <summary>For whoever has no account, and nothing but letters.</summary>
    public static IReadOnlyList<Choice> OfLetters { get; } = [.. Choices.Where(choice => choice.Value != $"{Pace.Portal}")];

    public static string Of(Pace pace) => pace switch
    {
        Pace.AtOnce => "Ett brev genast",
        Pace.Daily => "Ett samlat brev på vardagar kl. 7",
        Pace.Weekly => "Ett samlat brev på måndagar kl. 7",
        _ => "Inga brev, bara i portalen",
    };

    /// <summary>What was chosen; null for what is no choice.</summary>
    public static Pace? Read(string? text) => Choices.Any(choice => choice.Value == text) ? Enum.Parse<Pace>(text!) : null;
}
