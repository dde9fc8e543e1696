namespace SigKunskap.Search;

/// <summary>
/// The one door to search. All members may be called from several threads at once; a search sees the index as it was
/// before or after a batch, never in between, and does not wait for a batch that is being written.
/// </summary>
public interface ISearchEngine : IDisposable
{
    /// <summary>Names the form of the index: schema, analysis and settings that affect what is stored. An index file of another form is emptied when it is opened.</summary>
    string Fingerprint { get; }

    /// <summary>How far in the change feed the index has come; null when it is empty and must be filled from the beginning.</summary>
    long? Cursor { get; }

    /// <summary>Pages in the index, closed ones included.</summary>
    int PageCount { get; }

    /// <summary>Makes a change, whole or not at all.</summary>
    /// <param name="batch">The change.</param>
    /// <exception cref="IndexUnavailableException">Nothing was changed. Read <see cref="Cursor"/> again before the next try: it is null if the index had to be replaced by an empty one.</exception>
    void Apply(IndexBatch batch);

    /// <summary>Finds pages.</summary>
    /// <param name="request">What, how much, and on whose behalf.</param>
    /// <returns>The answer; empty, never an error, for a query without sense.</returns>
    /// <exception cref="IndexUnavailableException">The index cannot be read.</exception>
    SearchAnswer Search(SearchRequest request);
}
