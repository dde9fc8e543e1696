using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Network.Cases;

/// <summary>A situation told with only what matters to the question. Everything but two texts is chosen from lists, none of which is smaller than a county.</summary>
/// <param name="Role">The writer's part of the work.</param>
/// <param name="Organisation">How the group is organised.</param>
/// <param name="Age">The band of age.</param>
/// <param name="Consent">How it stands with consent.</param>
/// <param name="Blocked">What stands in the way.</param>
/// <param name="County">The county, or empty.</param>
/// <param name="Tried">What has been tried.</param>
/// <param name="Question">What the writer wants to know.</param>
public sealed record CaseTemplate(string Role, string Organisation, string Age, string Consent, IReadOnlyList<string> Blocked, string County, string Tried, string Question)
{
    public const int LongestTried = 2_000, LongestQuestion = 600;

    /// <summary>The name of a discussion that is begun with the template.</summary>
    private const string Tag = "typfall";

    public static IReadOnlyList<Choice> Organisations { get; } = List("Under socialnämnden", "Under skolans nämnd", "Under kommunstyrelsen", "Flera kommuner tillsammans", "Polisen och kommunen tillsammans", "Vi håller på att starta", "På annat sätt");

    public static IReadOnlyList<Choice> Ages { get; } = List("Under 15 år", "15–17 år", "18–20 år", "21 år eller äldre");

    public static IReadOnlyList<Choice> Consents { get; } = List("Samtycke finns", "Samtycke finns till en del", "Vi har inte frågat än", "Den unge säger nej", "Vårdnadshavare säger nej", "Vårdnadshavarna är inte överens", "Samtycket är återkallat", "Det är oklart om samtycket gäller");

    public static IReadOnlyList<Choice> Obstacles { get; } = List("Sekretess", "Samtycke", "Vem som har ansvaret", "Orosanmälan", "Dokumentation", "Övergång vid 18 år", "Någon kommer inte till mötena", "Pengar eller personal", "Annat");

    public static IReadOnlyList<Choice> Counties { get; } = List("Blekinge län", "Dalarnas län", "Gotlands län", "Gävleborgs län", "Hallands län", "Jämtlands län", "Jönköpings län", "Kalmar län", "Kronobergs län", "Norrbottens län", "Skåne län", "Stockholms län", "Södermanlands län", "Uppsala län", "Värmlands län", "Västerbottens län", "Västernorrlands län", "Västmanlands län", "Västra Götalands län", "Örebro län", "Östergötlands län");

    /// <summary>What is missing or not of the lists, by the name of its field.</summary>
    public IReadOnlyDictionary<string, string> Mistakes()
    {
        var mistakes = new Dictionary<string, string>();
        Must(ProfessionName.IsOne(Role), "roll", "Välj vad du arbetar med.");
        Must(IsOf(Organisations, Organisation), "organisation", "Välj hur gruppen är organiserad.");
        Must(IsOf(Ages, Age), "alder", "Välj en ålder.");
        Must(IsOf(Consents, Consent), "samtycke", "Välj hur det är med samtycket.");
        Must(Blocked.Count > 0 && Blocked.All(blocked => IsOf(Obstacles, blocked)), "hinder", "Välj vad som står i vägen.");
        Must(County.Length == 0 || IsOf(Counties, County), "lan", "Välj ett län, eller inget.");
        Must(Tried.Length <= LongestTried, "provat", $"Högst {LongestTried} tecken.");
        Must(Question.Length is > 0 and <= LongestQuestion, "fraga", $"Skriv din fråga, högst {LongestQuestion} tecken.");
        return mistakes;

        void Must(bool holds, string field, string otherwise)
        {
            if (!holds)
                mistakes[field] = otherwise;
        }
    }

    /// <summary>The question's first sentence, short enough for a title.</summary>
    public string Title()
    {
        var end = Question.IndexOfAny(['?', '\n']);
        var first = (end < 0 ? Question : Question[..(Question[end] == '?' ? end + 1 : end)]).Trim();
        if (first.Length <= Discussion.LongestTitle)
            return first;
        var space = first.LastIndexOf(' ', Discussion.LongestTitle - 2);
        return $"{first[..(space > 0 ? space : Discussion.LongestTitle - 2)]} …";
    }

    /// <summary>The post, in Markdown.</summary>
    public string Text()
    {
        string[] facts =
        [
            $"- **Jag arbetar med:** {ProfessionName.Of(Enum.Parse<Profession>(Role)).ToLowerInvariant()}",
            $"- **Gruppen:** {Organisation.ToLowerInvariant()}",
            $"- **Ålder:** {Age.ToLowerInvariant()}",
            $"- **Samtycke:** {Consent.ToLowerInvariant()}",
            $"- **I vägen står:** {string.Join(", ", Blocked).ToLowerInvariant()}",
            .. County.Length > 0 ? [$"- **Län:** {County}"] : Array.Empty<string>(),
        ];
        return string.Join("\n\n", [string.Join('\n', facts), .. Tried.Length > 0 ? [$"**Vi har prövat**\n\n{Tried}"] : Array.Empty<string>(), $"**Frågan**\n\n{Question}"]);
    }

    /// <summary>Words to find it by.</summary>
    public string Tags() => string.Join(", ", ((string[])[Tag, Age.ToLowerInvariant(), .. Blocked.Where(blocked => blocked != "Annat").Select(blocked => blocked.ToLowerInvariant())]).Take(DiscussionTag.Most));

    private static IReadOnlyList<Choice> List(params string[] texts) => [.. texts.Select(text => new Choice(text, text))];

    private static bool IsOf(IReadOnlyList<Choice> list, string value) => list.Any(choice => choice.Value == value);
}
