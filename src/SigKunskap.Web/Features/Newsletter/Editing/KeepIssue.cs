using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Newsletter.Editing;

/// <summary>Puts an issue together, proposes it, and lets another approve it. Null in an answer means that there is none for this editor.</summary>
public sealed class KeepIssue(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public const string Lost = "Någon annan ändrade numret i samma stund. Det du skrev är kvar här: läs numret igen och spara på nytt.";

    /// <param name="Mistakes">Why nothing was done; empty when it was.</param>
    /// <param name="Asks">Whether the editor may say that it points out nobody.</param>
    public sealed record Answer(int Id, IReadOnlyList<string> Mistakes, bool Asks = false)
    {
        public Answer(int id, params string[] mistakes) : this(id, mistakes, false)
        {
        }
    }

    /// <summary>An issue with its items, and how many would get it.</summary>
    public sealed record Shown(NewsletterIssue Issue, int Subscribers, string? ProposedBy);

    public async Task<IReadOnlyList<NewsletterIssue>?> All(Editor by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return by.MakesNewsletter() ? await db.NewsletterIssues.AsNoTracking().OrderByDescending(i => i.Id).Take(50).ToListAsync(cancel) : null;
    }

    public async Task<Shown?> Find(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.MakesNewsletter() || await db.NewsletterIssues.AsNoTracking().Include(i => i.Items).FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } issue)
            return null;
        return new(issue, await db.Subscriptions.CountAsync(wish => wish.Kind == FollowKind.Newsletter, cancel), await db.Members.Where(m => m.Id == issue.ProposedById).Select(m => m.Name).FirstOrDefaultAsync(cancel));
    }

    public async Task<Answer?> Begin(Editor by, CancellationToken cancel = default)
    {
        if (!by.MakesNewsletter())
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var issue = new NewsletterIssue { Title = $"Nyhetsbrev {StockholmTime.Today(clock).InWords().Split('\u00a0')[1]}", Intro = "", BegunById = by.Id };
        issue.Change(Now);
        db.NewsletterIssues.Add(issue);
        await db.SaveChangesAsync(cancel);
        return new(issue.Id);
    }

    public Task<Answer?> Describe(Editor by, int id, int version, string title, string intro, bool pointsOutNobody, CancellationToken cancel = default) => Act(by, id, version, issue =>
    {
        var (line, text) = (SingleLine.Of(title), intro.Trim());
        if (IssueWords.OfIssue(line, text, pointsOutNobody) is { Mistakes.Count: > 0 } wrong)
            return new(id, wrong.Mistakes, wrong.Asks);
        (issue.Title, issue.Intro) = (line, text);
        issue.Change(Now);
        return new(id);
    }, cancel);

    /// <summary>Says that it is done. Any change after this takes it back.</summary>
    public Task<Answer?> Propose(Editor by, int id, int version, CancellationToken cancel = default) => Act(by, id, version, issue =>
    {
        if (issue.Items.Count == 0)
            return new(id, "Numret är tomt. Lägg till minst ett inslag.");
        issue.Propose(by.Id, Now);
        return new(id);
    }, cancel, "newsletter.proposed");

    /// <summary>Says yes as the second person: the issue is public at once, and its mails begin to be made.</summary>
    public async Task<Answer?> Approve(Editor by, int id, int version, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var next = (await db.NewsletterIssues.MaxAsync(i => i.Number, cancel) ?? 0) + 1;
        return await Act(by, id, version, issue =>
        {
            if (issue.State != NewsletterState.Proposed)
                return new(id, "Numret är inte föreslaget. Någon behöver säga att det är klart först.");
            if (issue.ProposedById == by.Id)
                return new(id, "Du har själv föreslagit numret. En annan utgivare behöver läsa och godkänna det.");
            issue.Approve(by.Id, next, Now);
            return new(id);
        }, cancel, "newsletter.approved");
    }

    /// <summary>Mails it to the editor alone.</summary>
    public async Task<Answer?> Try(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.MakesNewsletter() || await db.NewsletterIssues.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } issue)
            return null;
        db.OutgoingMails.Add(NewsletterLetter.TrialMail(id, issue.Version, by.Id, Now));
        return await Saved(db, id, "Du har redan fått den här texten på prov. Ändra något först.", cancel);
    }

    /// <summary>Throws away what was not sent.</summary>
    public async Task<Answer?> Drop(Editor by, int id, int version, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.MakesNewsletter() || !await db.NewsletterIssues.AnyAsync(i => i.Id == id && i.Number == null, cancel))
            return null;
        return await db.NewsletterIssues.Where(i => i.Id == id && i.Number == null && i.Version == version).ExecuteDeleteAsync(cancel) > 0 ? new(id) : new(id, Lost);
    }

    /// <summary>Does something to an issue that is not sent, as the editor saw it.</summary>
    internal async Task<Answer?> Act(Editor by, int id, int version, Func<NewsletterIssue, Answer> act, CancellationToken cancel, string? logged = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.MakesNewsletter() || await db.NewsletterIssues.Include(i => i.Items).FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } issue)
            return null;
        if (!issue.IsOpen)
            return new(id, "Numret är redan godkänt och ändras inte mer.");
        if (issue.Version != version)
            return new(id, Lost);
        if (act(issue) is { Mistakes.Count: > 0 } refused)
            return refused;
        if (logged is not null)
            db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = logged, Subject = $"newsletter {id}" });
        return await Saved(db, id, Lost, cancel);
    }

    private static async Task<Answer> Saved(SigKunskapDb db, int id, string lost, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(id);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            return new(id, lost);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
