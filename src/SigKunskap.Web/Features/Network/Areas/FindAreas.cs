using SigKunskap.Content;
using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>Looks through the directory: by words in the closed search, by choices among what pages say. Who asks is part of the question.</summary>
public sealed class FindAreas(AreaRegister register, [FromKeyedServices(PortalSettings.ClosedIndex)] ISearchEngine closed, SolvedQuestions solved)
{
    /// <summary>More than there are municipalities is never asked for.</summary>
    private const int MostPages = 10;

    public const int PageSize = 25;

    /// <param name="All">Every area that the person sees.</param>
    /// <param name="Found">Those looked for, in the wanted order.</param>
    public sealed record Answer(IReadOnlyList<AreaRegister.Entry> All, IReadOnlyList<AreaRegister.Entry> Found);

    public async Task<Answer> For(Person person, AreaFilter filter, CancellationToken cancel = default)
    {
        var all = await register.All(person, cancel);
        var named = filter.Text.Length == 0 ? null : Addresses(person, filter.Text);
        var answered = filter.Solved.Length == 0 ? null : await solved.Areas(person, filter.Solved, cancel);
        return new(all, [.. Sorted(all.Where(entry => filter.Takes(entry) && named?.Contains(entry.Path) != false && answered?.Contains(entry.Area.Id) != false), filter.Sorted)]);
    }

    private HashSet<string> Addresses(Person person, string text)
    {
        var found = new HashSet<string>();
        var request = new SearchRequest(SearchQuery.Parse(text)) { ReaderKeys = AreaSearchPages.KeysOf(person), Kind = AreaSearchPages.Kind, PageSize = SearchRequest.LargestPageSize };
        for (var number = 1; number <= MostPages; number++)
        {
            var answer = closed.Search(request with { Page = number });
            found.UnionWith(answer.Hits.Select(hit => hit.Address));
            if (answer.Total <= number * SearchRequest.LargestPageSize)
                break;
        }

        return found;
    }

    /// <summary>By county and name already; a stable sort keeps that among equals. What is not told stands last.</summary>
    private static IEnumerable<AreaRegister.Entry> Sorted(IEnumerable<AreaRegister.Entry> entries, string order) => order switch
    {
        "namn" => entries.OrderBy(entry => entry.Area.Name, SwedishOrder.Comparer),
        "bekraftad" => entries.OrderByDescending(entry => entry.Standing.ConfirmedOn ?? DateOnly.MinValue),
        "start" => entries.OrderBy(entry => entry.Profile.StartYear ?? int.MaxValue),
        "storlek" => entries.OrderByDescending(entry => entry.Profile.Population is { } band ? AreaTerms.Population.Place(band) : -1),
        _ => entries,
    };
}
