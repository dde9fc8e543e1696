using Microsoft.EntityFrameworkCore;
using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Finding;

/// <summary>Searches what a member may read, and the guidance beside it. Who asks is part of the question: what they may not see is not found, not counted and not suggested.</summary>
public sealed class FindInNetwork([FromKeyedServices(PortalSettings.ClosedIndex)] ISearchEngine closed, ISearchEngine open, IDbContextFactory<SigKunskapDb> databases)
{
    public const int PageSize = 10;

    private const int Guidance = 5;

    /// <param name="Discussions">What was found of discussions and of areas' pages, on this page.</param>
    /// <param name="Total">How many in all.</param>
    /// <param name="Guidance">The best of guidance, tools, law and terms.</param>
    /// <param name="GuidanceTotal">How many in all.</param>
    public sealed record Answer(IReadOnlyList<SearchHit> Discussions, int Total, IReadOnlyList<SearchHit> Guidance, int GuidanceTotal)
    {
        public int Pages => (Total + PageSize - 1) / PageSize;
    }

    public async Task<Answer> For(Person person, string text, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var query = SearchQuery.Parse(text);
        var discussions = closed.Search(new(query) { ReaderKeys = [.. await DiscussionPages.KeysOf(db, person, cancel), .. AreaSearchPages.KeysOf(person)], Page = Math.Clamp(page, 1, 500), PageSize = PageSize });
        var guidance = open.Search(new(query) { PageSize = Guidance });
        return new(discussions.Hits, discussions.Total, guidance.Hits, guidance.Total);
    }
}
