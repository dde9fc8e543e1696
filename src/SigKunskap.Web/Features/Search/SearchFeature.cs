using SigKunskap.Content.Law;
using SigKunskap.Search;
using SigKunskap.Search.Index;
using SigKunskap.Search.Text;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Search;

public static class SearchFeature
{
    /// <summary>Raise when the citation grammar reads something it did not before.</summary>
    private const string CitationGrammar = "1";

    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ISearchEngine>(all => Engine(all.GetRequiredService<PortalSettings>(), all.GetRequiredService<LivingLibrary>(), all.GetRequiredService<ILogger<SearchLibrary>>()));
        services.AddChangeConsumer<SearchIndexFeeder>();
        return services.AddSingleton<SearchLibrary>();
    }

    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapSearchApi();

    private static SqliteSearchEngine Engine(PortalSettings settings, LivingLibrary living, ILogger log)
    {
        var synonyms = new SynonymsOfSnapshot(living);
        var engine = SqliteSearchEngine.Open(settings.SearchIndexFile, new()
        {
            Citations = text => Cited(living.Now.Law, text),
            CitationVersion = CitationGrammar,
            Synonyms = () => synonyms.Table,
        });
        if (engine.Notice is { } notice)
            log.LogWarning("{Notice}", notice);
        return engine;
    }

    private static List<CitedSpan> Cited(LawLibrary law, string text) =>
        [.. law.Citations.Read(text).Where(citation => citation.Statute is not null).Select(citation => new CitedSpan(citation.Start, citation.Length, law.SearchKeys(citation)))];

    /// <summary>The synonyms as the search engine wants them, made once for each snapshot.</summary>
    private sealed class SynonymsOfSnapshot(LivingLibrary living)
    {
        private (object Source, SynonymTable Table) _made = (new object(), SynonymTable.Empty);

        public SynonymTable Table
        {
            get
            {
                var source = living.Now.Reference.Synonyms;
                if (!ReferenceEquals(_made.Source, source))
                {
                    _made = (source, new(source.SelectMany(group => group.TwoWay
                        ? [new SynonymGroup(group.From, group.Weight)]
                        : group.From.Select(from => new SynonymGroup([from, .. group.To], group.Weight, OneWay: true)))));
                }

                return _made.Table;
            }
        }
    }
}
