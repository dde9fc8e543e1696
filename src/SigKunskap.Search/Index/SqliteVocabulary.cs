using Microsoft.Data.Sqlite;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>The words of an index file, as one reading connection sees them.</summary>
internal sealed class SqliteVocabulary(Statements statements) : IVocabulary
{
    private const string Select = "SELECT word, stem, folded, passages FROM word WHERE ";

    // Above every letter, so that a range of words can be given an end.
    private const string Last = "\U0010FFFF";

    public int PassageCount => (int)Meta("passages");

    public double MeanLength => PassageCount > 0 ? Meta("tokens") / (double)PassageCount : 0;

    public IReadOnlyList<KnownWord> Like(string folded, string foldedStem) => Read(statements.Rows(
        $"{Select}folded = $1 UNION {Select}folded_stem = $2 LIMIT 64", folded, foldedStem));

    public IReadOnlyList<KnownWord> BeginningWith(string folded, int most) => Read(statements.Rows(
        $"{Select}folded >= $1 AND folded < $2 ORDER BY passages DESC, word LIMIT $3", folded, folded + Last, most));

    public IReadOnlyList<KnownWord> EndingWith(string folded, int most)
    {
        var reversed = WordForms.Reversed(folded);
        return Read(statements.Rows(
            $"{Select}reversed > $1 AND reversed < $2 ORDER BY passages DESC, word LIMIT $3", reversed, reversed + Last, most));
    }

    private long Meta(string key) => (long?)statements.Single("SELECT value FROM meta WHERE key = $1", key) ?? 0;

    private static List<KnownWord> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var words = new List<KnownWord>();
            while (rows.Read())
                words.Add(new KnownWord(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
            return words;
        }
    }
}
