using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Answers;

/// <summary>The verified answers that a member may read, the one verified last first; all, or those on a page, a paragraph or a section of law.</summary>
public sealed class ListAnswers(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    public const int PageSize = 10;

    /// <param name="Page">The page they explain, <c>samtycke/vem-samtycker</c>; null for any.</param>
    /// <param name="Paragraph">The paragraph of it; null for any.</param>
    /// <param name="Law">The section they rest on, as a reader writes it; null or empty for any.</param>
    /// <param name="Number">The page of the list, from 1.</param>
    public sealed record Input(string? Page, string? Paragraph, string? Law, int Number = 1);

    /// <param name="Rows">The answers of this page of the list.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Explained">The pages that any of them explains, to choose among.</param>
    /// <param name="Mistake">Why the section could not be read; null as a rule.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<PageAddress> Explained, string? Mistake);

    /// <param name="Shown">The answer, as this reader may know it.</param>
    /// <param name="Verified">Who verified it, and how that stands.</param>
    public sealed record Row(ShownPost Shown, IReadOnlyList<AnswerStanding> Verified);

    public async Task<Answer> For(Person reader, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (library, today) = (living.Now, StockholmTime.Today(clock));
        var open = db.DiscussionsFor(reader).Select(d => d.Id);
        var found = db.VerifiedAnswers.OnStandingText().Where(answer => open.Contains(answer.Post.DiscussionId));
        var explained = (await found.Select(answer => answer.Page).Distinct().ToListAsync(cancel)).Select(page => PageAddress.TryParse(page, out var address) ? address : (PageAddress?)null).OfType<PageAddress>().ToList();
        if (!string.IsNullOrEmpty(input.Page))
            found = found.Where(answer => answer.Page == input.Page && (input.Paragraph == null || answer.ParagraphId == input.Paragraph));
        string? mistake = null;
        if (!string.IsNullOrWhiteSpace(input.Law))
        {
            var asked = library.Law.Citations.Read(input.Law).SelectMany(citation => library.Law.Meant(citation, today)).ToList();
            var (sfs, numbers) = (asked.Select(one => one.Statute.Sfs).FirstOrDefault() ?? "", asked.Select(one => one.Section.Number.ToString()).Distinct().ToList());
            mistake = asked.Count == 0 ? "Skriv ett lagrum som finns i portalen, till exempel ”19 kap. 1 § SoL”." : null;
            if (mistake is null)
                found = found.Where(answer => answer.Sections.Any(section => section.Sfs == sfs && numbers.Contains(section.Number)));
        }

        var posts = found.GroupBy(answer => answer.PostId).Select(group => new { Post = group.Key, At = group.Max(answer => answer.VerifiedAt) });
        var total = await posts.CountAsync(cancel);
        var ids = await posts.OrderByDescending(one => one.At).ThenByDescending(one => one.Post).Skip((input.Number - 1) * PageSize).Take(PageSize).Select(one => one.Post).ToListAsync(cancel);
        var standings = (await db.Standing(db.VerifiedAnswers.OnStandingText().Where(answer => ids.Contains(answer.PostId)), library, today, cancel)).ToLookup(standing => standing.Answer.PostId);
        var shown = await db.Shown(reader, ids, clock.GetUtcNow().UtcDateTime, cancel);
        return new([.. shown.Select(one => new Row(one, [.. standings[one.Post.Id]]))], total, explained, mistake);
    }
}
