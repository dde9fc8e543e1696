using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>An area's members have to be confirmed. Its contacts are told.</summary>
public sealed class MembersToConfirm(TimeProvider clock) : IReminder
{
    private const string Change = "members-to-confirm";

    public string Kind => Change;

    public string Headline => "Bekräfta medlemmarna";

    public string Duty => "du är kontaktperson för området";

    /// <summary>The reminders of <see cref="Membership.Reminders"/>, and one when the day has passed. Another day is another reminder.</summary>
    public async Task Tell(SigKunskapDb db, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wanting = await db.Memberships.Where(Membership.WantsConfirming(now)).GroupBy(m => m.Area.Slug).Select(g => new { Area = g.Key, Oldest = g.Min(m => m.ConfirmedAt) }).ToListAsync(cancel);
        var due = wanting.Select(area => (area.Area, By: area.Oldest.AddMonths(Membership.MonthsConfirmed))).Select(area => (area.Area, area.By, Days: Membership.ReminderAt(area.By, now)));
        await db.TellOnce(Change, [.. due.Where(area => area.Days is not null).Select(area => $"{area.Area}/{StockholmTime.Date(area.By.AddDays(-area.Days!.Value)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")], cancel);
    }

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => change.Kind == Change
        ? new(change.Subject, change.At) { OnDuty = await db.ContactsOf(AreaOf(change.Subject), clock.GetUtcNow().UtcDateTime, cancel) }
        : null;

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var own = reader.Belongings.Where(b => b.Role == MembershipRole.Contact).Select(b => b.Slug).ToList();
        var wanting = await db.Memberships.Where(Membership.WantsConfirming(clock.GetUtcNow().UtcDateTime)).Where(m => own.Contains(m.Area.Slug))
            .GroupBy(m => new { m.Area.Slug, m.Area.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Oldest = g.Min(m => m.ConfirmedAt) }).ToDictionaryAsync(g => g.Slug, cancel);
        return subjects.Where(subject => wanting.ContainsKey(AreaOf(subject))).ToDictionary(subject => subject, subject => wanting[AreaOf(subject)] is var area
            ? new Told(area.Name, Deadline(area.Oldest.AddMonths(Membership.MonthsConfirmed)), $"/natverk/medlemmar/bekrafta?omrade={area.Slug}")
            : null!);
    }

    private string Deadline(DateTime by)
    {
        var (now, lost) = (clock.GetUtcNow().UtcDateTime, Membership.LostAt(by));
        var last = $"{(now < by ? "Bekräfta dem" : "De skulle ha bekräftats")} senast {StockholmTime.Date(by).InWords()}.";
        return now < lost
            ? $"{last} De som inte är bekräftade {StockholmTime.Date(lost).InWords()} förlorar tillgången."
            : $"{last} De som inte blev det förlorade tillgången {StockholmTime.Date(lost).InWords()}, och får tillbaka den när du bekräftar dem.";
    }

    private static string AreaOf(string subject) => subject.Split('/')[0];
}
