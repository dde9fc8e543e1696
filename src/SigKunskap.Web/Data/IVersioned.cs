namespace SigKunskap.Web.Data;

/// <summary>A row that two people may change at once: the later of two saves from the same version is refused.</summary>
public interface IVersioned
{
    /// <summary>Raised by the database context at each change, never by hand.</summary>
    int Version { get; set; }
}
