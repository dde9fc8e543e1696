namespace SigKunskap.Content.Flows.Editions;

/// <summary>The editions of a flow.</summary>
/// <param name="Editions">Oldest first; empty when nobody keeps them, as for a folder that is only checked.</param>
public sealed record FlowHistory(IReadOnlyList<FlowEdition> Editions)
{
    /// <summary>The edition that answers now, or null when none is kept.</summary>
    public FlowEdition? Newest => Editions.Count == 0 ? null : Editions[^1];

    /// <summary>An edition by its number.</summary>
    /// <param name="number">1 for the first.</param>
    /// <returns>The edition, or null.</returns>
    public FlowEdition? Find(int number) => Editions.FirstOrDefault(edition => edition.Number == number);

    /// <summary>The edition before another.</summary>
    /// <param name="edition">One of these.</param>
    /// <returns>The edition, or null before the first.</returns>
    public FlowEdition? Before(FlowEdition edition) => Editions.LastOrDefault(earlier => earlier.Number < edition.Number);

    /// <summary>What an edition changed and why. A note that only stayed in the file from the edition before is about that one.</summary>
    /// <param name="edition">One of these.</param>
    /// <returns>The author's words, or null when there are none.</returns>
    public string? NoteOn(FlowEdition edition) => edition.Flow?.Change is { } note && note != Before(edition)?.Flow?.Change ? note : null;
}
