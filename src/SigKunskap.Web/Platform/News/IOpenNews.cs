using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>
/// One kind of thing that happens in the open library: told to members who follow it, and by mail to whoever asked for letters without
/// an account. It says nothing that not everybody may read.
/// </summary>
public interface IOpenNews
{
    /// <summary>At most 40 characters, and the same for ever.</summary>
    string Kind { get; }

    /// <summary>What happened, in two or three words: "Ändrad vägledning".</summary>
    string Headline { get; }

    /// <summary>How it concerns what is followed, to stand after its name where that is not plain: ", som sidan hänvisar till".</summary>
    string Concerning(FollowKind via) => "";

    /// <summary>What a change tells, if it is of this kind. The same change must give the same subject however often it is read.</summary>
    Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel);

    /// <summary>What is told of some subjects, now. What is no longer true is left out.</summary>
    Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel);
}
