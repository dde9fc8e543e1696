using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>What happens in the open library, told to members: everybody may see it.</summary>
public sealed class OpenNotice<TNews>(TNews news) : INotice
    where TNews : IOpenNews
{
    public string Kind => news.Kind;

    public string Headline => news.Headline;

    public string Concerning(FollowKind via) => news.Concerning(via);

    public Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => news.Read(db, change, cancel);

    public Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel) => news.Find(db, subjects, cancel);
}
