namespace SigKunskap.Tests.Search.Judgements;

/// <summary>A query as a practitioner types it, and how well each text answers it: 3 answers it, 2 is a clear part of an answer, 1 touches on it.</summary>
/// <param name="Text">The query.</param>
/// <param name="Kind">What makes it hard: ord, böjning, sammansättning, stavfel, synonym, fråga, förkortning or lagrum.</param>
/// <param name="Grades">The grade of each judged address; others answer nothing.</param>
public sealed record JudgedQuery(string Text, string Kind, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>Reads a file with a query a line: query, kind and judgements such as <c>r2-5=3</c>, with a tab between.</summary>
    public static IReadOnlyList<JudgedQuery> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(fields => new JudgedQuery(
            fields[0], fields[1], fields[2].Split(' ').Select(grade => grade.Split('=')).ToDictionary(grade => grade[0], grade => int.Parse(grade[1], System.Globalization.CultureInfo.InvariantCulture))))];
}
