using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Areas.Notices;

/// <summary>An area's page has to be confirmed. Its contacts are told, by a letter with a link that confirms it without a sign-in, on the days of <see cref="Standing.Letters"/>.</summary>
public sealed class PageToConfirm(AreaRegister register, LetterLinks links, TimeProvider clock) : IReminder
{
    public string Kind => "area-to-confirm";

    public string Headline => "Bekräfta verksamhetens sida";

    public string Duty => "du är kontaktperson för området";

    public async Task Tell(SigKunskapDb db, CancellationToken cancel = default)
    {
        var due = (await register.Entries(db, db.Areas, cancel)).Where(entry => entry.ChangedAt is not null).Select(entry => (entry.Area.Slug, Day: entry.Standing.LetterOn(StockholmTime.Date(entry.ChangedAt!.Value))));
        await db.TellOnce(Kind, [.. due.Where(area => area.Day is not null).Select(area => $"{area.Slug}/{area.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")], cancel);
    }

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel) => change.Kind == Kind
        ? new(change.Subject, change.At) { OnDuty = await db.ContactsOf(AreaSubject.SlugOf(change.Subject), clock.GetUtcNow().UtcDateTime, cancel) }
        : null;

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var due = (await register.Due(reader, cancel)).Where(entry => entry.Number > 0).ToDictionary(entry => entry.Area.Slug);
        return subjects.Where(subject => due.ContainsKey(AreaSubject.SlugOf(subject))).ToDictionary(subject => subject, subject => due[AreaSubject.SlugOf(subject)] is var entry
            ? new Told(entry.Area.Name, entry.Standing.Reminder!, $"{entry.Path}/bekrafta")
            : null!);
    }

    public async Task<Told> InLetter(SigKunskapDb db, Person reader, OutgoingMail mail, string subject, Told told, CancellationToken cancel)
    {
        var slug = AreaSubject.SlugOf(subject);
        var area = await db.Areas.AsNoTracking().FirstAsync(a => a.Slug == slug, cancel);
        var path = await links.For(db, reader, area, mail, cancel);
        return told with { Line = $"{told.Line}\nLäs igenom och bekräfta med länken. Den gäller en gång, i {AreaLink.DaysOpen} dagar, och du behöver inte logga in. Vet någon annan hos er bättre, så lämna den vidare.", Path = path };
    }
}
