using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>A verified answer as it stands on a day.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="State">Whether it still stands.</param>
/// <param name="Reasons">What has happened since it was verified, each the end of a sentence in Swedish; empty while it stands.</param>
public sealed record AnswerStanding(VerifiedAnswer Answer, AnswerState State, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the agency has something to do.</summary>
    public bool IsWork => State is AnswerState.ToReview or AnswerState.Void;

    /// <param name="answer">With its post and its sections.</param>
    /// <param name="library">The library now.</param>
    /// <param name="watched">Changes of law that editors have noted, seen to or not.</param>
    /// <param name="today">Today in Sweden.</param>
    public static AnswerStanding Of(VerifiedAnswer answer, Content.Library library, IReadOnlyCollection<WatchedSection> watched, DateOnly today)
    {
        if (answer.WithdrawnAt is not null)
            return new(answer, AnswerState.Withdrawn, []);
        if (answer.Post.EditedAt != answer.PostEditedAt || answer.Post.ErasedAt is not null)
            return new(answer, AnswerState.Void, ["svaret har ändrats"]);
        var reasons = answer.Sections.SelectMany(section => Since(answer, section, library, watched, today)).Concat(Since(answer, library)).Distinct().ToList();
        return new(answer, reasons.Count > 0 ? AnswerState.ToReview : AnswerState.Stands, reasons);
    }

    private static IEnumerable<string> Since(VerifiedAnswer answer, VerifiedSection section, Content.Library library, IReadOnlyCollection<WatchedSection> watched, DateOnly today)
    {
        var (name, then) = (SectionName.Of(library, section), StockholmTime.Date(answer.VerifiedAt));
        if (section.Key is not { } key || library.Law.Find(key) is not { } found)
        {
            yield return $"{name} finns inte längre i lagregistret";
            yield break;
        }

        if (VerifiedSection.MarkOf(found.Statute, found.Section) != section.Mark || found.Section.On(then) != found.Section.On(today) || found.Statute.InForce(then) != found.Statute.InForce(today))
            yield return $"{name} har ändrats";
        // Who verified it after a change was noted knew of it, until the day it takes effect.
        foreach (var change in watched.Where(change => change.Sfs == section.Sfs && change.Number == section.Number && (change.NotedAt > answer.VerifiedAt || (change.From > then && change.From <= today))))
            yield return $"{name} {Verb(change.Kind)} {change.From.InWords()}";
    }

    private static IEnumerable<string> Since(VerifiedAnswer answer, Content.Library library)
    {
        if (!PageAddress.TryParse(answer.Page, out var address) || library.Find(address) is not { } page)
            yield return "sidan som svaret förklarar finns inte längre";
        else if (page.Newest.Front.Status != PageStatus.InForce)
            yield return $"sidan ”{page.Newest.Front.Title}” gäller inte längre";
        else if (page.Newest.Number > answer.PageEdition)
            yield return $"sidan ”{page.Newest.Front.Title}” har en ny utgåva";
    }

    private static string Verb(WatchedKind kind) => kind switch
    {
        WatchedKind.Amended => "ändras",
        WatchedKind.Repealed => "upphör",
        _ => "ersätts",
    };
}
