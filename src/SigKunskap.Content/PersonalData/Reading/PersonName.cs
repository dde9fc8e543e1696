using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>What may be the name of a person, and where it ends.</summary>
internal static class PersonName
{
    private const int MostSurnames = 2;
    private const WordKinds NoName = WordKinds.Public | WordKinds.Town | WordKinds.Office | WordKinds.Country | WordKinds.Month | WordKinds.SchoolForm | WordKinds.Client;
    private static readonly string[] SurnameEndings = ["sson", "son", "berg", "ström", "lund", "qvist", "kvist", "gren", "dahl", "stedt", "vic", "vić", "ić", "oglu", "zadeh", "pour", "ian", "ski", "ska", "iqi", "aj", "ez", "nen", "lind", "holm", "blad", "man"];

    /// <summary>Whether a name may begin here: a known first name, or any capitalised word that is known to be nothing else. Not after an office.</summary>
    public static bool MayBeginAt(GuardedText text, int at)
    {
        if (!text.IsWord(at) || text[at].InAddress || text.IsAny(at - 1, "sankt", "sankta", "st"))
            return false;
        if (IsAfterOffice(text, at) || text.Context.IsPublic(text.Span(at)))
            return false;
        if (text.Has(at, WordKinds.FirstName | WordKinds.NameAndWord))
            return text.IsCapital(at) ? !text.IsMark(at - 1, '@') : text.Has(at, WordKinds.FirstName);
        return text.IsCapital(at) && !text.Has(at, NoName) && text[at].Length > 1 && !IsInstitution(text.Span(at));
    }

    /// <summary>The last token of a name: surnames follow with a space between.</summary>
    public static int Last(GuardedText text, int first)
    {
        var last = first;
        while (last - first < MostSurnames && text.IsCapital(first) && IsSurname(text, last + 1) && Follows(text, last))
            last++;
        return last;
    }

    /// <summary>Two capitalised words, of which the last looks like a surname.</summary>
    public static bool IsFullName(GuardedText text, int first, int last)
    {
        if (last == first)
            return false;
        foreach (var ending in SurnameEndings)
        {
            if (text[last].Length > ending.Length + 1 && text.Span(last).EndsWith(ending))
                return true;
        }

        return false;
    }

    /// <summary>A first name that counts in a list.</summary>
    public static bool IsFirstName(GuardedText text, int at) =>
        text.IsCapital(at) && text.Has(at, WordKinds.FirstName | WordKinds.NameAndWord) && !text[at].InAddress && !text.Context.IsPublic(text.Span(at));

    /// <summary>A word for a body or a statute, which Swedish builds with these endings.</summary>
    public static bool IsInstitution(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["lagen", "balken", "verket", "styrelsen", "nämnden", "rätten", "domstolen", "myndigheten", "förordningen", "departementet", "förvaltningen", "tjänsten", "vården", "nätverket", "projektet", "programmet", "gruppen", "kassan", "förmedlingen", "förbundet", "utredningen", "rådet", "modellen", "konventionen"])
        {
            if (word.EndsWith(ending) || (word.EndsWith("s") && word[..^1].EndsWith(ending)))
                return true;
        }

        return false;
    }

    private static bool IsAfterOffice(GuardedText text, int at)
    {
        var before = at - 1;
        while (before > at - 4 && (text.IsCapital(before) || text.IsMark(before, ',') || text.IsMark(before, ':')) && !text.Has(before, WordKinds.Office))
            before--;
        return text.Has(before, WordKinds.Office) && text.SameSentence(before, at);
    }

    private static bool IsSurname(GuardedText text, int at) => text.IsCapital(at) && !text.Has(at, NoName) && !SchoolName.At(text, at);

    /// <summary>One space, no line end: names in a column are several people.</summary>
    private static bool Follows(GuardedText text, int at) => text.Exists(at + 1) && text[at + 1].Start == text[at].End + 1 && text.Text[text[at].End] == ' ';
}
