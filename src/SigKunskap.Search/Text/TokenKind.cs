namespace SigKunskap.Search.Text;

/// <summary>What a token stands for.</summary>
public enum TokenKind
{
    /// <summary>A word or a number.</summary>
    Word,

    /// <summary>The parts of a hyphenated word read as one ("e-post" as "epost"); follows its parts.</summary>
    Joined,
}
