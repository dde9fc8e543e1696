using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>The age of one person, as tokens: "15 år", "en 15-åring", "femtonårige", "född 2009". Limits, times and bands are no person's age.</summary>
/// <param name="From">The first token.</param>
/// <param name="To">The last token.</param>
internal readonly record struct PersonAge(int From, int To)
{
    private const int Youngest = 5;
    private const int Oldest = 29;
    private static readonly string[] Years = ["åring", "åringen", "åringens", "årig", "årige", "åriga", "årings"];
    private static readonly string[] NotAfter = ["till", "sedan", "framåt", "fängelse", "i", "senare", "före", "efter", "bakåt", "tillbaka"];
    private static readonly string[] Born = ["född", "f", "föddes", "födda"];

    /// <summary>The age that begins at a token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">A token.</param>
    /// <param name="named">A name stands right before, so that the words before need not be asked.</param>
    public static PersonAge? At(GuardedText text, int at, bool named = false)
    {
        if (text.Has(at, WordKinds.AgeWord))
            return new(at, at);
        if (IsBorn(text, at))
            return BornIn(text, at);
        if (text.Number(at) is < Youngest or > Oldest || IsInBand(text, at))
            return null;
        if (FollowsClient(text, at))
            return new(at, at);
        if (text.IsMark(at + 1, '-') && text.IsAny(at + 2, Years) && text.Touches(at + 1))
            return new(at, at + 2);
        if (!text.IsAny(at + 1, "år", "bast", "åring", "åringen", "årig", "årige", "åriga") || (!named && text.Has(at - 1, WordKinds.Limit)) || text.IsAny(at + 2, NotAfter) || IsOpenBand(text, at + 2))
            return null;
        return new(at, text.IsAny(at + 2, "gammal", "gamla", "gammalt", "ung") ? at + 2 : at + 1);
    }

    /// <summary>The first token of an age that ends right before a token: "15-åriga Kevin", "en 15-åring, Kevin".</summary>
    public static int Before(GuardedText text, int at)
    {
        var last = text.IsMark(at - 1, ',') || text.IsMark(at - 1, '(') || text.IsAny(at - 1, "som", "killen", "pojken", "flickan", "tjejen") ? at - 2 : at - 1;
        if (text.Has(last, WordKinds.AgeWord))
            return last;
        if (text.IsAny(last, "gamla", "gammal", "gamle") && text.Is(last - 1, "år") && text.IsNumber(last - 2))
            return last - 2;
        return text.IsAny(last, Years) && text.Number(last - 2) is >= Youngest and <= Oldest ? last - 2 : -1;
    }

    /// <summary>"en kille på 16", "flickan, 14,": an age because of who stands before it.</summary>
    private static bool FollowsClient(GuardedText text, int at) =>
        (text.Is(at - 1, "på") && text.Has(at - 2, WordKinds.Client) && (!text.IsWord(at + 1) || text.IsAny(at + 1, "som", "och", "med", "år")))
        || (text.IsMark(at - 1, ',') && text.Has(at - 2, WordKinds.Client) && text.IsMark(at + 1, ','))
        || (text.IsMark(at - 1, '(') && text.Has(at - 2, WordKinds.Client) && text.IsMark(at + 1, ')'));

    /// <summary>The last token of a day of birth that is told: "född 2009-05-12", "född 090512"; -1 when none is.</summary>
    public static int Birthday(GuardedText text, int at)
    {
        if (!IsBorn(text, at))
            return -1;
        var next = at + 1;
        while (next < at + 3 && (text.IsMark(next, '.') || text.IsAny(next, "den", "år")))
            next++;
        if (!text.IsNumber(next))
            return -1;
        if (text[next].Length is 6 or 8)
            return IdentityNumber.IsBirthday(text.Span(next)) ? next : -1;
        if (text.Number(next) is >= 1 and <= 31 && text.Has(next + 1, WordKinds.Month))
            return text.IsNumber(next + 2) ? next + 2 : next + 1;
        return text.IsMark(next + 1, '-') && text.IsNumber(next + 2) && text.IsMark(next + 3, '-') && text.IsNumber(next + 4) ? next + 4 : -1;
    }

    private static bool IsBorn(GuardedText text, int at) => text.IsWord(at) && text.Span(at)[0] is 'f' or 'F' && text.IsAny(at, Born);

    private static PersonAge? BornIn(GuardedText text, int at)
    {
        var next = text.IsMark(at + 1, '.') ? at + 2 : text.Is(at + 1, "år") ? at + 2 : at + 1;
        if (text.Number(next) is >= 1995 and <= 2025)
            return new(at, next);
        return text.IsMark(next, '-') && text.Touches(next) && text.IsNumber(next + 1) && text[next + 1].Length == 2 ? new(at, next + 1) : null;
    }

    /// <summary>"15 år eller äldre", "15 år och uppåt", "15 år eller 16".</summary>
    private static bool IsOpenBand(GuardedText text, int at) =>
        text.IsAny(at, "och", "eller") && (text.IsNumber(at + 1) || text.IsAny(at + 1, "äldre", "yngre", "uppåt", "framåt", "nedåt", "över", "under"));

    /// <summary>"15–17 år", "15 eller 16 år", "15-17-åringar".</summary>
    private static bool IsInBand(GuardedText text, int at) =>
        ((text.IsMark(at - 1, '-') || text.IsAny(at - 1, "och", "eller", "till")) && text.IsNumber(at - 2)) || (text.IsMark(at + 1, '-') && text.IsNumber(at + 2));
}
