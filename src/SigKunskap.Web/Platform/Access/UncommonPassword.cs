using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>
/// Long, and not one that others try first: no word of the list with figures around it, nothing of one's own name or address, no
/// repetition and no row of keys. There are no rules on which kinds of characters it must have.
/// </summary>
internal sealed class UncommonPassword : IPasswordValidator<Member>
{
    public const int Shortest = 12, Longest = 128;

    /// <summary>This many letters must be left when everything guessable is taken away.</summary>
    private const int LeastLeft = 6;

    private const int LeastDifferent = 5;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyzåäö", "qwertyuiopå", "asdfghjklöä", "zxcvbnm", "01234567890", "1qaz2wsx3edc4rfv5tgb6yhn"];

    /// <summary>Longest first, so that a word inside another does not leave a rest.</summary>
    private static readonly string[] Common = [.. CommonWords().OrderByDescending(word => word.Length)];

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password) => Task.FromResult(
        password is null || password.Length > Longest ? Refused($"Välj ett lösenord på högst {Longest} tecken.")
        : IsGuessable(password, [user.Name, user.Email?.Split('@')[0] ?? "", user.Function]) ? Refused("Det lösenordet är för lätt att gissa. Sätt ihop några ord som inte hör ihop, till exempel fyra ord ur olika böcker.")
        : IdentityResult.Success);

    internal static bool IsGuessable(string password, IEnumerable<string> own)
    {
        var rest = Plain(password);
        if (rest.Distinct().Count() < LeastDifferent)
            return true;
        foreach (var word in own.SelectMany(text => text.Split(' ', '.', '-', '_')).Select(Plain).Where(word => word.Length >= 3).Concat(Common))
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        foreach (var row in Rows.SelectMany(row => new[] { row, new string([.. row.Reverse()]) }))
            rest = WithoutRow(rest, row);
        return rest.Count(char.IsLetter) + (rest.Count(char.IsDigit) / 3) < LeastLeft;
    }

    /// <summary>Lower case, with figures and signs that stand for letters read as those letters.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.ToLower(CultureInfo.InvariantCulture))
            plain.Append(character switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '5' or '$' => 's', '7' => 't', ' ' or '-' or '_' or '.' => '\0', _ => character });
        return plain.Replace("\0", "").ToString();
    }

    private static string WithoutRow(string text, string row)
    {
        for (var length = Math.Min(text.Length, row.Length); length >= 4; length--)
        {
            for (var at = 0; at + length <= row.Length; at++)
                text = text.Replace(row.Substring(at, length), "", StringComparison.Ordinal).Replace(Plain(row.Substring(at, length)), "", StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> CommonWords()
    {
        using var words = new StreamReader(typeof(UncommonPassword).Assembly.GetManifestResourceStream("SigKunskap.Web.Platform.Access.common-passwords.txt")!);
        while (words.ReadLine() is { } line)
        {
            if (Plain(line.Trim()) is { Length: >= 3 } word)
                yield return word;
        }
    }

    private static IdentityResult Refused(string why) => IdentityResult.Failed(new IdentityError { Code = nameof(UncommonPassword), Description = why });
}
