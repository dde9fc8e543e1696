using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Ui.Reading;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>What a link to a fact check opens, and what its holder says.</summary>
public sealed class OpenFactCheck(IDbContextFactory<SigKunskapDb> databases, CommentOnDraft comments, TimeProvider clock)
{
    /// <param name="Reader">Whose link it is.</param>
    /// <param name="Shown">What they read.</param>
    public sealed record Opened(RoundReader Reader, CommentOnDraft.Shown Shown);

    /// <returns>Null where the key opens nothing.</returns>
    public async Task<Opened?> For(string? key, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ReaderWith(key, StockholmTime.Today(clock), cancel) is { } reader ? new(reader, await comments.Show(new(reader.Id, null), reader.RoundId, cancel)) : null;
    }

    public Task<CommentOnDraft.Answer> Save(Opened opened, TypedComments typed, CancellationToken cancel = default) =>
        typed.Save(comments, new(opened.Reader.Id, null), opened.Reader.RoundId, cancel);
}
