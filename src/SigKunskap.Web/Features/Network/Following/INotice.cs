using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>
/// One kind of thing that members are told of, in the portal and by mail. Register it with <c>AddNotice</c>. It says no words that
/// somebody wrote in a text: a mail lies in inboxes that the portal does not reach, so what is taken away here would stay there.
/// </summary>
public interface INotice
{
    /// <summary>At most 40 characters, and the same for ever.</summary>
    string Kind { get; }

    /// <summary>What happened, in two or three words: "Nytt inlägg".</summary>
    string Headline { get; }

    /// <summary>Why those are told who do not follow it but have taken it on: "du är facilitator"; null when nobody is.</summary>
    string? Duty => null;

    /// <summary>How it concerns what is followed, to stand after its name where that is not plain: ", som sidan hänvisar till".</summary>
    string Concerning(FollowKind via) => "";

    /// <summary>What a change tells, if it is of this kind. The same change must give the same subject however often it is read.</summary>
    Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel);

    /// <summary>What a person may be told of some subjects, now. What they may not see, and what is no longer true, is left out.</summary>
    Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel);

    /// <summary>What a letter about nothing else says, where that is more than the portal says.</summary>
    Task<Told> InLetter(SigKunskapDb db, Person reader, OutgoingMail mail, string subject, Told told, CancellationToken cancel) => Task.FromResult(told);
}
