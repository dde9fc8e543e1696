using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

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

/// <summary>Something that happened.</summary>
/// <param name="Subject">Which one of its kind, at most 300 characters; a person is told once of each.</param>
/// <param name="At">When.</param>
/// <param name="Topics">Whoever follows one of these is told.</param>
public sealed record Happening(string Subject, DateTime At, params IReadOnlyList<Topic> Topics)
{
    /// <summary>The member who did it, and is not told.</summary>
    public int? By { get; init; }

    /// <summary>Members who are told without having asked, for what they have taken on.</summary>
    public IReadOnlyCollection<int> OnDuty { get; init; } = [];

    /// <summary>Members who are told the same by another notice, and not twice.</summary>
    public IReadOnlyCollection<int> ToldOtherwise { get; init; } = [];
}

/// <summary>Something that can be followed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Target">Which one, as agreed for the kind.</param>
public sealed record Topic(FollowKind Kind, string Target);

/// <summary>What somebody is told.</summary>
/// <param name="Title">Of what it is about: a discussion's title.</param>
/// <param name="Line">Who and where, in one sentence.</param>
/// <param name="Path">Where it can be read.</param>
/// <param name="Instead">What to read instead, by name and address; null when nothing has taken its place.</param>
public sealed record Told(string Title, string Line, string Path, (string Title, string Path)? Instead = null);
