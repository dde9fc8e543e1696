using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>Reads what a stored question asks about.</summary>
internal static class AskedOfAgency
{
    /// <summary>The agency for a question; what is hidden or erased in it does not count.</summary>
    public static async Task<ResponsibleAgency.Answer?> For(this ResponsibleAgency agencies, SigKunskapDb db, Discussion question, CancellationToken cancel)
    {
        var tags = await db.DiscussionTags.Where(t => t.DiscussionId == question.Id).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(cancel);
        var text = await db.Posts.Where(p => p.DiscussionId == question.Id && p.HiddenAt == null && p.ErasedAt == null).OrderBy(p => p.Id).Select(p => p.Text).FirstOrDefaultAsync(cancel);
        return agencies.For(question.Title, tags, PostMarkup.ToPlainText(text ?? ""));
    }
}
