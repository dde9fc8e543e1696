namespace SigKunskap.Web.Data;

/// <summary>Learns of changes, each at least once and in the order of their numbers. Register with <c>AddChangeConsumer</c>.</summary>
public interface IChangeConsumer
{
    /// <summary>Names the cursor; at most 80 characters, and the same for ever.</summary>
    string Name { get; }

    /// <summary>Throws when it could not; then the same changes come again.</summary>
    Task Take(IReadOnlyList<Change> changes, CancellationToken cancel);
}

/// <summary>
/// A consumer that stores how far it came beside what it made of it, in one transaction of its own: <see cref="IChangeConsumer.Take"/>
/// must move the cursor to the last change it was given.
/// </summary>
public interface IKeepsItsCursor : IChangeConsumer
{
    /// <summary>The last change taken; 0 to be given the feed from its beginning.</summary>
    Task<long> Cursor(CancellationToken cancel);
}
