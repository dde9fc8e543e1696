using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

internal static class ForgottenFollows
{
    /// <summary>For somebody who leaves: what they followed, what they were told, and the mails that were to go to them.</summary>
    public static async Task ForgetFollows(this SigKunskapDb db, int member, CancellationToken cancel)
    {
        await db.Follows.Where(f => f.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Notices.Where(n => n.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.NewsReadings.Where(r => r.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.OutgoingMails.Where(m => m.MemberId == member).ExecuteDeleteAsync(cancel);
    }
}
