using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>
/// Asks the index for the passages that match, all terms first, filled up by any term when few pages hold all. Who may
/// see a page is part of each statement.
/// </summary>
internal sealed class PassageSearch(ReadConnection connection, SearchRequest request, SearchPlan plan)
{
    /// <summary>With fewer pages than this that hold all terms, pages that hold some are added.</summary>
    private const int Few = 10;

    /// <summary>As many passages can all be ranked closely; FTS5's own rank, which is costly for many words, is asked for above.</summary>
    private const int MostUnranked = 150;

    private readonly string readers = JsonSerializer.Serialize(request.ReaderKeys);
    private readonly FoundPages found = new();

    public FoundPages Found => found;

    /// <summary>False when the time limit cut the search short.</summary>
    public bool Complete { get; private set; } = true;

    public FoundPages Run(TimeSpan limit)
    {
        connection.BeginLimit(limit);
        try
        {
            if (plan.Segments.Count == 0)
                FindAllPages();
            else
            {
                FindTerms(rank: "0.0", most: MostUnranked);
                if (found.Passages > MostUnranked)
                    FindRanked();
            }
        }
        catch (SqliteException error) when (SqliteTrouble.IsTimeout(error))
        {
            Complete = false;
        }
        finally
        {
            connection.EndLimit();
        }
        return found;
    }

    private void FindTerms(string rank, int most)
    {
        Match(MatchExpression.All(plan), rank, most, (id, rank, profile) => found.Add(id, rank, profile, Tier.All));
        if (found.Count < Few)
            Match(MatchExpression.AnyOf(plan), rank, most, (id, rank, profile) => found.Add(id, rank, profile, Tier.Any));
        if (found.Count == 0)
            Match(MatchExpression.LastResort(plan), rank, most, (id, rank, profile) => found.Add(id, rank, profile, Tier.Any));
    }

    // Pages with the words themselves come in earlier blocks than those with synonyms and compounds.
    private void FindRanked()
    {
        found.Clear();
        FindTerms(rank: "term.rank", most: int.MaxValue);
        if (found.Count > RankedPages.BlockSize)
            Match(MatchExpression.Strict(plan), rank: "0.0", int.MaxValue, (id, _, _) => found.Mark(id, Tier.Strict));
    }

    private void Match(string? expression, string rank, int most, Action<long, double, long> take)
    {
        if (expression is null)
            return;
        using var rows = connection.Statements.Rows(
            $"SELECT term.rowid, {rank}, page.profile FROM term JOIN page ON page.id = term.rowid >> {IndexSchema.PassageBits} WHERE term MATCH $1{Conditions()}",
            [expression, .. Values()]);
        while (found.Passages <= most && rows.Read())
            take(rows.GetInt64(0), rows.GetDouble(1), rows.GetInt64(2));
    }

    // Only filters were asked for: every page that passes them.
    private void FindAllPages()
    {
        using var rows = connection.Statements.Rows(
            $"SELECT page.id, page.profile FROM page WHERE $1 IS NULL{Conditions()} ORDER BY page.title, page.address", [null, .. Values()]);
        while (rows.Read())
            found.Add(rows.GetInt64(0) << IndexSchema.PassageBits, found.Count, rows.GetInt64(1), Tier.All);
    }

    private string Conditions()
    {
        var sql = new StringBuilder(
            """
             AND (page.open OR EXISTS (SELECT 1 FROM page_reader
              WHERE page_reader.page = page.id AND page_reader.reader IN (SELECT value FROM json_each($2))))
              AND (page.valid_from IS NULL OR page.valid_from <= $3)
            """);
        var pagesMatching = $"(SELECT rowid >> {IndexSchema.PassageBits} FROM term WHERE term MATCH ";
        if (plan.Excluded.Count > 0)
            sql.Append(" AND page.id NOT IN ").Append(pagesMatching).Append("$4)");
        for (var index = 0; index < plan.Restrictions.Count; index++)
            sql.Append(" AND page.id IN ").Append(pagesMatching).Append('$').Append(5 + index).Append(')');
        return sql.ToString();
    }

    private IEnumerable<object?> Values() =>
        [readers, request.ValidOn?.DayNumber ?? int.MaxValue, MatchExpression.Or(plan.Excluded), .. plan.Restrictions.Select(MatchExpression.Or)];
}
