using System.Globalization;
using SigKunskap.Content;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Data.Network.Profiles;

/// <summary>Fields of each kind: what may be typed in them, and what is said when it may not.</summary>
internal static class FieldKinds
{
    public static AreaField Written(string key, string label, AreaFieldKind kind, int longest, AreaFieldGroup group, Func<AreaProfile, string?> get, Func<AreaProfile, string?, AreaProfile> set) => new(key, label, kind)
    {
        Group = group,
        Longest = longest,
        ReadAs = label,
        Values = profile => get(profile) is { } text ? [text] : [],
        Words = get,
        Read = (profile, typed) =>
        {
            var raw = First(typed);
            var text = kind == AreaFieldKind.Text ? raw.ReplaceLineEndings("\n").Trim() : SingleLine.Of(raw);
            var mistake = text.Length > longest ? $"{label}: högst {longest} tecken, det är {text.Length} nu." : text.Length == 0 ? null : Wrong(kind, text);
            return mistake is null ? (set(profile, text.Length == 0 ? null : text), null) : (profile, mistake);
        },
    };

    public static AreaField Number(string key, string label, string unit, int least, int most, AreaFieldGroup group, Func<AreaProfile, int?> get, Func<AreaProfile, int?, AreaProfile> set) => new(key, label, AreaFieldKind.Number)
    {
        Group = group,
        ReadAs = label,
        Values = profile => get(profile) is { } number ? [Text(number)] : [],
        Words = profile => get(profile) is { } number ? $"{Text(number)} {unit}".TrimEnd() : null,
        Read = (profile, typed) =>
        {
            var text = SingleLine.Of(First(typed)).TrimEnd('%').TrimEnd();
            if (text.Length == 0)
                return (set(profile, null), null);
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? (set(profile, number), null)
                : (profile, $"{label}: skriv ett heltal från {least} till {most}, eller lämna tomt om ni inte vet.");
        },
    };

    public static AreaField One<T>(string key, string label, Terms<T> terms, AreaFieldGroup group, Func<AreaProfile, T?> get, Func<AreaProfile, T?, AreaProfile> set)
        where T : struct => new(key, label, AreaFieldKind.One)
        {
            Group = group,
            ReadAs = label,
            Options = [.. terms.All.Select(term => (term.Key, term.Text))],
            Values = profile => get(profile) is { } value ? [terms.Key(value)] : [],
            Words = profile => get(profile) is { } value ? terms.Text(value) : null,
            Read = (profile, typed) => First(typed) is not { Length: > 0 } chosen ? (set(profile, null), null)
                : terms.Find(chosen) is { } value ? (set(profile, value), null)
                : (profile, $"{label}: välj något av svaren."),
        };

    public static AreaField Many<T>(string key, string label, string none, Terms<T> terms, AreaFieldGroup group, Func<AreaProfile, IReadOnlyList<T>?> get, Func<AreaProfile, IReadOnlyList<T>?, AreaProfile> set)
        where T : struct => new(key, label, AreaFieldKind.Many)
        {
            Group = group,
            ReadAs = label,
            Options = [.. terms.All.Select(term => (term.Key, term.Text)), (AreaField.None, none)],
            Values = profile => get(profile) is { } chosen ? chosen.Count == 0 ? [AreaField.None] : [.. chosen.Select(terms.Key)] : [],
            Words = profile => get(profile) is { } chosen ? chosen.Count == 0 ? none : string.Join(", ", chosen.Select(terms.Text)) : null,
            Read = (profile, typed) =>
            {
                var chosen = terms.All.Where(term => typed.Contains(term.Key)).Select(term => term.Value).ToList();
                if (typed.Contains(AreaField.None))
                    return chosen.Count == 0 ? (set(profile, []), null) : (profile, $"{label}: välj antingen ”{none}” eller dem ni använder.");
                return (set(profile, chosen.Count == 0 ? null : chosen), null);
            },
        };

    private static string First(IReadOnlyList<string> typed) => typed is [var first, ..] ? first : "";

    private static string? Wrong(AreaFieldKind kind, string text) => kind switch
    {
        AreaFieldKind.Link when !LinkRules.IsExternal(text) || new Uri(text) is not { Scheme: "https", UserInfo: "" } => "Länken ska börja med https:// och leda till en sida på nätet.",
        AreaFieldKind.Mailbox when text.Split('@') is not [{ Length: > 0 }, { Length: > 3 } domain] || text.Contains(' ', StringComparison.Ordinal) || !domain.Trim('.').Contains('.', StringComparison.Ordinal) => "Skriv brevlådans hela adress, till exempel sig@kommunen.se.",
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
