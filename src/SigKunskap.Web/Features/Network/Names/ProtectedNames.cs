using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Names;

/// <summary>What a writer is told of names before anybody else reads them.</summary>
public sealed class ProtectedNames(IDbContextFactory<SigKunskapDb> databases)
{
    /// <summary>A text as those see it who may know none of the names that the writer knows.</summary>
    public async Task<string> AsOthersSee(Person writer, string text, bool withoutName, int? discussion = null, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mask = await db.MaskOf(null, [writer.Id], withoutName ? [writer.Id] : [], cancel);
        text = mask.Of(text, writer.Id);
        return discussion is { } id ? (await db.MaskIn(null, id, cancel)).Of(text, writer.Id) : text;
    }

    /// <summary>Whether a short text that stands in lists names somebody whom not all may know.</summary>
    public async Task<bool> StandIn(Person writer, string text, bool withoutName, CancellationToken cancel = default) => await AsOthersSee(writer, text, withoutName, null, cancel) != text;
}
