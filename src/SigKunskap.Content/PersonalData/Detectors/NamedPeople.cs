using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>A name beside what makes it a young person's: an age, a school, a relative, a fact. A name alone, or after an office, may stand.</summary>
internal sealed class NamedPeople : IDetector
{
    private const int FactReach = 8;
    private const int FullNameReach = 25;
    private const int SchoolReach = 6;
    private const WordKinds Story = WordKinds.Fact | WordKinds.Sibling | WordKinds.Diagnosis;

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!PersonName.MayBeginAt(text, at))
                continue;
            var last = PersonName.Last(text, at);
            if (HasOfficeAfter(text, last) || Evidence(text, at, last) is not { } found)
                continue;
            var (from, to) = (Math.Min(at, found), Math.Max(last, found));
            sightings.Likely(PersonalDataKind.NamedPerson, text[from].Start, text[to].End);
            at = last;
        }
    }

    /// <summary>The token that makes a name a young person's, the farthest from it.</summary>
    private static int? Evidence(GuardedText text, int first, int last)
    {
        var known = text.Has(first, WordKinds.FirstName | WordKinds.NameAndWord);
        if (AgeAfter(text, last, known) is { } age)
            return age;
        if (text.IsAny(first - 1, "heter", "hette") && text.IsCapital(first) && text.IsAny(first - 2, "han", "hon", "hen", "killen", "tjejen", "pojken", "flickan", "klienten", "ungdomen", "eleven"))
            return first - 1;
        if (!known)
            return PersonName.IsFullName(text, first, last) && text.Nearest(last, FullNameReach, at => text.Has(at, Story)) is >= 0 and var fact ? fact : null;
        if (PersonAge.Before(text, first) is >= 0 and var before)
            return before;
        if (!text.IsCapital(first))
            return null;
        if (text.Has(last + 1, WordKinds.Sibling | WordKinds.Parent) && !text.Is(last, "hans") && text.Span(last).EndsWith("s") && text.SameSentence(last, last + 1))
            return last + 1;
        if (!text.IsAny(first - 2, "jag", "vi") && text.IsAny(first - 1, "heter", "hette", "kallas", "killen", "tjejen", "pojken", "flickan", "grabben", "ungdomen", "klienten", "eleven", "kompisen"))
            return first - 1;
        if (InFileName(text, first) is { } surname)
            return surname;
        return School(text, last) ?? FactNear(text, first, last);
    }

    /// <summary>"Kevin, 15 år", "Kevin (15)", "Kevin är 15", "Kevin som är 15 år".</summary>
    private static int? AgeAfter(GuardedText text, int last, bool known)
    {
        var next = last + 1;
        var marked = false;
        while (next < last + 4 && text.SameSentence(last, next) && (text.IsMark(next, ',') || text.IsMark(next, '(') || (known && text.IsAny(next, "är", "som", "en", "på", "nu", "då"))))
        {
            marked |= !text.Is(next, "en");
            next++;
        }

        // "Max 15 år" at the head of a sentence is a limit.
        if (!text.SameSentence(last, next) || (!marked && text.StartsSentence(last) && text.Has(last, WordKinds.NameAndWord)))
            return null;
        if (PersonAge.At(text, next, named: true) is { } age && (known || (marked && text.IsNumber(next))))
            return text.IsMark(age.To + 1, ')') ? age.To + 1 : age.To;
        var bare = known && marked && text.Number(next) is >= 8 and <= 25;
        if (bare && text.IsMark(next + 1, ')'))
            return next + 1;
        return bare && (text.IsMark(next + 1, ',') || text.IsMark(next + 1, '.') || !text.SameSentence(next, next + 1)) && !(text.Touches(next + 1) && text.IsNumber(next + 2)) ? next : null;
    }

    /// <summary>"Lisa Berg, kurator på Björkskolan".</summary>
    private static bool HasOfficeAfter(GuardedText text, int last) =>
        (text.IsMark(last + 1, ',') || text.IsMark(last + 1, '(')) && text.Has(last + 2, WordKinds.Office) && text.SameSentence(last, last + 2);

    /// <summary>"Samtycke_Kevin_Larsson.docx": the surname.</summary>
    private static int? InFileName(GuardedText text, int first) =>
        text.IsMark(first + 1, '_') && text.Touches(first) && text.Touches(first + 1) && text.IsCapital(first + 2) && text.Has(first, WordKinds.FirstName) ? first + 2 : null;

    private static int? School(GuardedText text, int last)
    {
        for (var at = last + 1; at <= last + SchoolReach && text.SameSentence(last, at); at++)
        {
            if (SchoolName.At(text, at))
                return at;
            if (SchoolName.IsClass(text, at))
                return at + 1;
            if (text.IsMark(at, ',') && at > last + 1)
                return null;
        }

        return null;
    }

    /// <summary>A name that is also a word counts only inside a sentence, where an ordinary word has no capital.</summary>
    private static int? FactNear(GuardedText text, int first, int last)
    {
        var sure = text.Has(first, WordKinds.FirstName) || !text.StartsSentence(first);
        return sure && text.Nearest(last, last > first ? FullNameReach : FactReach, at => text.Has(at, Story)) is >= 0 and var fact ? fact : null;
    }
}
