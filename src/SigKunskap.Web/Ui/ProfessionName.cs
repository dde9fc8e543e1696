using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Ui;

/// <summary>What the parts of the work are called.</summary>
public static class ProfessionName
{
    private static readonly Dictionary<Profession, string> Names = new()
    {
        [Profession.SocialServices] = "Socialtjänst",
        [Profession.Police] = "Polis",
        [Profession.School] = "Skola och elevhälsa",
        [Profession.HealthCare] = "Hälso- och sjukvård",
        [Profession.Prison] = "Kriminalvård",
        [Profession.StateCare] = "Statens institutionsstyrelse",
        [Profession.Employment] = "Arbetsförmedling",
        [Profession.Leisure] = "Fritid och fältarbete",
        [Profession.Agency] = "Nationell myndighet",
        [Profession.Other] = "Annat",
    };

    public static IReadOnlyList<Choice> Choices { get; } = [.. Names.Select(name => new Choice($"{name.Key}", name.Value))];

    public static string Of(Profession profession) => Names[profession];

    /// <summary>Whether a form's value is one of them.</summary>
    public static bool IsOne(string? value) => Choices.Any(choice => choice.Value == value);
}
