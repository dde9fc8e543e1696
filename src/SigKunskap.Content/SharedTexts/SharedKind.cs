namespace SigKunskap.Content.SharedTexts;

/// <summary>What a text that several pages show is.</summary>
public enum SharedKind
{
    /// <summary>A reusable block, <c>block/namn.md</c>.</summary>
    Block,

    /// <summary>The definition of a term in <c>begrepp.yml</c>.</summary>
    Term,

    /// <summary>The address of an agency in <c>myndigheter.yml</c>.</summary>
    Agency,
}
