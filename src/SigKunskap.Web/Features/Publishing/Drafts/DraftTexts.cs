using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>What follows from a new text of a draft, whoever it comes from.</summary>
internal static class DraftTexts
{
    /// <summary>Gives a draft its next text: its title and those it concerns are read again, and a release that had a time is without one.</summary>
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="draft">The draft, which the database follows.</param>
    /// <param name="source">The whole text.</param>
    /// <param name="library">What the text is read against.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="today">The Swedish date.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task Take(this SigKunskapDb db, GuidanceDraft draft, string source, Library library, Editor by, DateTime now, DateOnly today, CancellationToken cancel)
    {
        var reading = new EditionMaking(library).Read(draft.Address, source, today);
        db.DraftRevisions.Add(draft.Take(source, reading.Hash, by.Id, now));
        if (reading.Content?.Front.Title is { Length: > 0 and <= GuidanceDraft.LongestTitle } title)
            draft.Title = title;
        var known = await db.DraftAgencies.Where(part => part.DraftId == draft.Id).Select(part => part.Agency).ToListAsync(cancel);
        db.DraftAgencies.AddRange(DraftParts.Concerned(draft.Owner, reading.Content?.Front).Except(known).Select(agency => new DraftAgency { Draft = draft, Agency = agency }));
        if (draft.ReleaseId is { } inRelease && await db.Releases.SingleAsync(release => release.Id == inRelease, cancel) is { State: ReleaseState.Scheduled or ReleaseState.Held } release)
        {
            release.Reopen();
            db.TellOf(release, "release.reopened", by, now);
        }
    }
}
