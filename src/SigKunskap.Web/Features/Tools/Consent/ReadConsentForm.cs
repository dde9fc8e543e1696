using System.Globalization;
using Microsoft.Extensions.Primitives;
using SigKunskap.Content.Consent;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>Reads an address as a consent form. Whatever it says, a form comes out; what was left out is said in words.</summary>
public sealed class ReadConsentForm(ConsentTexts texts, IEnumerable<KeyValuePair<string, StringValues>> query, DateOnly today)
{
    private const int LongestMonths = 60;

    private readonly Dictionary<string, string[]> _query = query
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.SelectMany(pair => pair.Value).OfType<string>().Where(value => value.Length > 0).Distinct().Take(100).ToArray(), StringComparer.Ordinal);

    private readonly List<string> _remarks = [];

    /// <param name="Form">What counts of the address.</param>
    /// <param name="Remarks">What does not count, and advice.</param>
    public sealed record Answer(ConsentForm Form, IReadOnlyList<string> Remarks);

    public Answer Read()
    {
        if (_query.Keys.Except(ConsentForm.Keys).ToList() is { Count: > 0 } unknown)
            _remarks.Add($"Adressen har något som blanketten inte känner till ({string.Join(", ", unknown.Take(3).Select(Quoted))}). Det räknas inte.");
        var form = Period(new()
        {
            Parties = Choices(ConsentForm.PartiesKey, texts.Parties, "bland parterna"),
            Categories = Choices(ConsentForm.CategoriesKey, texts.Categories, "bland uppgifterna"),
            Purposes = Choices(ConsentForm.PurposesKey, texts.Purposes, "bland ändamålen"),
            Signers = OneOf(ConsentForm.SignersKey, "vem som skriver under", Enum.GetValues<ConsentSigners>(), ConsentSignersWords.Word),
            VeryPlain = OneOf(ConsentForm.LevelKey, "hur enkel svenskan ska vara", [false, true], plain => plain ? "lattlast" : "klar"),
        });
        _remarks.AddRange(ConsentAdvice.On(form, texts, today));
        return new(form, _remarks);
    }

    private List<ConsentChoice> Choices(string key, IReadOnlyList<ConsentChoice> known, string where)
    {
        foreach (var value in Values(key).Where(value => known.All(choice => choice.Id != value)).Take(3))
            _remarks.Add($"{Quoted(value)} finns inte {where} och är inte med. Adressen kan vara ändrad eller komma från en äldre version.");
        return [.. known.Where(choice => Values(key).Contains(choice.Id))];
    }

    private T OneOf<T>(string key, string what, T[] known, Func<T, string> word)
    {
        var chosen = known.Where(choice => Values(key).Contains(word(choice))).ToList();
        if (chosen.Count != Values(key).Length || chosen.Count > 1)
            _remarks.Add($"Adressen säger inte entydigt {what}. Blanketten är gjord för det vanligaste; välj själv i formuläret.");
        return chosen.Count == 1 ? chosen[0] : known[0];
    }

    private ConsentForm Period(ConsentForm form)
    {
        var (from, to, months, review) = (Date(ConsentForm.FromKey, "Första dagen"), Date(ConsentForm.ToKey, "Slutdatum"), Months(), Date(ConsentForm.ReviewKey, "Dagen för omprövning"));
        if (to is not null && months is not null)
        {
            _remarks.Add($"Både slutdatum och {months} månader är valda. Slutdatum gäller, antalet månader är inte med.");
            months = null;
        }

        if (from is { } first && to < first)
        {
            _remarks.Add($"Slutdatum {to:yyyy-MM-dd} ligger före första dagen {first:yyyy-MM-dd} och är inte med. Det finns en rad att skriva det på.");
            to = null;
        }

        form = form with { From = from, To = to, Months = months };
        if (review is { } day && (day < from || day > form.LastDay))
        {
            _remarks.Add($"Dagen för omprövning, {day:yyyy-MM-dd}, ligger utanför den tid samtycket gäller och är inte med. Det finns en rad att skriva den på.");
            review = null;
        }

        return form with { Review = review };
    }

    private DateOnly? Date(string key, string name)
    {
        if (Values(key) is not [var text, .. var more])
            return null;
        // Years that no consent reaches would leave the calendar when months are added.
        if (more.Length == 0 && TypedDate.Of(text) is { Year: >= 2000 and < 2200 } date)
            return date;
        _remarks.Add($"{name} {Quoted(text)} går inte att läsa som ett datum och är inte med. Skriv år-månad-dag, till exempel 2026-12-01.");
        return null;
    }

    private int? Months()
    {
        if (Values(ConsentForm.MonthsKey) is not [var text, .. var more])
            return null;
        if (more.Length == 0 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= LongestMonths)
            return months;
        _remarks.Add($"{Quoted(text)} månader går inte att använda och är inte med. Skriv ett tal från 1 till {LongestMonths}.");
        return null;
    }

    private string[] Values(string key) => _query.GetValueOrDefault(key, []);

    private static string Quoted(string text) => $"”{(text.Length <= 40 ? text : text[..40] + "…")}”";
}
