using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>What others may do with a document, in words.</summary>
public static class LicenceName
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<Licence>().Select(licence => new Choice(licence.ToString(), Of(licence)))];

    public static string Of(Licence licence) => licence switch
    {
        Licence.Free => "Använd och ändra fritt",
        Licence.Credit => "Använd och ändra, men skriv var det kommer från",
        _ => "Läs, men fråga innan ni använder det",
    };
}
