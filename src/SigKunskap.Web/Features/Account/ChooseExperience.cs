using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Account;

/// <summary>What somebody says that they have met, so that questions about it can find them.</summary>
public sealed class ChooseExperience(IDbContextFactory<SigKunskapDb> databases)
{
    public async Task<IReadOnlyList<string>> Chosen(int member, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Experiences.Where(e => e.MemberId == member).Select(e => e.Word).ToListAsync(cancel);
    }

    /// <summary>Puts these words in place of those before; what is wrong comes back in words, and then nothing is changed.</summary>
    public async Task<string?> For(int member, IReadOnlyCollection<string> words, CancellationToken cancel = default)
    {
        var wanted = words.Distinct().Where(ExperienceWords.All.Contains).ToList();
        if (wanted.Count > ExperienceWords.Most)
            return $"Välj högst {ExperienceWords.Most} ord. Du valde {wanted.Count}.";
        await using var db = await databases.CreateDbContextAsync(cancel);
        var standing = await db.Experiences.Where(e => e.MemberId == member).ToListAsync(cancel);
        db.Experiences.RemoveRange(standing.Where(e => !wanted.Contains(e.Word)));
        db.Experiences.AddRange(wanted.Where(word => standing.All(e => e.Word != word)).Select(word => new Experience { MemberId = member, Word = word }));
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
        {
            return "Du hann före i ett annat fönster. Se hur det är nu.";
        }
    }
}
