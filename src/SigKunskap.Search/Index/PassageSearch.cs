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

    /// <summary>Above this many pages, those with the words themselves are told apart before any is ranked closely.</summary>
    private const int Many = RankedPages.BlockSize;

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
                FindTerms();
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

    private void FindTerms()
    {
        Match(MatchExpression.All(plan), Tier.All, (id, rank, profile) => found.Add(id, rank, profile, Tier.All));
        if (found.Count < Few)
            Match(MatchExpression.AnyOf(plan), Tier.Any, (id, rank, profile) => found.Add(id, rank, profile, Tier.Any));
        if (found.Count == 0)
            Match(MatchExpression.LastResort(plan), Tier.Any, (id, rank, profile) => found.Add(id, rank, profile, Tier.Any));
        if (found.Count > Many)
            Match(MatchExpression.Strict(plan), Tier.Strict, (id, _, _) => found.Mark(id, Tier.Strict));
    }

    private void Match(string? expression, Tier tier, Action<long, double, long> take)
    {
        if (expression is null)
            return;
        var rank = tier == Tier.Strict ? "0.0" : "term.rank";
        using var rows = connection.Statements.Rows(
            $"SELECT term.rowid, {rank}, page.profile FROM term JOIN page ON page.id = term.rowid >> {IndexSchema.PassageBits} WHERE term MATCH $1{Conditions()}",
            [expression, .. Values()]);
        while (rows.Read())
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
