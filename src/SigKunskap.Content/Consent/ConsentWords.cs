using System.Text.RegularExpressions;

namespace SigKunskap.Content.Consent;

/// <summary>The words that the texts of a consent form may use for what was chosen.</summary>
public static partial class ConsentWords
{
    /// <summary>Cases that a text may be for, besides the choices: who signs, and whether an end was chosen.</summary>
    public static readonly IReadOnlyList<string> Cases = ["ung-skriver", "vardnadshavare", "en-vardnadshavare", "tva-vardnadshavare", "slutdatum-saknas", "omprovning-saknas"];

    /// <summary>Lists that a block can show.</summary>
    public static readonly IReadOnlyList<string> Lists = ["parter", "parter-rader", "uppgifter", "ej-uppgifter", "andamal", "underskrifter", "val", "lagrum"];

    /// <summary>Places in a text that are filled in.</summary>
    public static readonly IReadOnlyList<string> Places = ["tid", "omprovas", "parter", "gjord", "kontrollerad"];

    /// <summary>The places that a text has, known or not.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Their names.</returns>
    public static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>A text with its places filled in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What stands at a place, by its name.</param>
    /// <returns>The text.</returns>
    public static string Fill(string text, Func<string, string> value) => Place().Replace(text, match => value(match.Groups[1].Value));

    [GeneratedRegex(@"\{([a-zåäö-]+)\}")]
    private static partial Regex Place();
}
