using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>
/// What somebody who was let in to a round does: reads the draft's text, says something of its paragraphs as they go, and reads what the
/// organisation answered. Whether they are let in is settled before, by a key or by belonging to the network.
/// </summary>
public sealed class CommentOnDraft(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <summary>So many in one round; a whole network does not come near it.</summary>
    public const int MostInRound = 3_000;

    /// <param name="Reader">Somebody outside, or null.</param>
    /// <param name="Member">A member, or null.</param>
    public sealed record Who(int? Reader, int? Member);

    /// <param name="Round">The round, with its draft.</param>
    /// <param name="Content">The text; null when no more is taken in, or it cannot be read.</param>
    /// <param name="Own">What they have said, oldest paragraph first.</param>
    /// <param name="TakesComments">Whether they may say more.</param>
    public sealed record Shown(CommentRound Round, PageContent? Content, IReadOnlyList<DraftComment> Own, bool TakesComments)
    {
        /// <summary>What they said of a paragraph in the text that is read now.</summary>
        public DraftComment? On(int paragraph) => Own.FirstOrDefault(comment => comment.Paragraph == paragraph && comment.Revision == Round.Revision);

        /// <summary>What they said of an earlier text, or of one that is not shown any more.</summary>
        public IReadOnlyList<DraftComment> Earlier => [.. Own.Where(comment => Content is null || comment.Revision != Round.Revision)];
    }

    /// <param name="Mistakes">What to mend; nothing is kept until there is none.</param>
    /// <param name="Asks">Whether the guard only asks.</param>
    public sealed record Answer(IReadOnlyList<string> Mistakes, bool Asks = false);

    public async Task<Shown> Show(Who who, int round, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await db.CommentRounds.AsNoTracking().Include(r => r.Draft).SingleAsync(r => r.Id == round, cancel);
        var own = await Own(db, who, round).AsNoTracking().OrderBy(comment => comment.Revision).ThenBy(comment => comment.Paragraph).ToListAsync(cancel);
        // The text is open for as long as comments are; afterwards they read their own words and the answers.
        var takes = found.TakesComments(StockholmTime.Today(clock));
        return new(found, takes ? await Text(db, found.Draft, found.Revision, cancel) : null, own, takes);
    }

    /// <summary>Keeps what was typed, paragraph by paragraph; an emptied field takes back what was said. What is answered stands.</summary>
    /// <param name="who">Who says it.</param>
    /// <param name="round">The round.</param>
    /// <param name="revision">The text that they read.</param>
    /// <param name="typed">What they typed, by the paragraph's number; 0 for the whole.</param>
    /// <param name="pointsOutNobody">Whether they say so of what the guard asked about.</param>
    /// <param name="isDone">Whether they say that they are done.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer> Save(Who who, int round, int revision, IReadOnlyDictionary<int, string> typed, bool pointsOutNobody, bool isDone = false, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var found = await db.CommentRounds.Include(r => r.Draft).SingleAsync(r => r.Id == round, cancel);
        if (!found.TakesComments(StockholmTime.Today(clock)))
            return new(["Tiden för synpunkter är slut. Det du sparade tidigare finns kvar hos redaktionen."]);
        if (revision < found.FirstRevision || revision > found.Revision || await Text(db, found.Draft, revision, cancel) is not { } content)
            return new(["Det går inte att se vilken text du läste. Kopiera det du skrev, läs om sidan och skriv det igen."]);
        var kept = typed.ToDictionary(one => one.Key, one => one.Value.ReplaceLineEndings("\n").Trim());
        var paragraphs = content.Paragraphs.Select(paragraph => paragraph.Number).Append(0).ToHashSet();
        var guarded = kept.Where(one => one.Value.Length > 0).OrderBy(one => one.Key).Select(one => (one.Key, one.Value, Words: GuardedWords.Of(one.Value, pointsOutNobody))).ToList();
        List<string> mistakes = [.. guarded.SelectMany(one => one.Words.Mistakes.Select(mistake => $"{Place(one.Key)}: {mistake}")), .. guarded.Where(one => one.Value.Length > DraftComment.LongestText).Select(one => $"{Place(one.Key)}: skriv kortare, högst {DraftComment.LongestText} tecken.")];
        if (kept.Keys.Any(paragraph => !paragraphs.Contains(paragraph)))
            mistakes.Add("Ett stycke som du har skrivit om finns inte i texten.");
        if (mistakes.Count > 0)
            return new(mistakes, guarded.Exists(one => one.Words.Asks) && !guarded.Exists(one => one.Words is { Mistakes.Count: > 0, Asks: false }));
        if (await db.DraftComments.CountAsync(comment => comment.RoundId == round, cancel) + kept.Count > MostInRound)
            return new(["Så många synpunkter har kommit in att inga fler tas emot."]);
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await Own(db, who, round).Where(comment => comment.Revision == revision).ToListAsync(cancel);
        foreach (var (paragraph, text) in kept)
        {
            var there = standing.Find(comment => comment.Paragraph == paragraph);
            if (there is { IsTaken: not null } || there?.Text == text || (there is null && text.Length == 0))
                continue;
            if (there is null)
                db.DraftComments.Add(new() { RoundId = round, ReaderId = who.Reader, MemberId = who.Member, Revision = revision, Paragraph = paragraph, Text = text, At = now });
            else if (text.Length == 0)
                db.DraftComments.Remove(there);
            else
                (there.Text, there.At) = (text, now);
        }

        if (isDone && who.Reader is { } reader)
            (await db.RoundReaders.SingleAsync(r => r.Id == reader, cancel)).DoneAt = now;
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new([]);
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || Database.IsBusy(failure))
        {
            return new(["Någon svarade på det du skriver just nu, eller så sparade du i ett annat fönster. Det du skrev är kvar nedan: spara igen."]);
        }
    }

    public static string Place(int paragraph) => paragraph == 0 ? "Texten som helhet" : $"Stycke {paragraph}";

    /// <summary>One of a draft's texts as a page; null when it cannot be read.</summary>
    public async Task<PageContent?> Text(SigKunskapDb db, GuidanceDraft draft, int revision, CancellationToken cancel)
    {
        var source = await db.DraftRevisions.Where(text => text.DraftId == draft.Id && text.Number == revision).Select(text => text.Source).SingleOrDefaultAsync(cancel);
        var shelf = living.Now.Reference;
        return source is null ? null : new PageReader(shelf.Lists, shelf.Law, shelf.Glossary).Read(draft.Address, source, shelf.Blocks, new Findings(draft.Address.File));
    }

    private static IQueryable<DraftComment> Own(SigKunskapDb db, Who who, int round) =>
        db.DraftComments.Where(comment => comment.RoundId == round && comment.ReaderId == who.Reader && comment.MemberId == who.Member);
}
