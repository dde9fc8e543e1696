using SigKunskap.Content.PersonalData.Reading;
using SigKunskap.Content.PersonalData.Words;

namespace SigKunskap.Content.PersonalData.Detectors;

/// <summary>
/// E-mail addresses, also with the at sign in words ("namn (at) gmail punkt com"). The writer's own domains may stand, and so may an
/// authority's function mailbox (registrator@), which is nobody's.
/// </summary>
internal sealed class EMailAddresses : IDetector
{
    private const int LongestPart = 40;
    private static readonly string[] FreeMail = ["gmail", "hotmail", "outlook", "live", "yahoo", "icloud", "telia", "me", "msn", "protonmail", "proton", "spray", "comhem", "bredband", "googlemail", "mail", "passagen"];

    public void Look(GuardedText text, Sightings sightings)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (AtSign(text, at) is not { } sign)
                continue;
            var from = LocalPart(text, sign.From - 1);
            var (to, domain) = Domain(text, sign.To);
            if (from < 0 || to < 0 || (sign.NeedsDotInWords && !domain.SaidInWords))
                continue;
            if (!text.Context.AllowsDomain(domain.Name) && !IsFunction(text, from, domain.Name))
                sightings.Certain(PersonalDataKind.EMailAddress, text[from].Start, text[to].End);
            at = to;
        }
    }

    /// <summary>The tokens that say at: "@", "(at)", "snabel-a", "snabel a", and a bare "at" when a dot is said in words too.</summary>
    private static (int From, int To, bool NeedsDotInWords)? AtSign(GuardedText text, int at)
    {
        // Nearly every token is none of them; its first letter says so.
        if (text.Span(at)[0] is not ('@' or 's' or 'S' or 'a' or 'A' or '(' or '[' or '{' or '<'))
            return null;
        if (text.IsMark(at, '@') || text.IsAny(at, "snabel-a", "snabela"))
            return (at, at + 1, false);
        if (text.Is(at, "snabel") && text.Is(at + 1, "a"))
            return (at, at + 2, false);
        if (IsOpening(text, at) && IsClosing(text, at + 2) && (text.IsAny(at + 1, "at", "a", "ät", "snabel-a", "snabela") || text.IsMark(at + 1, '@')))
            return (at, at + 3, false);
        return text.Is(at, "at") ? (at, at + 1, true) : null;
    }

    /// <summary>The first token of the part before the sign; -1 when there is none.</summary>
    private static int LocalPart(GuardedText text, int last)
    {
        if (!text.IsWord(last) && !text.IsNumber(last) && !text.IsMark(last, '_'))
            return -1;
        var first = last;
        while (last - first < LongestPart && text.Touches(first - 1) && (text.IsWord(first - 1) || text.IsNumber(first - 1) || IsInner(text, first - 1)))
            first--;
        while (first < last && !text.IsWord(first) && !text.IsNumber(first))
            first++;
        return first;
    }

    /// <summary>The last token of a domain that begins here, and its name with real dots; -1 when it has no dot.</summary>
    private static (int Last, (string Name, bool SaidInWords) Domain) Domain(GuardedText text, int first)
    {
        var name = "";
        var (last, dotted, inWords) = (-1, false, false);
        for (var at = first; text.Exists(at) && at - first < LongestPart;)
        {
            var label = at;
            while (text.IsWord(at) || text.IsNumber(at) || text.IsMark(at, '-'))
            {
                at++;
                if (!text.Touches(at - 1))
                    break;
            }

            if (at == label)
                break;
            name += text.Text[text[label].Start..text[at - 1].End];
            last = at - 1;
            var dot = Dot(text, at, last);
            if (dot.Length == 0 || !text.IsWord(at + dot.Length))
                break;
            (dotted, inWords) = (true, inWords || dot.InWords);
            at += dot.Length;
            name += ".";
        }

        return dotted && text.IsWord(last) && text[last].Length >= 2 ? (last, (name, inWords)) : (-1, ("", false));
    }

    private static (int Length, bool InWords) Dot(GuardedText text, int at, int before)
    {
        if (text.IsMark(at, '.') && text.Touches(before) && text.Touches(at))
            return (1, false);
        if (text.IsAny(at, "punkt", "dot"))
            return (1, true);
        return IsOpening(text, at) && IsClosing(text, at + 2) && (text.IsAny(at + 1, "punkt", "dot") || text.IsMark(at + 1, '.')) ? (3, true) : (0, false);
    }

    private static bool IsFunction(GuardedText text, int local, string domain) =>
        text.Has(local, WordKinds.Mailbox) && !FreeMail.Contains(domain.Split('.')[0], StringComparer.OrdinalIgnoreCase);

    private static bool IsInner(GuardedText text, int at) => text.IsMark(at, '.') || text.IsMark(at, '_') || text.IsMark(at, '-') || text.IsMark(at, '+') || text.IsMark(at, '%');

    private static bool IsOpening(GuardedText text, int at) => text.IsMark(at, '(') || text.IsMark(at, '[') || text.IsMark(at, '{') || text.IsMark(at, '<');

    private static bool IsClosing(GuardedText text, int at) => text.IsMark(at, ')') || text.IsMark(at, ']') || text.IsMark(at, '}') || text.IsMark(at, '>');
}
