using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.PageReadings;

/// <summary>Which editions of the guidance a member says they have read, and what has changed since. The member says it: what they open is kept nowhere.</summary>
public sealed class OwnPageReadings(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    /// <param name="Page">A page.</param>
    /// <param name="Edition">The last edition of it that they have read.</param>
    public sealed record Row(LibraryPage Page, int Edition)
    {
        /// <summary>What each edition since has changed, newest first.</summary>
        public IReadOnlyList<ChangeNote> Notes => [.. Page.Editions.Where(edition => edition.Number > Edition).Reverse().Select(Page.NoteOn).Where(note => note.Text.Length > 0).Distinct()];
    }

    /// <param name="Changed">Pages with a newer edition than the one they have read.</param>
    /// <param name="Read">Pages of which they have read the newest.</param>
    /// <param name="Unsaid">How many pages they have said nothing of.</param>
    public sealed record Answer(IReadOnlyList<Row> Changed, IReadOnlyList<Row> Read, int Unsaid);

    public async Task<Answer> For(Person person, CancellationToken cancel = default)
    {
        var library = living.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var said = await db.PageReadings.Where(r => r.MemberId == person.Id).Select(r => new { r.Page.Topic, r.Page.Slug, r.EditionNumber }).ToListAsync(cancel);
        var rows = said.Select(r => (Page: library.Find(new(r.Topic, r.Slug)), r.EditionNumber)).Where(r => r.Page is not null).Select(r => new Row(r.Page!, r.EditionNumber))
            .OrderByDescending(row => row.Page.Newest.Stored.PublishedAt).ThenBy(row => row.Page.Newest.Front.Title, SwedishOrder.Comparer)
            .ToLookup(row => row.Edition < row.Page.Newest.Number);
        return new([.. rows[true]], [.. rows[false]], library.Pages.Count - rows[true].Count() - rows[false].Count());
    }

    /// <summary>Notes that they have read editions of pages. Of editions that there are not nothing is noted, and an older one does not take the place of a newer.</summary>
    public async Task Say(Person person, IReadOnlyCollection<(PageAddress Page, int Edition)> read, CancellationToken cancel = default)
    {
        var library = living.Now;
        var real = read.Where(said => library.Find(said.Page)?.Edition(said.Edition) is not null).GroupBy(said => said.Page).ToDictionary(group => group.Key, group => group.Max(said => said.Edition));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topics = real.Keys.Select(page => page.Topic).Distinct().ToList();
        var pages = await db.GuidancePages.Where(page => topics.Contains(page.Topic)).Select(page => new { page.Id, page.Topic, page.Slug }).ToListAsync(cancel);
        var standing = await db.PageReadings.Where(r => r.MemberId == person.Id).ToDictionaryAsync(r => r.PageId, cancel);
        foreach (var page in pages)
        {
            if (!real.TryGetValue(new(page.Topic, page.Slug), out var edition))
                continue;
            if (standing.TryGetValue(page.Id, out var reading))
                reading.EditionNumber = Math.Max(reading.EditionNumber, edition);
            else
                db.PageReadings.Add(new() { MemberId = person.Id, PageId = page.Id, EditionNumber = edition });
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            // The same was said, or erased, in another window at the same moment: that stands.
        }
    }

    /// <summary>Counts every page as read as it is now, so that what changes from here on is shown.</summary>
    public Task SayAll(Person person, CancellationToken cancel = default) => Say(person, [.. living.Now.Pages.Select(page => (page.Address, page.Newest.Number))], cancel);

    /// <summary>Takes away all that they have said.</summary>
    public async Task Erase(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.PageReadings.Where(r => r.MemberId == person.Id).ExecuteDeleteAsync(cancel);
    }
}
