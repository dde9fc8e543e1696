namespace SigKunskap.Search.Text;

/// <summary>
/// Words that questions are asked with and that say little of what is asked for, however few texts hold them: they count,
/// but for less than their rarity says.
/// </summary>
public static class WeakWords
{
    private static readonly HashSet<string> All = new(
        ("alltid aldrig andra annan annat bara bra bäst bästa bör dags egen eget egna egentligen enligt exempel fler flera finns finnas funkar funka fungera fungerar fått få " +
         "ge ger gett gick gäller gälla gör göra gjort gå går gått hela helt hitta hjälpa hjälper hör höra ibland igen innan innebär innebära jobba jobbar kalla kallas komma kommer kommit " +
         "krävs kräver känna känns lika lite länge lång långt lägga lägger låta låter mer mest mera mindre mycket möjligt ofta olika ordna prata pratar " +
         "redan rätt sak saker samma ses sitter sluta slutar sker ske skriva skriver stor stora större står säga säger sagt sätt sätta tar ta tagit tala talar till tillsammans tycker tänka tänker " +
         "ungefär vanlig vanligt vanligaste verkligen vet veta vill vilja viktig viktigt viktigaste visa visar vänta väntar ny nya nytt över åt använda används använder handla handlar heter betyder hur menas räcker rör röra betyda")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word says little.</summary>
    /// <param name="word">A word in lower case.</param>
    public static bool Contains(string word) => All.Contains(word);
}
