using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Notes the day somebody was last here, once a day and never the hour: only so much is needed to know which accounts nobody uses.</summary>
public sealed class LastSeen(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public async Task Note(Person person, CancellationToken cancel = default)
    {
        var today = clock.GetUtcNow().UtcDateTime.Date;
        if (person.SeenAt >= today)
            return;
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await db.Members.Where(m => m.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SeenAt, today), cancel);
        }
        catch (Exception failure) when (Database.IsBusy(failure))
        {
            // The next request of the day notes it.
        }
    }
}
