using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Makes one mail for each member of all they want to be told in a collected one.</summary>
public sealed class MakeDigests(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private static readonly DigestMails<Notice> Mails = new(notice => notice.MemberId, NoticeLetter.DigestKey, NoticeLetter.Mail);

    /// <returns>How many mails were made.</returns>
    public async Task<int> For(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Mails.Make(db, clock.GetUtcNow().UtcDateTime, cancel);
    }
}
