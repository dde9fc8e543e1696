using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings.Visits;

/// <summary>Offers a study visit in one's own area, or asks to see something in another. The same form sent twice is one.</summary>
public sealed class OfferVisit(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, TimeProvider clock)
{
    private const int MostOpen = 20;

    /// <param name="Area">The area that offers or asks.</param>
    /// <param name="IsOffer">Whether it shows something.</param>
    /// <param name="Text">What it can show, or wants to learn.</param>
    /// <param name="Times">When it suits.</param>
    /// <param name="Visitors">How many may come, or want to, as it was typed.</param>
    /// <param name="FormKey">Of the form.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(int Area, bool IsOffer, string Text, string Times, string Visitors, Guid FormKey, string? Reason);

    /// <param name="Visit">The visit; null when there is none.</param>
    /// <param name="Mistakes">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped the text.</param>
    public sealed record Answer(int? Visit, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null);

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        var (text, times) = (input.Text.ReplaceLineEndings("\n").Trim(), SingleLine.Of(input.Times));
        var isNumber = int.TryParse(input.Visitors.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var visitors);
        List<string> mistakes =
        [
            .. by.SpeaksFor().All(area => area.Area != input.Area) ? ["Välj ett område som du hör till."] : Array.Empty<string>(),
            .. text.Length is 0 or > StudyVisit.LongestText ? [$"Skriv vad ni kan visa eller vill lära er, högst {StudyVisit.LongestText} tecken."] : Array.Empty<string>(),
            .. times.Length is 0 or > StudyVisit.LongestTimes ? [$"Skriv när det passar, högst {StudyVisit.LongestTimes} tecken."] : Array.Empty<string>(),
            .. !isNumber || visitors is < 1 or > StudyVisit.MostVisitors ? [$"Skriv hur många, från 1 till {StudyVisit.MostVisitors}."] : Array.Empty<string>(),
        ];
        if (mistakes.Count > 0)
            return new(null, mistakes);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Text", text), ("När", times));
        if (check.IsStopped)
            return new(null, [], check);
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await Sent(db, by, input.FormKey, cancel) is { } sent)
                return new(sent, []);
            if (await db.StudyVisits.CountAsync(v => v.AreaId == input.Area && v.State == StudyVisitState.Open, cancel) >= MostOpen)
                return new(null, [$"Ert område har redan {MostOpen} studiebesök som väntar på svar. Ta tillbaka något av dem först."]);
            var visit = new StudyVisit { AreaId = input.Area, AuthorId = by.Id, IsOffer = input.IsOffer, Text = text, Times = times, Visitors = visitors, MadeAt = now, ChangedAt = now, FormKey = input.FormKey };
            db.StudyVisits.Add(visit);
            await db.SaveChangesAsync(cancel);
            if (check.IsOverruled)
                db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "guard.overruled", Subject = $"visit {visit.Id}" });
            db.TellVisit(visit.Id);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new(visit.Id, []);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same form, sent twice at the same moment.
            await using var fresh = await databases.CreateDbContextAsync(cancel);
            return new(await Sent(fresh, by, input.FormKey, cancel), []);
        }
    }

    private static Task<int?> Sent(SigKunskapDb db, Person by, Guid key, CancellationToken cancel) =>
        db.StudyVisits.Where(v => v.AuthorId == by.Id && v.FormKey == key).Select(v => (int?)v.Id).FirstOrDefaultAsync(cancel);
}
