namespace SigKunskap.Search.Text;

/// <summary>Words so common in Swedish that they do not decide a hit when other words are asked for too.</summary>
public static class StopWords
{
    private static readonly HashSet<string> All = new(
        ("alla allt att av bara behöver blev bli blir då de dem den denna deras dess dessa det detta dig din du där efter ej eller en er ett " +
         "från för få får ha hade han hans har hennes hon honom hur här i icke ifall in ingen inom inte ja jag ju kan kunde man med mellan men måste " +
         "mig min mot mycket ni nog nu när någon något några och också om oss på samt sedan sin sina sitt ska skall skulle som så " +
         "sådan sådana sådant till under ut vad var vara varför vars vart vem vi vid vilka vilken vilket vår våra vårt är än åt över")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word is a stop word.</summary>
    /// <param name="word">A word in lower case.</param>
    public static bool Contains(string word) => All.Contains(word);
}
