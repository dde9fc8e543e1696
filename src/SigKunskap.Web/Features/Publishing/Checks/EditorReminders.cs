using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>
/// Reminds an agency's editors by mail when a review or a deadline of the law watch is a month away, a week away, and when it has passed. Each
/// stage is told once; what comes due the same night is told in one letter, which says what is due on the day it is sent.
/// </summary>
public sealed class EditorReminders(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, MailSettings mail, PortalSettings settings, TimeProvider clock) : ILetterWriter
{
    private const string Told = "editor-reminded";

    /// <summary>Days before; the last stage is the day after.</summary>
    private static readonly int[] Stages = [30, 7, -1];

    /// <param name="Agency">The agency that answers for it.</param>
    /// <param name="What">The page or the section, in words.</param>
    /// <param name="Path">Where it is seen to.</param>
    /// <param name="By">The last day.</param>
    /// <param name="IsReview">Whether it is a review; otherwise a deadline of the law watch.</param>
    private sealed record Due(string Agency, string What, string Path, DateOnly By, bool IsReview);

    public string Name => "editor-reminder";

    /// <summary>Puts letters in the outbox to those who have something new to be reminded of.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Tell(CancellationToken cancel = default)
    {
        if (!mail.IsOn)
            return 0;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (now, today) = (clock.GetUtcNow().UtcDateTime, StockholmTime.Today(clock));
        var due = (await AllDue(db, today, cancel)).ToDictionary(one => Subject(one, today));
        var subjects = due.Keys.ToList();
        var before = await db.Changes.Where(change => change.Kind == Told && subjects.Contains(change.Subject)).Select(change => change.Subject).ToListAsync(cancel);
        var fresh = subjects.Except(before).ToList();
        if (fresh.Count == 0)
            return 0;
        var agencies = fresh.Select(subject => due[subject].Agency).Distinct().ToList();
        var editors = await db.Editorships.Where(editor => agencies.Contains(editor.Agency) && editor.Member.LeftAt == null && editor.Member.Email != null).Select(editor => editor.MemberId).Distinct().ToListAsync(cancel);
        fresh.ForEach(subject => db.Tell(Told, subject));
        db.OutgoingMails.AddRange(editors.Select(member => new OutgoingMail { Key = $"{Name}:{member}:{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", Writer = Name, MemberId = member, WrittenAt = now, NotBefore = now }));
        try
        {
            await db.SaveChangesAsync(cancel);
            return editors.Count;
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // Another node told the same at the same moment.
            return 0;
        }
    }

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var member = await db.Members.AsNoTracking().Where(one => one.Id == mail.MemberId && one.LeftAt == null).Select(one => one.Email).FirstOrDefaultAsync(cancel);
        var agencies = await db.Editorships.Where(editor => editor.MemberId == mail.MemberId).Select(editor => editor.Agency).ToListAsync(cancel);
        var today = StockholmTime.Today(clock);
        var due = (await AllDue(db, today, cancel)).Where(one => agencies.Contains(one.Agency)).OrderBy(one => one.By).ThenBy(one => one.What, SwedishOrder.Comparer).ToList();
        if (member is null || due.Count == 0)
            return null;
        var site = settings.SiteAddress ?? new(PortalSettings.DefaultAddress);
        return new(member, due.Count == 1 ? $"Att se till: {due[0].What}" : $"Att se till: {due.Count} saker på din myndighets sidor", $"""
            {string.Join("\n\n", due.Select(one => $"{one.What}\n{(one.IsReview ? one.By < today ? "Skulle ha granskats" : "Ska granskas" : one.By < today ? "Skulle ha varit genomgånget" : "Ska vara genomgånget")} senast {one.By.InWords()}.\n{new Uri(site, one.Path).AbsoluteUri}"))}

            Du får det här brevet för att du är redaktör för {string.Join(", ", due.Select(one => living.Now.AgencyName(one.Agency)).Distinct())}. Ett brev kommer när något är en månad bort, en vecka bort och när dagen har gått. Den som inte ska ha dem tas bort som redaktör av myndighetens utgivare.
            """);
    }

    private async Task<List<Due>> AllDue(SigKunskapDb db, DateOnly today, CancellationToken cancel)
    {
        var library = living.Now;
        var last = today.AddDays(Stages[0]);
        var reviews = library.Pages.Where(page => page.Newest.Front.Status == PageStatus.InForce && page.Newest.Front.ReviewBy <= last).Select(page => new Due(page.Newest.Front.Owner, page.Newest.Front.Title, $"/redaktion/sidor/{page.Address}", page.Newest.Front.ReviewBy, true));
        var watches = await db.WatchedSections.AsNoTracking().Where(watch => watch.ClosedAt == null && watch.Deadline <= last).ToListAsync(cancel);
        return [.. reviews, .. watches.Select(watch => new Due(watch.Owner, $"{(watch.Key is { } key && library.Law.Find(key) is { } found ? SectionName.Of(found.Statute, found.Section) : $"{watch.Sfs} {watch.Number}")} {watch.AsChange()?.Verb}", $"/redaktion/lagbevakning/{watch.Id}", watch.Deadline, false))];
    }

    /// <summary>Names a thing at the stage it has reached; a new date makes another.</summary>
    private static string Subject(Due due, DateOnly today) =>
        $"{due.Path} {due.By.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Stages.Last(days => due.By.DayNumber - today.DayNumber <= days).ToString(CultureInfo.InvariantCulture)}";
}
