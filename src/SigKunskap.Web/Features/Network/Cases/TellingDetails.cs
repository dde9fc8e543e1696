using System.Text.RegularExpressions;

namespace SigKunskap.Web.Features.Network.Cases;

/// <summary>
/// What the template leaves out besides what the guard finds: places smaller than a county, schools, days, brothers and sisters, nationality,
/// and a diagnosis unless the question is about it. None of it names anybody; together with an age it may.
/// </summary>
public static partial class TellingDetails
{
    /// <summary>A sentence for each that a text holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="aboutDiagnosis">Whether the question is about a diagnosis.</param>
    /// <param name="places">Names of areas, none of which is a county.</param>
    public static IEnumerable<string> In(string text, bool aboutDiagnosis, IEnumerable<string> places)
    {
        foreach (Match found in Sibling().Matches(text))
            yield return $"”{found.Value}”: skriv inte om syskon. De är ofta det som gör att någon känns igen.";
        foreach (Match found in School().Matches(text))
            yield return $"”{found.Value}”: skriv ”skolan”, utan namn.";
        foreach (Match found in Day().Matches(text))
            yield return $"”{found.Value}”: skriv månaden, eller hur länge sedan det var.";
        foreach (Match found in Nationality().Matches(text))
            yield return $"”{found.Value}”: ta bort ursprung och medborgarskap.";
        foreach (Match found in Municipality().Matches(text))
            yield return $"”{found.Value}”: välj länet i listan i stället.";
        foreach (var place in places.Where(place => Regex.IsMatch(text, $@"\b{Regex.Escape(place)}s?\b", RegexOptions.None, TimeSpan.FromSeconds(1))))
            yield return $"”{place}”: välj länet i listan i stället.";
        foreach (Match found in aboutDiagnosis ? [] : Diagnosis().Matches(text).AsEnumerable())
            yield return $"”{found.Value}”: ta bort diagnosen, eller kryssa i att frågan handlar om den.";
    }

    [GeneratedRegex(@"\b(?:syskon\w*|(?:lille|små|stor|lill|halv|tvilling|styv)?(?:bror|broder|brodern|brorsan|bröder|bröderna|brors|syster|systern|systrar|systrarna|systers|syrran)|tvilling(?:en|ar|arna)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sibling();

    // A name before or in the word: "Björkskolan", "Anna Whitlocks gymnasium". The common nouns are in lower case.
    [GeneratedRegex(@"\b(?!Skolan|Grundskolan|Gymnasieskolan|Särskolan|Högskolan|Folkhögskolan|Gymnasiet|Förskolan|Resursskolan|Anpassade)\p{Lu}\p{L}+(?:skolan|skola|gymnasiet|gymnasium)\b|\b\p{Lu}\p{L}+s? (?:skola|skolan|gymnasium|gymnasiet)\b")]
    private static partial Regex School();

    [GeneratedRegex(@"\b(?:den )?\d{1,2}(?:\s*:?e|:a)?\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}\b|\bi (?:måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags|går|förrgår)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:somali\w*|syri\w*|afghan\w*|irak\w*|iran\w*|erit?re\w*|etiop\w*|marock\w*|turk\w*|kurd\w*|rom(?:er|erna|sk|ska|skt)|polsk\w*|rumän\w*|serb\w*|bosni\w*|alban\w*|rysk\w*|ukrain\w*|finsk\w*|libanes\w*|palestin\w*|nationalitet\w*|medborgarskap\w*|medborgare)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Nationality();

    [GeneratedRegex(@"\b\p{Lu}\p{L}+ (?:kommun|stad)s?\b")]
    private static partial Regex Municipality();

    [GeneratedRegex(@"\b(?:diagnos\w*|adhd|add|autism\w*|autist\w*|asperger\w*|tourettes?\w*|ptsd|ocd|depression\w*|deprimera\w*|psykos\w*|bipolär\w*|schizofren\w*|epilepsi\w*|diabetes\w*|intellektuell funktionsnedsättning|npf)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Diagnosis();
}
