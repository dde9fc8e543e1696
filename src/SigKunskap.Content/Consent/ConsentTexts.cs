using SigKunskap.Content.Flows;

namespace SigKunskap.Content.Consent;

/// <summary>A text in plain Swedish and in very plain Swedish.</summary>
/// <param name="Clear">Plain.</param>
/// <param name="VeryPlain">Very plain; the plain text where the file has no other.</param>
public sealed record Phrase(string Clear, string VeryPlain)
{
    /// <summary>The text of one of the two levels.</summary>
    /// <param name="veryPlain">Which.</param>
    /// <returns>The text.</returns>
    public string At(bool veryPlain) => veryPlain ? VeryPlain : Clear;
}

/// <summary>Something to choose for a consent form: a party, a category of information, a purpose.</summary>
/// <param name="Id">What the address carries.</param>
/// <param name="Text">What the form says.</param>
public sealed record ConsentChoice(string Id, Phrase Text);

/// <summary>A heading with what stands under it in a part of the form.</summary>
/// <param name="Heading">The heading, or null.</param>
/// <param name="Text">Running text, paragraphs divided by empty lines, or null.</param>
/// <param name="Points">A list.</param>
/// <param name="IsChecklist">Whether the list has boxes to tick.</param>
/// <param name="Shows">Lists of what was chosen, by <see cref="ConsentWords.Lists"/>.</param>
/// <param name="Lines">Labels of lines to write on by hand.</param>
/// <param name="Only">Choices and <see cref="ConsentWords.Cases"/> of which one must hold; empty when it always stands.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record ConsentBlock(
    Phrase? Heading,
    Phrase? Text,
    IReadOnlyList<Phrase> Points,
    bool IsChecklist,
    IReadOnlyList<string> Shows,
    IReadOnlyList<Phrase> Lines,
    IReadOnlyList<string> Only,
    int Line);

/// <summary>A sheet of the form: the form itself, an explanation, the withdrawal slip, the record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Only">As for a block.</param>
/// <param name="Blocks">What stands on it.</param>
public sealed record ConsentPart(string Id, Phrase Title, IReadOnlyList<string> Only, IReadOnlyList<ConsentBlock> Blocks);

/// <summary>Everything that a consent form is put together from: <c>samtyckestexter.yml</c>.</summary>
/// <param name="Title">The tool's title.</param>
/// <param name="Summary">One or two sentences on what it gives.</param>
/// <param name="Owner">Key of those who answer for the texts.</param>
/// <param name="CheckedOn">When the law was checked.</param>
/// <param name="ReviewBy">When the texts are to be reviewed at the latest.</param>
/// <param name="Keywords">Words that people search for.</param>
/// <param name="Parties">Who may take part.</param>
/// <param name="Categories">What may be told.</param>
/// <param name="Purposes">What for.</param>
/// <param name="Parts">The sheets in order.</param>
/// <param name="Law">The law that the texts rest on.</param>
public sealed record ConsentTexts(
    string Title,
    string Summary,
    string Owner,
    DateOnly CheckedOn,
    DateOnly ReviewBy,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<ConsentChoice> Parties,
    IReadOnlyList<ConsentChoice> Categories,
    IReadOnlyList<ConsentChoice> Purposes,
    IReadOnlyList<ConsentPart> Parts,
    IReadOnlyList<LineOfText> Law);
