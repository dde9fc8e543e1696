namespace SigKunskap.Search.Ranking;

/// <summary>
/// Scores a passage against a plan: for each term its weight, how well it is answered (itself over inflection over
/// synonym over part) and how often and where (title over heading over body, saturated as in BM25F); then what share of
/// the terms it holds, how near each other they stand, and whether the title answers the query.
/// </summary>
internal sealed class PassageScorer(SearchPlan plan)
{
    private readonly double[] best = new double[plan.Units.Count];
    private readonly double[] often = new double[plan.Units.Count];

    public PassageScore Score(PassageMatch passage)
    {
        Array.Clear(best);
        Array.Clear(often);
        Count(passage.Title, RankingWeights.InTitle);
        Count(passage.Heading, RankingWeights.InHeading);
        var (nearest, paragraph, paragraphScore) = (0.0, -1, 0.0);
        foreach (var (index, text) in passage.Paragraphs.Index().Where(paragraph => paragraph.Item.Matches.Count > 0))
        {
            Count(text, RankingWeights.InBody);
            var near = Nearness(text);
            nearest = Math.Max(nearest, near);
            var score = Worth(text) + near;
            if (score > paragraphScore)
                (paragraph, paragraphScore) = (index, score);
        }
        var length = passage.Paragraphs.Sum(text => text.Words);
        nearest = Math.Max(nearest, Math.Max(Nearness(passage.Title), Nearness(passage.Heading)));
        return new PassageScore(((Terms(length) + nearest) * Coverage()) + WholeTitle(passage.Title), paragraph);
    }

    private void Count(MatchedText text, double where)
    {
        foreach (var match in text.Matches)
        {
            best[match.Unit] = Math.Max(best[match.Unit], match.Weight);
            often[match.Unit] += where;
        }
    }

    private double Terms(int length)
    {
        var norm = 1 - RankingWeights.LengthNormalisation + (RankingWeights.LengthNormalisation * length / plan.MeanLength);
        var sum = 0.0;
        foreach (var unit in plan.Units)
        {
            var count = often[unit.Number];
            sum += unit.Weight * best[unit.Number] * count * (RankingWeights.Saturation + 1) / (count + (RankingWeights.Saturation * norm));
        }
        return sum;
    }

    // Squared, so that a passage with most of the terms stands above one that repeats a few.
    private double Coverage()
    {
        var (held, all) = (0.0, 0.0);
        foreach (var unit in plan.Segments.SelectMany(segment => segment.Units))
        {
            all += unit.Weight;
            held += best[unit.Number] > 0 ? unit.Weight : 0;
        }
        var share = all > 0 ? held / all : 0;
        return 0.2 + (0.8 * share * share);
    }

    // Each distinct term once, at its best: what makes one paragraph of the passage the one to open.
    private double Worth(MatchedText text) => text.Matches.GroupBy(match => match.Unit).Sum(matches =>
        plan.Units[matches.Key].Weight * matches.Max(match => match.Weight) * (1 + (0.1 * Math.Min(matches.Count() - 1, 3))));

    private double Nearness(MatchedText text)
    {
        if (text.Matches.Count < 2)
            return 0;
        var sum = new Dictionary<(int, int), double>();
        for (var index = 1; index < text.Matches.Count; index++)
        {
            var (one, other) = (text.Matches[index - 1], text.Matches[index]);
            var distance = other.Word - one.Word;
            if (one.Unit == other.Unit || one.Word < 0 || distance is < 1 or > RankingWeights.NearestWords)
                continue;
            var near = Math.Min(plan.Units[one.Unit].Weight * one.Weight, plan.Units[other.Unit].Weight * other.Weight)
                * RankingWeights.Proximity / distance * (one.Unit < other.Unit ? 1 : 0.7);
            var pair = (Math.Min(one.Unit, other.Unit), Math.Max(one.Unit, other.Unit));
            sum[pair] = Math.Max(near, sum.GetValueOrDefault(pair));
        }
        return sum.Values.Sum();
    }

    private double WholeTitle(MatchedText title)
    {
        if (title.Matches.Count == 0)
            return 0;
        var wordsMatched = title.Matches.Select(match => match.Word).Distinct().Count();
        var titleShare = Math.Min(1, (double)wordsMatched / title.Words);
        var queryShare = title.Matches.Select(match => match.Unit).Distinct().Count() / (double)Math.Max(1, plan.Segments.Sum(segment => segment.Units.Count));
        return Worth(title) * (RankingWeights.WholeTitle * (0.5 + (0.5 * titleShare)) + (RankingWeights.TitleIsTheQuery * titleShare * titleShare * queryShare * queryShare));
    }
}
