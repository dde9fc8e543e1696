namespace SigKunskap.Search.Index;

/// <summary>Records and fields in one text, apart by the separators that Unicode has for it; they are spaces in the values.</summary>
internal static class Packing
{
    private const char RecordMark = '\u001E', FieldMark = '\u001F';

    public static string Records(IEnumerable<IReadOnlyList<string>> records) => string.Join(RecordMark, records.Select(Record));

    public static string Record(IEnumerable<string> fields) => string.Join(FieldMark, fields.Select(Clean));

    public static string[][] Records(string packed) => [.. packed.Split(RecordMark).Select(record => record.Split(FieldMark))];

    /// <summary>The fields of one record; none when it is empty.</summary>
    public static string[] Values(string record) => record.Length == 0 ? [] : record.Split(FieldMark);

    private static string Clean(string value) => value.AsSpan().ContainsAny(RecordMark, FieldMark) ? value.Replace(RecordMark, ' ').Replace(FieldMark, ' ') : value;
}
