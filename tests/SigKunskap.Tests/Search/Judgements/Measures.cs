namespace SigKunskap.Tests.Search.Judgements;

/// <summary>How good an order of results is for a judged query, each between 0 and 1.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade - 1.</param>
/// <param name="ReciprocalRank">One over the place of the first result with grade 2 or more.</param>
/// <param name="Recall">Share of the texts with grade 2 or more among the first five, of as many as could stand there.</param>
public readonly record struct Measures(double Ndcg, double ReciprocalRank, double Recall)
{
    public static Measures Of(JudgedQuery query, IReadOnlyList<string> found)
    {
        double Gain(string address, int place) => (Math.Pow(2, query.Grades.GetValueOrDefault(address)) - 1) / Math.Log2(place + 2);
        var ideal = query.Grades.OrderByDescending(grade => grade.Value).Take(10).Select((grade, place) => Gain(grade.Key, place)).Sum();
        var first = found.Index().Where(one => query.Grades.GetValueOrDefault(one.Item) >= 2).Select(one => one.Index + 1).FirstOrDefault();
        var good = query.Grades.Count(grade => grade.Value >= 2);
        return new(
            found.Take(10).Select(Gain).Sum() / ideal,
            first > 0 ? 1.0 / first : 0,
            found.Take(5).Count(address => query.Grades.GetValueOrDefault(address) >= 2) / (double)Math.Min(5, good));
    }

    public static Measures Mean(IReadOnlyCollection<Measures> all) =>
        new(all.Average(one => one.Ndcg), all.Average(one => one.ReciprocalRank), all.Average(one => one.Recall));
}
