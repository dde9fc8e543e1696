using SigKunskap.Search;
using SigKunskap.Search.Suggesting;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Search;

/// <summary>
/// The suggestions of the library as it is now: made anew for each snapshot, as soon as it takes the place of the last. Whoever asks while
/// that goes on waits for it, so that an answer never names another snapshot than the one its ETag does.
/// </summary>
public sealed class LivingSuggestions : IDisposable
{
    private readonly LivingLibrary _living;
    private readonly IReadOnlyList<ISearchSource> _sources;
    private OfSnapshot _made;

    public LivingSuggestions(LivingLibrary living, IEnumerable<ISearchSource> sources)
    {
        (_living, _sources) = (living, [.. sources]);
        _made = Of(Content.Library.Empty);
        living.Replaced += MakeAhead;
    }

    public SuggestionIndex Now => Current().Index.Value;

    public void Dispose() => _living.Replaced -= MakeAhead;

    /// <summary>A page by its title; law also by the statute's full name.</summary>
    internal static Suggestable Entry(SearchPage page) =>
        new(page.Title, page.Kind, page.Address) { AlsoBy = page.Kind == "lag" ? page.TopicName : "", Readers = page.Readers, Weight = page.Weight };

    private void MakeAhead() => _ = Task.Run(() => Now);

    private OfSnapshot Current()
    {
        var library = _living.Now;
        var made = Volatile.Read(ref _made);
        while (!ReferenceEquals(made.Library, library))
        {
            var mine = Of(library);
            var found = Interlocked.CompareExchange(ref _made, mine, made);
            made = ReferenceEquals(found, made) ? mine : found;
            library = _living.Now;
        }

        return made;
    }

    private OfSnapshot Of(Content.Library library) => new(library, new(() => new(
        _sources.SelectMany(source => source.All(library)).Select(Entry),
        text => SearchFeature.Cited(library.Law, text))));

    private sealed record OfSnapshot(Content.Library Library, Lazy<SuggestionIndex> Index);
}
