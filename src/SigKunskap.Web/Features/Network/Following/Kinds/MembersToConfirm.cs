using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Following.Kinds;

/// <summary>An area's members have to be confirmed. Its contacts are told.</summary>
public sealed class MembersToConfirm(TimeProvider clock) : INotice
{
    private const string Change = "members-to-confirm";

    public string Kind => Change;

    public string Headline => "Bekräfta medlemmarna";

    public string Duty => "du är kontaktperson för området";

    /// <summary>Reminds an area's contacts, saved with the caller's changes. However often it is told for the same day, they get one notice.</summary>
    /// <param name="db">The caller's context.</param>
    /// <param name="area">The area's part of the address.</param>
    /// <param name="remindedOn">The day of the reminder; another day is another reminder.</param>
    public static void Tell(SigKunskapDb db, string area, DateOnly remindedOn) => db.Tell(Change, $"{area}/{remindedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (change.Kind != Change)
            return null;
        var area = AreaOf(change.Subject);
        var contacts = db.Memberships.Where(Membership.OpensAt(clock.GetUtcNow().UtcDateTime)).Where(m => m.Area.Slug == area && m.Role == MembershipRole.Contact);
        return new(change.Subject, change.At) { OnDuty = await contacts.Select(m => m.MemberId).Distinct().ToListAsync(cancel) };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var own = reader.Belongings.Where(b => b.Role == MembershipRole.Contact).Select(b => b.Slug).ToList();
        var wanting = await db.Memberships.Where(Membership.WantsConfirming(clock.GetUtcNow().UtcDateTime)).Where(m => own.Contains(m.Area.Slug))
            .GroupBy(m => new { m.Area.Slug, m.Area.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Oldest = g.Min(m => m.ConfirmedAt) }).ToDictionaryAsync(g => g.Slug, cancel);
        return subjects.Where(subject => wanting.ContainsKey(AreaOf(subject))).ToDictionary(subject => subject, subject => wanting[AreaOf(subject)] is var area
            ? new Told(area.Name, $"Senast {StockholmTime.Date(area.Oldest.AddMonths(Membership.MonthsConfirmed)).InWords()}. De som inte bekräftas förlorar tillgången {Membership.DaysOfGrace} dagar senare.", $"/natverk/medlemmar/bekrafta?omrade={area.Slug}")
            : null!);
    }

    private static string AreaOf(string subject) => subject.Split('/')[0];
}
