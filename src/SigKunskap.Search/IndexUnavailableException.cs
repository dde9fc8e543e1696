namespace SigKunskap.Search;

/// <summary>The index can neither be used nor replaced. The message says why and what to do, in Swedish.</summary>
public sealed class IndexUnavailableException : Exception
{
    /// <summary>An exception without a message.</summary>
    public IndexUnavailableException()
    {
    }

    /// <summary>An exception with a message for the one who runs the portal.</summary>
    public IndexUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public IndexUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
