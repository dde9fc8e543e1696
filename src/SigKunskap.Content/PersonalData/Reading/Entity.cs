using System.Globalization;

namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>A character reference of HTML, which Markdown shows as the character; pasted text has them between digits.</summary>
internal static class Entity
{
    private const int Longest = 9;

    /// <summary>Reads a reference at an ampersand.</summary>
    /// <returns>The character and the reference's length; length 0 when none stands here.</returns>
    public static (char Character, int Length) Read(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Longest + 1)].IndexOf(';');
        if (end < 3)
            return default;
        var name = text[1..end];
        var character = name switch
        {
            "nbsp" or "ensp" or "emsp" or "thinsp" => ' ',
            "shy" or "zwnj" or "zwj" => '\u200B',
            "ndash" or "mdash" or "minus" => '-',
            _ => Numbered(name),
        };
        return character == CharacterFolding.Nothing ? default : (character, end + 1);
    }

    private static char Numbered(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
            return CharacterFolding.Nothing;
        var read = name[1] is 'x' or 'X'
            ? ushort.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : ushort.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return read && !char.IsSurrogate((char)code) ? (char)code : CharacterFolding.Nothing;
    }
}
