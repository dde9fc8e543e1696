using System.Text.Json;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>A page in its place in the result, with its best passage.</summary>
internal sealed record RankedPage(
    string Address, string Title, string Summary, PageProfile Profile, DateOnly? ValidFrom,
    StoredPassage Passage, PassageMatch Match, int BestParagraph, Tier Tier, double Score);

/// <summary>
/// Ranks pages closely, a block at a time: FTS5's rank decides which block a page is in, reading its passages decides
/// where in the block. A result of any depth can so be paged through without a page coming twice or never.
/// </summary>
internal sealed class RankedPages(ReadConnection connection, SearchPlan plan)
{
    public const int BlockSize = 50;

    private readonly PassageScorer scorer = new(plan);

    public List<RankedPage> Slice(IReadOnlyList<FoundPage> ordered, long skip, int take)
    {
        var slice = new List<RankedPage>();
        for (var start = skip / BlockSize * BlockSize; start < Math.Min(skip + take, ordered.Count); start += BlockSize)
        {
            var block = Rank([.. ordered.Skip((int)start).Take(BlockSize)]);
            var from = (int)Math.Max(0, skip - start);
            slice.AddRange(block.Skip(from).Take(take - slice.Count));
        }
        return slice;
    }

    private List<RankedPage> Rank(List<FoundPage> block)
    {
        var passages = ReadPassages(block);
        var pages = new List<RankedPage>();
        var byId = block.ToDictionary(page => page.Id);
        using (var rows = connection.Statements.Rows(
            "SELECT id, address, title, summary, valid_from, weight FROM page WHERE id IN (SELECT value FROM json_each($1))",
            JsonSerializer.Serialize(byId.Keys)))
        {
            while (rows.Read())
            {
                var found = byId[rows.GetInt64(0)];
                var (address, title, summary) = (rows.GetString(1), rows.GetString(2), rows.GetString(3));
                var (passage, match, paragraph, score) = Best(title, found, passages);
                pages.Add(new RankedPage(
                    address, title, summary, connection.Profile(found.Profile),
                    rows.IsDBNull(4) ? null : DateOnly.FromDayNumber(rows.GetInt32(4)), passage, match, paragraph, found.Tier, score * rows.GetDouble(5)));
            }
        }
        return [.. pages.OrderBy(page => page.Tier == Tier.Any).ThenByDescending(page => page.Score)
            .ThenBy(page => page.Title, StringComparer.Ordinal).ThenBy(page => page.Address, StringComparer.Ordinal)];
    }

    private Dictionary<long, StoredPassage> ReadPassages(List<FoundPage> block)
    {
        using var rows = connection.Statements.Rows(
            StoredPassage.Select + " WHERE id IN (SELECT value FROM json_each($1))",
            JsonSerializer.Serialize(block.SelectMany(page => page.Passages)));
        var passages = new Dictionary<long, StoredPassage>();
        while (rows.Read())
            passages[rows.GetInt64(0)] = StoredPassage.Read(rows);
        return passages;
    }

    private (StoredPassage Passage, PassageMatch Match, int Paragraph, double Score) Best(
        string title, FoundPage page, Dictionary<long, StoredPassage> passages)
    {
        var scored = page.Passages.Select(id =>
        {
            var stored = passages[id];
            var match = stored.Match(title, plan.Words);
            var score = scorer.Score(match);
            var isBeginning = (id & ((1 << IndexSchema.PassageBits) - 1)) == 0;
            return (stored, match, score.BestParagraph, Score: score.Score * (isBeginning ? RankingWeights.Beginning : 1), Id: id);
        }).OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Id).ToList();
        var best = scored[0];
        return (best.stored, best.match, best.BestParagraph, best.Score + (RankingWeights.OtherPassages * scored.Skip(1).Sum(other => other.Score)));
    }
}
