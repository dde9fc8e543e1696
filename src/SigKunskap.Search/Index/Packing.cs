namespace SigKunskap.Search.Index;

/// <summary>Records and fields in one text, apart by the separators that Unicode has for it; they are spaces in the values.</summary>
internal static class Packing
{
    private const char Record = '\u001E', Field = '\u001F';

    public static string Records(IEnumerable<IReadOnlyList<string>> records) =>
        string.Join(Record, records.Select(fields => string.Join(Field, fields.Select(Clean))));

    public static string[][] Records(string packed) => [.. packed.Split(Record).Select(record => record.Split(Field))];

    private static string Clean(string value) => value.Replace(Record, ' ').Replace(Field, ' ');
}
