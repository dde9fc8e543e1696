using Microsoft.Extensions.Primitives;
using SigKunskap.Content.FollowUp;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Tools.FollowUp;

/// <summary>Makes a local template of the indicators in an address. The template is empty: figures stay with those who count.</summary>
public sealed class PickIndicators(LivingLibrary living)
{
    public const string Key = "visar", ShowKey = "visa";

    private const int Many = 8;
    private static readonly string[] Keys = [Key, ShowKey, Frame.Key];

    /// <param name="Query">All of the address's query.</param>
    public sealed record Input(IEnumerable<KeyValuePair<string, StringValues>> Query);

    /// <param name="All">Every indicator of the library.</param>
    /// <param name="Picked">Those in the address, in the library's order.</param>
    /// <param name="Remarks">What was left out of the address, and advice.</param>
    /// <param name="IsAsked">Whether the template was asked for.</param>
    public sealed record Answer(IReadOnlyList<Indicator> All, IReadOnlyList<Indicator> Picked, IReadOnlyList<string> Remarks, bool IsAsked)
    {
        public IReadOnlyList<Sheet> Sheets => Picked.Count == 0 ? [] : FollowUpSheets.Of(Picked);

        /// <summary>The address with the same indicators.</summary>
        public string At(string path, bool show) =>
            Picked.Count == 0 ? path : $"{path}?{string.Join('&', Picked.Select(indicator => $"{Key}={indicator.Id}"))}{(show ? $"&{ShowKey}=1" : "")}";
    }

    /// <summary>The template; null when the library has no indicators.</summary>
    public Answer? For(Input input)
    {
        if (living.Now.Reference.Indicators is not { Count: > 0 } all)
            return null;
        var query = input.Query.ToList();
        var asked = query.Where(pair => pair.Key == Key).SelectMany(pair => pair.Value).OfType<string>().ToHashSet();
        var picked = all.Where(indicator => asked.Contains(indicator.Id)).ToList();
        List<string> remarks = [.. asked.Except(all.Select(indicator => indicator.Id)).Take(3).Select(id => $"”{Short(id)}” finns inte bland måtten och är inte med. Adressen kan vara ändrad eller komma från en äldre version.")];
        if (query.Find(pair => !Keys.Contains(pair.Key)) is { Key: { } unknown })
            remarks.Add($"Adressen har något som mallen inte känner till (”{Short(unknown)}”). Det räknas inte.");
        if (picked.Count > Many)
            remarks.Add($"Ni har valt {picked.Count} mått. Börja hellre med fyra som ni orkar räkna på samma sätt varje gång.");
        return new(all, picked, remarks, query.Exists(pair => pair.Key == ShowKey && pair.Value == "1"));
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
