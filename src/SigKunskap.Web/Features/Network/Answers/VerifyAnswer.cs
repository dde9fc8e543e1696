using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Answers;

/// <summary>
/// An agency stands behind an answer: exactly this text, the law it rests on and the paragraph it explains. Somebody who signs for the agency does
/// it, in a discussion that they may read, and not of what they wrote themselves.
/// </summary>
public sealed class VerifyAnswer(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Post">The answer.</param>
    /// <param name="Agency">The agency that verifies it.</param>
    /// <param name="Seen">The text that was read; see <see cref="MarkOf"/>.</param>
    /// <param name="Sections">The sections it rests on, each as <see cref="ChosenSection"/> writes it.</param>
    /// <param name="Page">The page it explains.</param>
    /// <param name="Paragraph">The paragraph's permanent id.</param>
    public sealed record Input(long Post, string Agency, string Seen, IReadOnlyList<string> Sections, string Page, string Paragraph);

    /// <param name="Shown">The answer, as the editor may know it.</param>
    /// <param name="Agencies">The agencies that the editor may verify it for.</param>
    /// <param name="Earlier">What those agencies have said of it before.</param>
    public sealed record Found(ShownPost Shown, IReadOnlyList<string> Agencies, IReadOnlyList<AnswerStanding> Earlier);

    /// <param name="Mistake">Why nothing was done, in words; null when it was.</param>
    public sealed record Answer(string? Mistake);

    /// <summary>An answer that an editor may verify; null when there is none.</summary>
    public async Task<Found?> Find(Person by, Editor editor, long id, CancellationToken cancel = default)
    {
        var agencies = editor.Where(EditorRole.Signer).ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (agencies.Count == 0 || !await Verifiable(db, by, id).AnyAsync(cancel))
            return null;
        return new((await db.Shown(by, [id], clock.GetUtcNow().UtcDateTime, cancel))[0], agencies, await db.Standing(db.VerifiedAnswers.Where(answer => answer.PostId == id && agencies.Contains(answer.Agency)), living.Now, StockholmTime.Today(clock), cancel));
    }

    /// <returns>Null where there is no such answer for the editor to verify.</returns>
    public async Task<Answer?> For(Person by, Editor editor, Input input, CancellationToken cancel = default)
    {
        if (!editor.May(input.Agency, EditorRole.Signer))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Verifiable(db, by, input.Post).FirstOrDefaultAsync(cancel) is not { } post)
            return null;
        if (MarkOf(post) != input.Seen)
            return new("Svaret har ändrats sedan du läste det. Läs det en gång till innan du kontrollerar det.");
        var (library, today) = (living.Now, StockholmTime.Today(clock));
        var sections = ChosenSection.Read(library, input.Sections);
        if (sections.Count is 0 or > VerifiedAnswer.MostSections)
            return new($"Välj de lagrum som svaret bygger på, minst ett och högst {VerifiedAnswer.MostSections}.");
        if (sections.FirstOrDefault(chosen => !chosen.Statute.InForce(today) || chosen.Section.On(today) is null) is { Section: not null } gone)
            return new($"{SectionName.Of(gone.Statute, gone.Section)} gäller inte i dag. Ta bort det, eller välj det som gäller.");
        if (!PageAddress.TryParse(input.Page, out var address) || library.Find(address) is not { } page || page.Newest.Content.Paragraphs.All(paragraph => paragraph.Number == 0 || page.Newest.IdOf(paragraph) != input.Paragraph))
            return new("Välj den sida och det stycke i vägledningen som svaret förklarar.");
        var now = clock.GetUtcNow().UtcDateTime;
        var answer = await db.VerifiedAnswers.Include(row => row.Sections).FirstOrDefaultAsync(row => row.PostId == post.Id && row.Agency == input.Agency, cancel);
        if (answer is null)
            db.VerifiedAnswers.Add(answer = new() { PostId = post.Id, Agency = input.Agency });
        answer.Verify(post, address.ToString(), input.Paragraph, page.Newest.Number, [.. sections.Select(chosen => VerifiedSection.Of(chosen.Statute, chosen.Section))], by.Id, now);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "answer.verified", Subject = $"post {post.Id}", Reason = living.Now.Reference.Lists.Agencies.GetValueOrDefault(input.Agency)?.Name ?? input.Agency });
        db.TellChanged(post.DiscussionId);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(null as string);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            return new("Någon annan kontrollerade svaret i samma stund. Läs sidan igen.");
        }
    }

    /// <summary>Names the text that a post has now.</summary>
    public static string MarkOf(Post post) => (post.EditedAt?.Ticks ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>Answers of others in questions that the person may read; what opens a question is none.</summary>
    private static IQueryable<Post> Verifiable(SigKunskapDb db, Person by, long id)
    {
        var questions = db.DiscussionsFor(by).Where(d => d.IsQuestion && d.HiddenAt == null).Select(d => d.Id);
        return db.Posts.Where(p => p.Id == id && p.AuthorId != by.Id && p.HiddenAt == null && p.ErasedAt == null && questions.Contains(p.DiscussionId)
            && db.Posts.Any(earlier => earlier.DiscussionId == p.DiscussionId && earlier.Id < p.Id));
    }
}
