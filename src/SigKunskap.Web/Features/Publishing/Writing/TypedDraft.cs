using System.Globalization;
using SigKunskap.Web.Features.Publishing.Drafts;

namespace SigKunskap.Web.Features.Publishing.Writing;

/// <summary>A draft as it stands in the form of the writing page.</summary>
/// <param name="BasedOn">The number of the text that the person began from.</param>
/// <param name="Source">The whole file.</param>
/// <param name="IsWhole">Whether the whole file stands in the text field, facts and all.</param>
public sealed record TypedDraft(int BasedOn, string Source, bool IsWhole)
{
    public const string Form = "skriv";

    /// <summary>Facts that are one text.</summary>
    public static readonly string[] Texts = ["titel", "sammanfattning", "galler-fran", "galler-till", "kontrollerad", "granskas-senast", "andring/slag", "andring/text", "andring/gor"];

    /// <summary>Facts that are keys ticked among others.</summary>
    public static readonly string[] Lists = ["roller", "bakom", "inte-tillfragade", "olika-hallning"];

    /// <summary>Reads the form. The facts that it does not show came along in a field of their own.</summary>
    public static TypedDraft Of(IFormCollection form)
    {
        _ = int.TryParse(form["bygger"], NumberStyles.None, CultureInfo.InvariantCulture, out var basedOn);
        var (head, body) = (Lines(form["huvud"].ToString()), Lines(form["text"].ToString()));
        if (FrontMatterForm.Of(head) is not { } facts)
            return new(basedOn, head + body, IsWhole: head.Length == 0);
        foreach (var key in Texts.Where(form.ContainsKey))
            facts = facts.With(key, form[key].ToString());
        foreach (var key in Lists)
            facts = facts.With(key, [.. form[key].OfType<string>()]);
        return new(basedOn, facts.With(body), IsWhole: false);
    }

    /// <summary>Forms are sent with the line ends of their own standard.</summary>
    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
