using System.Globalization;

namespace SigKunskap.Content.Law;

/// <summary>A place among the tokens of a text, with the small questions that the citation grammar asks there.</summary>
internal sealed class CitationCursor(List<CitationToken> tokens, int at)
{
    private static readonly HashSet<string> Joiners = ["och", "samt", "eller", ","];
    private static readonly HashSet<string> Dashes = ["-", "–", "—"];

    /// <summary>The token it stands at.</summary>
    public int At { get; set; } = at;

    public CitationToken this[int index] => tokens[index];

    public bool AtEnd => At >= tokens.Count;

    /// <summary>A number with an optional letter; moves past them.</summary>
    public bool TakeNumbered(out int number, out string letter)
    {
        (number, letter) = (0, "");
        if (!IsNumber(At) || tokens[At].Lower.Length > 4)
            return false;
        number = int.Parse(tokens[At].Lower, CultureInfo.InvariantCulture);
        if (number == 0)
            return false;
        var glued = At + 1 < tokens.Count && tokens[At + 1].Start == tokens[At].End;
        At++;
        // "19 kap. 1 i …" and "22 p" are words of their own.
        if (Word(At) is { Length: 1 } one && char.IsAsciiLetterLower(one[0]) && (one != "i" || glued) && one is not ("k" or "p"))
        {
            letter = one;
            At++;
        }

        return true;
    }

    /// <summary>A number such as 2025:400 at a place, which takes three tokens.</summary>
    public bool IsSfs(int index, out string number)
    {
        number = "";
        if (!IsNumber(index) || !IsMark(index + 1, ":") || !IsNumber(index + 2) || tokens[index].Lower.Length != 4)
            return false;
        number = $"{tokens[index].Lower}:{tokens[index + 2].Lower}";
        return true;
    }

    /// <summary>Whether the number after a joiner goes on with a list, and is not a chapter of its own.</summary>
    public bool GoesOnAfterJoiner() => IsJoiner(At) && IsNumber(At + 1) && Word(At + 2) is not ("kap" or "kapitlet") && !IsMark(At + 2, ":");

    public bool IsJoiner(int index) => index < tokens.Count && Joiners.Contains(tokens[index].Lower);

    public bool IsDash(int index) => index < tokens.Count && Dashes.Contains(tokens[index].Lower);

    public bool IsNumber(int index) => index < tokens.Count && tokens[index].Kind == CitationTokenKind.Number;

    public bool IsSign(int index) => index < tokens.Count && tokens[index].Kind == CitationTokenKind.Sign;

    public bool IsMark(int index, string mark) => index < tokens.Count && tokens[index].Kind == CitationTokenKind.Mark && tokens[index].Lower == mark;

    /// <summary>The word at a place in lower case, or null when something else stands there.</summary>
    public string? Word(int index) => index >= 0 && index < tokens.Count && tokens[index].Kind == CitationTokenKind.Word ? tokens[index].Lower : null;

    /// <summary>The longest statute name that begins here; moves past it.</summary>
    public StatuteName? TakeName(StatuteNames names)
    {
        if (AtEnd || !names.MayStartWith(tokens[At].Lower))
            return null;
        var words = "";
        StatuteName? longest = null;
        var end = At;
        for (var next = At; next < tokens.Count && next - At < names.LongestInWords; next++)
        {
            words = next == At ? tokens[next].Lower : $"{words} {tokens[next].Lower}";
            if (names.Find(words) is { } name)
                (longest, end) = (name, next + 1);
        }

        At = end;
        return longest;
    }

    /// <summary>"(2025:400)"; moves past it.</summary>
    public string? TakeNumberInBrackets()
    {
        if (!IsMark(At, "(") || !IsSfs(At + 1, out var number) || !IsMark(At + 4, ")"))
            return null;
        At += 5;
        return number;
    }
}
