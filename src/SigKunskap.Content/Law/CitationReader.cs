namespace SigKunskap.Content.Law;

/// <summary>
/// Recognises citations of statutes in running Swedish text, in the ways people write them: "19 kap. 1–3 §§ SoL", "SoL 19:1",
/// "OSL 10:18 a", "6 § polislagen", "7 § lagen (2025:170)", "SOSFS 2014:5". The grammar and its examples are in the specification
/// <c>citations.md</c> of the tests. It says what the text names, not what that was on a given day; see <see cref="LawLibrary"/>.
/// </summary>
/// <param name="names">The names of the statutes known.</param>
public sealed class CitationReader(StatuteNames names)
{
    /// <summary>The citations in a text, in order and not overlapping. Linear in the length of the text.</summary>
    /// <param name="text">A paragraph or a query; a section without a statute belongs to the statute last named in it.</param>
    /// <returns>The citations; empty when there are none.</returns>
    public IReadOnlyList<Citation> Read(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        var tokens = CitationTokens.Of(text);
        var found = new List<Citation>();
        StatuteName? lastNamed = null;
        var lastChapter = default((int? Number, string Letter));
        for (var at = 0; at < tokens.Count;)
        {
            var run = new CitationRun(tokens, at, names);
            if (!run.Read())
            {
                at++;
                continue;
            }

            run.ContinueIn(lastChapter);
            found.AddRange(run.Citations(lastNamed));
            lastChapter = run.Chapter.Number is null ? lastChapter : run.Chapter;
            lastNamed = run.Statute ?? lastNamed;
            at = run.Next;
        }

        return found;
    }
}
