using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>What has been asked for of the guidance and what became of it, for everybody. Words that no editor has released are not among it, and no names.</summary>
public sealed class ShowChangeRequests(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    public const int PageSize = 20;

    /// <param name="Request">The request.</param>
    /// <param name="PageTitle">The title of the page it is about.</param>
    /// <param name="Paragraph">The number of the paragraph in the edition that was read; null for the page as a whole.</param>
    public sealed record Row(ChangeRequest Request, string PageTitle, int? Paragraph)
    {
        public string Path => $"/andringsbegaran/{Request.Id}";

        /// <summary>Whether its words are for everybody.</summary>
        public bool IsReleased => Request.ReleasedAt is not null;

        public string Place => $"{Request.Address.Path}?utgava={Request.EditionNumber}{(Request.ParagraphId is { } id ? $"#{id}" : "")}";
    }

    /// <param name="Rows">The newest first.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    /// <summary>The requests whose words are released.</summary>
    /// <param name="about">Those about one page; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer> All(PageAddress? about, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (topic, slug) = (about?.Topic, about?.Slug);
        var released = db.ChangeRequests.AsNoTracking().Where(request => request.ReleasedAt != null && (topic == null || (request.Page.Topic == topic && request.Page.Slug == slug)));
        var rows = await released.Include(request => request.Page).Include(request => request.Steps).OrderByDescending(request => request.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new([.. rows.Select(Of).OfType<Row>()], await released.CountAsync(cancel));
    }

    /// <summary>One request by its number, so that whoever asked can follow it; null when there is none.</summary>
    public async Task<Row?> One(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ChangeRequests.AsNoTracking().Include(request => request.Page).Include(request => request.Steps).SingleOrDefaultAsync(request => request.Id == id, cancel) is { } request ? Of(request) : null;
    }

    private Row? Of(ChangeRequest request) => living.Now.Find(request.Address) is { } page
        ? new(request, page.Newest.Front.Title, page.Edition(request.EditionNumber) is { } edition ? edition.Content.Paragraphs.FirstOrDefault(paragraph => edition.IdOf(paragraph) == request.ParagraphId)?.Number : null)
        : null;
}
