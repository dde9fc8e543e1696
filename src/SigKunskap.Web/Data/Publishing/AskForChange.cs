using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>
/// Takes in that somebody asks for a change of a page: from the page itself, or from something that was said elsewhere. The guard reads it,
/// and nobody but the owner's editors does until one of them has released it.
/// </summary>
public sealed class AskForChange(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <summary>So many may wait on one page, and so many come from one member in a day: the form is open to all, and the database is not theirs to fill.</summary>
    public const int MostWaitingOnPage = 100, MostOfOneADay = 20;

    /// <param name="Page">The page.</param>
    /// <param name="Edition">The edition that was read.</param>
    /// <param name="Paragraph">The paragraph's id; null for the page as a whole.</param>
    /// <param name="Title">What should change, in one line.</param>
    /// <param name="Text">What should stand there, and why.</param>
    public sealed record Input(PageAddress Page, int Edition, string? Paragraph, string Title, string Text)
    {
        /// <summary>The member who asks; null for a reader without account.</summary>
        public int? AskedBy { get; init; }

        /// <summary>What it grew out of, with its number.</summary>
        public (ChangeRequestSource Kind, int Id)? Source { get; init; }

        /// <summary>Whether they say so of what the guard asked about.</summary>
        public bool PointsOutNobody { get; init; }
    }

    /// <param name="Id">The request, which has its own public address; null while there are mistakes.</param>
    /// <param name="Mistakes">What to mend; nothing is kept until there is none.</param>
    /// <param name="Asks">Whether the guard only asks, so that the writer may say that it points out nobody.</param>
    public sealed record Answer(int? Id, IReadOnlyList<string> Mistakes, bool Asks = false);

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        if (living.Now.Find(input.Page)?.Edition(input.Edition) is not { } edition || (input.Paragraph is { } id && !edition.Content.Paragraphs.Any(paragraph => edition.IdOf(paragraph) == id)))
            return new(null, ["Sidan eller stycket finns inte i den utgåvan."]);
        var (title, text) = (SingleLine.Of(input.Title), input.Text.ReplaceLineEndings("\n").Trim());
        List<string> mistakes = [];
        if (title.Length is 0 or > ChangeRequest.LongestTitle)
            mistakes.Add($"Skriv med en rad vad som ska ändras, högst {ChangeRequest.LongestTitle} tecken.");
        if (text.Length is 0 or > ChangeRequest.LongestText)
            mistakes.Add($"Skriv vad som ska stå i stället, och varför, högst {ChangeRequest.LongestText} tecken.");
        var guarded = GuardedWords.Of($"{title}\n{text}", input.PointsOutNobody);
        mistakes.AddRange(guarded.Mistakes);
        if (mistakes.Count > 0)
            return new(null, mistakes, guarded.Asks);
        var today = StockholmTime.Today(clock);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var page = await db.GuidancePages.Where(p => p.Topic == input.Page.Topic && p.Slug == input.Page.Slug).Select(p => p.Id).SingleAsync(cancel);
        if (await db.ChangeRequests.CountAsync(request => request.PageId == page && request.State == ChangeRequestState.Received, cancel) >= MostWaitingOnPage)
            return new(null, ["Så många har redan begärt ändringar av sidan att inga fler tas emot just nu. Redaktionen har dem att gå igenom."]);
        if (input.AskedBy is { } member && await db.ChangeRequests.CountAsync(request => request.AskedById == member && request.AskedOn == today, cancel) >= MostOfOneADay)
            return new(null, [$"Du har begärt {MostOfOneADay} ändringar i dag. Skicka fler i morgon."]);
        var request = new ChangeRequest { PageId = page, EditionNumber = edition.Number, ParagraphId = input.Paragraph, Title = title, Text = text, AskedOn = today, AskedById = input.AskedBy, Source = input.Source?.Kind, SourceId = input.Source?.Id };
        db.ChangeRequests.Add(request);
        await db.SaveChangesAsync(cancel);
        return new(request.Id, []);
    }
}
