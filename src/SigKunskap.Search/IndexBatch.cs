namespace SigKunskap.Search;

/// <summary>A change of the index, made whole or not at all.</summary>
/// <param name="Pages">Pages to take in, each replacing the page at its address; of two with one address the last counts.</param>
/// <param name="Removed">Addresses to take out; unknown ones are fine. Taken out before the pages go in.</param>
/// <param name="Cursor">How far in the change feed the index has come with this batch.</param>
/// <param name="Clear">True to empty the index first.</param>
public sealed record IndexBatch(IReadOnlyList<SearchPage> Pages, IReadOnlyList<string> Removed, long Cursor, bool Clear = false);
