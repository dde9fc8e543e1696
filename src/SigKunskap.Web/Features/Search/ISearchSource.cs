using SigKunskap.Search;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Search;

/// <summary>What an area of the portal gives to search. Register one for each area.</summary>
public interface ISearchSource
{
    /// <summary>Everything of the area that can be found.</summary>
    IEnumerable<SearchPage> All(Content.Library library);

    /// <summary>The addresses that a change makes stale, or null when the change may have touched anything.</summary>
    IReadOnlyList<string>? Stale(Change change);

    /// <summary>What stands at a stale address now, or null when nothing does.</summary>
    SearchPage? At(string address, Content.Library library);
}
