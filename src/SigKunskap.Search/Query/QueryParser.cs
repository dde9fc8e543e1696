using System.Text;

namespace SigKunskap.Search.Query;

/// <summary>Reads cleaned query text from left to right, once.</summary>
internal sealed class QueryParser
{
    private const string NoLetters = "Innehåller inga bokstäver eller siffror.";

    private readonly string text;
    private readonly IgnoredParts ignored;
    private readonly List<QueryTerm> terms = [];
    private readonly List<QueryFilter> filters = [];
    private int at;
    private int words;

    private QueryParser(string text, IgnoredParts ignored) => (this.text, this.ignored) = (text, ignored);

    public static SearchQuery Parse(string input)
    {
        var ignored = new IgnoredParts();
        var parser = new QueryParser(QueryText.Clean(input, ignored), ignored);
        while (parser.SkipSpace())
            parser.ReadPart();
        return new SearchQuery(parser.terms, parser.filters, ignored.ToList());
    }

    private bool SkipSpace()
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length;
    }

    private void ReadPart()
    {
        var start = at;
        while (at < text.Length && text[at] == '-')
            at++;
        var excluded = at > start;
        if (at == text.Length || text[at] == ' ')
            ignored.Add(text.AsSpan(start, at - start), NoLetters);
        else if (text[at] == QueryText.Quote)
            AddPhrase(ReadQuoted(), excluded);
        else if (FieldHere() is { } field)
            AddFilter(field, start, excluded);
        else
            AddWord(ReadUnquoted(), excluded);
    }

    private QueryField? FieldHere()
    {
        var rest = text.AsSpan(at, Math.Min(11, text.Length - at));
        var colon = rest.IndexOf(':');
        if (colon < 1 || QueryFilter.FieldNamed(rest[..colon]) is not { } field)
            return null;
        at += colon + 1;
        return field;
    }

    private string ReadQuoted()
    {
        var start = ++at;
        while (at < text.Length && text[at] != QueryText.Quote)
            at++;
        var quoted = text[start..at];
        at = Math.Min(at + 1, text.Length);
        return quoted.Trim();
    }

    private string ReadUnquoted()
    {
        var start = at;
        while (at < text.Length && text[at] is not (' ' or QueryText.Quote))
            at++;
        return text[start..at];
    }

    private void AddPhrase(string phrase, bool excluded)
    {
        if (phrase.Length == 0)
            ignored.Add("\"\"", "Frasen är tom.");
        else if (!HasContent(phrase))
            ignored.Add(phrase, NoLetters);
        else if (WithinBudget(phrase) is { } kept)
            terms.Add(new QueryTerm(QueryTermKind.Phrase, kept, excluded));
    }

    private void AddFilter(QueryField field, int start, bool excluded)
    {
        var value = at < text.Length && text[at] == QueryText.Quote ? ReadQuoted() : ReadUnquoted();
        if (!HasContent(value))
            ignored.Add(text.AsSpan(start, at - start), "Filtret saknar värde.");
        else if (WithinBudget(value) is { } kept)
            filters.Add(new QueryFilter(field, kept, excluded));
    }

    private void AddWord(string word, bool excluded)
    {
        var stem = word.TrimEnd('*');
        var stars = word.Length - stem.Length;
        if (!HasContent(word))
            ignored.Add(word, NoLetters);
        else if (stars == 0 || stem.Count(char.IsLetterOrDigit) < 2)
        {
            if (stars > 0)
                ignored.Add("*", "En ordbörjan behöver minst två tecken före stjärnan.");
            if (WithinBudget(stem) is { } kept)
                terms.Add(new QueryTerm(QueryTermKind.Word, kept, excluded));
        }
        else if (WithinBudget(stem) is { } kept)
            terms.Add(new QueryTerm(QueryTermKind.Prefix, kept, excluded));
    }

    // As many of the words as the query still has room for; null when there is none.
    private string? WithinBudget(string part)
    {
        var split = part.Split(' ');
        var room = Math.Min(split.Length, SearchQuery.MostWords - words);
        words += room;
        if (room < split.Length)
            ignored.Add(string.Join(' ', split[room..]), $"Högst {SearchQuery.MostWords} ord räknas.");
        var kept = string.Join(' ', split[..room]);
        return HasContent(kept) ? kept : null;
    }

    private static bool HasContent(string part) => part.Contains('§') || part.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
