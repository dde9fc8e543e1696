using SigKunskap.Search.Index;

namespace SigKunskap.Search.Postings;

/// <summary>What a search must know of a page to find, filter and order it. What it shows stands in the file.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Address">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Profile">What filters look at; shared by pages that are alike.</param>
/// <param name="ValidFrom">The day number it applies from; 0 when it has none.</param>
/// <param name="Readers">Who may see it; empty for all.</param>
/// <param name="Weight">What its hits count for.</param>
internal sealed record PageEntry(
    long Id, string Address, string Title, PageProfile Profile, int ValidFrom, IReadOnlyList<string> Readers, float Weight)
{
    public bool MayBeSeenBy(IReadOnlyList<string> keys) => Readers.Count == 0 || Readers.Any(keys.Contains);
}
