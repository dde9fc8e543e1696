namespace SigKunskap.Web.Data.Network;

/// <summary>How far the portal has come in reading a file. Nobody but the one who sent it sees it before it is read.</summary>
public enum ReadingState
{
    /// <summary>No file has come.</summary>
    NoFile,

    /// <summary>It waits to be read, or is being read.</summary>
    Waiting,

    /// <summary>The virus scanner does not answer; it waits for that.</summary>
    WaitingForScanner,

    /// <summary>What could be read has been read.</summary>
    Read,

    /// <summary>It was tried several times and given up.</summary>
    GivenUp,
}
