namespace SigKunskap.Search.Text;

/// <summary>The tokens of a text as a list, for short texts such as queries and synonyms.</summary>
public static class Tokens
{
    /// <summary>All tokens in order; the joined form of a hyphenated word follows its parts.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<Token> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        var reader = new TokenReader(text, stackalloc char[TokenReader.SpaceNeeded]);
        while (reader.Read())
            tokens.Add(new Token(reader.Word.ToString(), reader.Start, reader.Length, reader.Kind));
        return tokens;
    }
}
