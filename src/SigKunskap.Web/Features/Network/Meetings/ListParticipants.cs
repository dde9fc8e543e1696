using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Who comes to a meeting, for whoever keeps it. Somebody who hides their name is listed as they are everywhere else.</summary>
public sealed class ListParticipants(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Rows">Those with a place and then those who wait, in their order.</param>
    public sealed record Answer(Meeting Meeting, IReadOnlyList<Row> Rows);

    /// <param name="Member">The member.</param>
    /// <param name="Who">As this reader may know them.</param>
    /// <param name="At">When they signed up.</param>
    /// <param name="Waiting">0 with a place, else the place in the waiting list.</param>
    public sealed record Row(int Member, Signature Who, DateTime At, int Waiting);

    /// <summary>The list; null when this person does not keep the meeting.</summary>
    public async Task<Answer?> For(Person by, int meeting, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.MeetingsKeptBy(by).AsNoTracking().FirstOrDefaultAsync(m => m.Id == meeting, cancel) is not { } found)
            return null;
        var line = await db.LineOf(meeting).AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancel);
        var writers = await db.WritersOf([.. line.Select(s => s.MemberId)], clock.GetUtcNow().UtcDateTime, cancel);
        return new(found, [.. line.Select((s, before) => new Row(s.MemberId, Signature.Of(writers[s.MemberId], false, by), s.At, ChangeSignUp.Waiting(found, before)))]);
    }

    /// <summary>The same as a table to open in a spreadsheet.</summary>
    public async Task<byte[]?> File(Person by, int meeting, CancellationToken cancel = default) =>
        await For(by, meeting, cancel) is { } answer
            ? CsvText.File(answer.Rows.Select(row => new[] { row.Who.Name, row.Who.Detail, row.Waiting == 0 ? "plats" : $"väntelista {row.Waiting}", row.At.InWordsWithTime() }).Prepend(["Namn eller funktion", "Funktion och område", "Plats", "Anmäld"]))
            : null;
}
