namespace SigKunskap.Content;

/// <summary>
/// What a text for people never holds, and XML, YAML and terminals cannot take: control characters other than tab and line break,
/// halves of characters, and U+FFFE and U+FFFF (XML 1.0, 2.2).
/// </summary>
public static class OddCharacters
{
    /// <summary>Where the first one stands.</summary>
    /// <param name="text">The text.</param>
    /// <returns>An index, or -1 when there is none.</returns>
    public static int First(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF' || (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r')))
                return i;
        }

        return -1;
    }

    /// <summary>The line on which an index stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">An index in it.</param>
    /// <returns>A one-based line.</returns>
    public static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}
