using SigKunskap.Content.Consent;
using SigKunskap.Content.Law;
using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>The sheets of a consent form: the texts of the library with the choices in their places. There is no place for a name but a line on paper.</summary>
public sealed class ConsentSheets(ConsentTexts texts, ConsentForm form, LawLibrary law, DateOnly today)
{
    public IReadOnlyList<Sheet> All() =>
        [.. texts.Parts.Where(part => Holds(part.Only)).Select(part => new Sheet(part.Id, part.Title.At(form.VeryPlain), [.. part.Blocks.Where(block => Holds(block.Only)).SelectMany(Block)]))];

    private IEnumerable<SheetPart> Block(ConsentBlock block)
    {
        if (block.Heading is { } heading)
            yield return new SheetHeading(Text(heading));
        foreach (var paragraph in (block.Text is { } text ? Text(text) : "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return new SheetText(paragraph.ReplaceLineEndings(" "));
        foreach (var part in block.Shows.SelectMany(shown => Show(shown, block.IsChecklist)))
            yield return part;
        if (block.Points.Count > 0)
            yield return new SheetList([.. block.Points.Select(Text)], block.IsChecklist);
        if (block.Lines.Count > 0)
            yield return new SheetLines([.. block.Lines.Select(Text)]);
    }

    private IEnumerable<SheetPart> Show(string shown, bool isChecklist) => shown switch
    {
        "parter-rader" => [new SheetLines(Texts(form.Parties))],
        "parter" => [new SheetList(Texts(form.Parties), isChecklist)],
        "uppgifter" => [new SheetList(Texts(form.Categories), isChecklist)],
        "ej-uppgifter" => [new SheetText(NotIncluded())],
        "andamal" => [new SheetList(Texts(form.Purposes), isChecklist)],
        "underskrifter" => ConsentSignatures.Of(form),
        "lagrum" => [new SheetList(Law())],
        _ => [new SheetList(Chosen())],
    };

    private string NotIncluded()
    {
        var left = Texts(texts.Categories.Except(form.Categories));
        left.Add(form.VeryPlain ? "Allt annat som inte står på bladet" : "Allt annat som inte står ovan");
        return string.Join("; ", left.Select((text, index) => index == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..])) + ".";
    }

    private List<string> Law() => [.. texts.Law
        .SelectMany(line => law.Citations.Read(line.Text)).Select(citation => law.Resolve(citation, texts.CheckedOn))
        .Where(cited => cited.Problem is null)
        .SelectMany(cited => cited.Sections.Select(section => $"{section.Number.InFull} {cited.Statute!.ShortName}: {section.Heading}"))];

    private List<string> Chosen() =>
    [
        $"Parter: {string.Join(", ", form.Parties.Select(party => party.Text.Clear))}",
        $"Uppgifter: {string.Join("; ", form.Categories.Select(category => category.Text.Clear))}",
        $"Ändamål: {string.Join("; ", form.Purposes.Select(purpose => purpose.Text.Clear))}",
        $"Tid: {ConsentPeriod.InWords(form)}",
        $"Omprövning: {ConsentPeriod.ReviewInWords(form)}",
        $"Skriver under: {form.Signers.Label()}",
        $"Svenska: {(form.VeryPlain ? "mycket enkel" : "klarspråk")}",
    ];

    private bool Holds(IReadOnlyList<string> only) => only.Count == 0 || only.Any(Holds);

    private bool Holds(string word) => word switch
    {
        "ung-skriver" => form.Signers.HasYoung(),
        "vardnadshavare" => form.Signers.Guardians() > 0,
        "en-vardnadshavare" => form.Signers.Guardians() == 1,
        "tva-vardnadshavare" => form.Signers.Guardians() == 2,
        "slutdatum-saknas" => form.To is null && form.Months is null,
        "omprovning-saknas" => form.Review is null,
        _ => form.Parties.Concat(form.Categories).Concat(form.Purposes).Any(choice => choice.Id == word),
    };

    private List<string> Texts(IEnumerable<ConsentChoice> choices) => [.. choices.Select(choice => choice.Text.At(form.VeryPlain))];

    private string Text(Phrase phrase) => ConsentWords.Fill(phrase.At(form.VeryPlain), place => place switch
    {
        "tid" => ConsentPeriod.InWords(form),
        "omprovas" => ConsentPeriod.ReviewInWords(form),
        "parter" => string.Join(", ", Texts(form.Parties)),
        "gjord" => today.InWords(),
        "kontrollerad" => texts.CheckedOn.InWords(),
        _ => "",
    });
}
