using System.Globalization;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;
using SigKunskap.Search;
using SigKunskap.Search.Text;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Search.Figures;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Search;

public static class SearchFeature
{
    /// <summary>Raise when the citation grammar reads something it did not before.</summary>
    private const string CitationGrammar = "1";

    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton(all => Engine(all, all.GetRequiredService<PortalSettings>().SearchIndexFile));
        services.AddKeyedSingleton(PortalSettings.ClosedIndex, (all, _) => Engine(all, all.GetRequiredService<PortalSettings>().ClosedIndexFile));
        services.AddChangeConsumer<SearchIndexFeeder>();
        services.AddSingleton<LivingSuggestions>();
        services.AddSingleton<WaysOn>();
        services.AddSingleton<IRelatedReading, RelatedReading>();
        services.AddSingleton<SearchTally>().AddSingleton<CountSearches>().AddSingleton<SearchFigures>();
        services.AddSingleton<SearchCountWriter>().AddSingleton<IHostedService>(all => all.GetRequiredService<SearchCountWriter>());
        return services.AddSingleton<SearchLibrary>();
    }

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapSearchApi();
        app.MapSuggestionsApi();
        app.MapChosenHits();
    }

    /// <summary>Made when it is first asked for, which is after the database has been brought up to date.</summary>
    private static ISearchEngine Engine(IServiceProvider all, string file)
    {
        var living = all.GetRequiredService<LivingLibrary>();
        var synonyms = new SynonymsOfSnapshot(living, all.GetRequiredService<PortalSettings>().ContentFolder);
        var (engine, notice) = ChosenEngine.Open(file, new()
        {
            Citations = text => Cited(living.Now.Law, text),
            CitationVersion = CitationGrammar,
            Library = all.GetRequiredService<ChangeFeed>().MadeAt().GetAwaiter().GetResult().Ticks.ToString(CultureInfo.InvariantCulture),
            Synonyms = () => synonyms.Table,
        });
        if (notice is not null)
            all.GetRequiredService<ILogger<SearchLibrary>>().LogWarning("{Notice}", notice);
        return engine;
    }

    internal static List<CitedSpan> Cited(LawLibrary law, string text) =>
        [.. law.Citations.Read(text).Where(citation => citation.Statute is not null).Select(citation => new CitedSpan(citation.Start, citation.Length, law.SearchKeys(citation)))];

    internal static SynonymTable Synonyms(Content.Library library) => Table(library.Reference.Synonyms);

    private static SynonymTable Table(IEnumerable<Content.SynonymGroup> groups) => new(groups.SelectMany(group => group.TwoWay
        ? [new SigKunskap.Search.Text.SynonymGroup(group.From, group.Weight)]
        : group.From.Select(from => new SigKunskap.Search.Text.SynonymGroup([from, .. group.To], group.Weight, OneWay: true))));

    /// <summary>
    /// The synonyms as the search engine wants them, made once for each snapshot. A library that was taken in without any has those of the
    /// starter library: what practitioners say does not depend on whose texts they search.
    /// </summary>
    private sealed class SynonymsOfSnapshot(LivingLibrary living, string? starter)
    {
        private readonly Lazy<SynonymTable> _starters = new(() => starter is not null && Path.Combine(starter, "synonymer.yml") is var file && File.Exists(file)
            ? SearchFeature.Table(SynonymFile.Read(File.ReadAllText(file), new Findings(file)))
            : SynonymTable.Empty);

        private Made _made = new(new object(), SynonymTable.Empty);

        public SynonymTable Table
        {
            get
            {
                var source = living.Now.Reference.Synonyms;
                var made = _made;
                if (!ReferenceEquals(made.Source, source))
                    _made = made = new(source, source.Count > 0 ? SearchFeature.Table(source) : _starters.Value);
                return made.Table;
            }
        }

        private sealed record Made(object Source, SynonymTable Table);
    }
}
