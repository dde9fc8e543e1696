using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Related;

/// <summary>What may already answer a question that is being written: guidance, tools, and discussions that the writer may read.</summary>
public sealed class FindRelated(IDbContextFactory<SigKunskapDb> databases, IRelatedReading reading)
{
    public const int FewestWords = 3;

    private const int MostWords = 6, MostDiscussions = 3, ShortestWord = 4;

    /// <summary>Words of questions, not of subjects.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "alla", "andra", "barn", "borde", "bara", "blir", "behöver", "denna", "deras", "detta", "efter", "eller", "fick", "finns", "från", "fråga", "göra", "hade", "hela", "hjälp", "inte", "kommer", "kunna", "längre", "länge",
        "måste", "många", "någon", "något", "några", "också", "olika", "när", "samma", "sedan", "skall", "skulle", "under", "unga", "utan", "vara", "varför", "vart", "vilka", "vilken", "vilket", "även",
    };

    /// <param name="Pages">Guidance and tools.</param>
    /// <param name="Discussions">Discussions, answered ones first among equals.</param>
    public sealed record Answer(IReadOnlyList<RelatedPage> Pages, IReadOnlyList<Earlier> Discussions)
    {
        public static readonly Answer Nothing = new([], []);

        public bool IsEmpty => Pages.Count + Discussions.Count == 0;
    }

    /// <param name="Id">The discussion.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="IsAnswered">Whether an answer was taken.</param>
    public sealed record Earlier(int Id, string Title, bool IsAnswered);

    public async Task<Answer> For(Person person, string title, CancellationToken cancel = default)
    {
        title = title.Length > Discussion.LongestTitle ? title[..Discussion.LongestTitle] : title;
        var words = title.Split([' ', '?', '!', '.', ',', ':', ';', '"', '”', '/', '(', ')', '%', '_', '[', ']', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestWords ? Answer.Nothing : new(reading.About(title), await Discussions(person, words, cancel));
    }

    /// <summary>A simple match of words, until closed material is searched like the open library.</summary>
    private async Task<IReadOnlyList<Earlier>> Discussions(Person person, string[] words, CancellationToken cancel)
    {
        var telling = words.Where(word => word.Length >= ShortestWord && !Common.Contains(word)).Select(Stem).Distinct().Take(MostWords).ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = new List<(Earlier Row, DateTime At)>();
        foreach (var stem in telling)
        {
            // SQLite compares only the letters of English without regard to case.
            var (lower, capital) = ($"%{stem}%", $"%{char.ToUpperInvariant(stem[0])}{stem[1..]}%");
            found.AddRange((await db.DiscussionsFor(person)
                .Where(d => EF.Functions.Like(d.Title, lower) || EF.Functions.Like(d.Title, capital) || db.DiscussionTags.Any(t => t.DiscussionId == d.Id && EF.Functions.Like(t.Tag, lower)))
                .OrderByDescending(d => d.LastPostAt).Take(200).Select(d => new { d.Id, d.Title, IsAnswered = d.AcceptedPostId != null, d.LastPostAt }).ToListAsync(cancel))
                .Select(d => (new Earlier(d.Id, d.Title, d.IsAnswered), d.LastPostAt)));
        }

        return [.. found.GroupBy(one => one.Row.Id).Where(group => group.Count() >= Math.Min(2, telling.Count)).OrderByDescending(group => group.Count()).ThenByDescending(group => group.First().Row.IsAnswered)
            .ThenByDescending(group => group.First().At).Take(MostDiscussions).Select(group => group.First().Row)];
    }

    /// <summary>Without the ending of longer words, so that "samtycket" finds "samtycke".</summary>
    private static string Stem(string word) => (word.Length >= 7 ? word[..^2] : word).ToLowerInvariant();
}
