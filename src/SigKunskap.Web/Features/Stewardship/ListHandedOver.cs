using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>What each agency has been left to answer, until somebody does.</summary>
public sealed class ListHandedOver(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    /// <param name="Key">The agency's key.</param>
    /// <param name="Name">The agency's name; its key when it is in the list no more.</param>
    /// <param name="Questions">Its questions, the one that has waited longest first.</param>
    public sealed record ForAgency(string Key, string Name, IReadOnlyList<Question> Questions);

    /// <param name="Id">The discussion.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="AskedAt">When it was asked.</param>
    /// <param name="HandedAt">When it was handed over.</param>
    public sealed record Question(int Id, string Title, DateTime AskedAt, DateTime HandedAt);

    public async Task<IReadOnlyList<ForAgency>> For(Person person, CancellationToken cancel = default)
    {
        if (!person.IsFacilitator)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await (from question in db.WaitingAmong(db.DiscussionsFor(person))
                          join handover in db.Handovers on question.Id equals handover.DiscussionId
                          orderby question.StartedAt, question.Id
                          select new { handover.Agency, Question = new Question(question.Id, question.Title, question.StartedAt, handover.At) }).ToListAsync(cancel);
        var names = living.Now.Reference.Lists.Agencies;
        return [.. rows.GroupBy(row => row.Agency).Select(group => new ForAgency(group.Key, names.GetValueOrDefault(group.Key)?.Name ?? group.Key, [.. group.Select(row => row.Question)]))
            .OrderBy(agency => agency.Name, Content.SwedishOrder.Comparer)];
    }
}
