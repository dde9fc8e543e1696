using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Areas.Notices;

/// <summary>An area said that its page is right: for those who follow the area. Said in the same breath as a change, it is told with that.</summary>
public sealed class ConfirmedArea : INotice
{
    public string Kind => "area-confirmed";

    public string Headline => "Bekräftad verksamhetssida";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (change.Kind != AreasFeature.Confirmed)
            return null;
        var confirmation = await db.AreaConfirmations.AsNoTracking().Where(c => c.At <= change.At && db.Areas.Any(a => a.Id == c.AreaId && a.Slug == change.Subject))
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
        if (confirmation is null || await db.AreaEditions.AnyAsync(e => e.AreaId == confirmation.AreaId && e.Number == confirmation.Number && e.At == confirmation.At, cancel))
            return null;
        return new(AreaSubject.Of(change.Subject, confirmation.Id), confirmation.At, new Topic(FollowKind.Area, change.Subject)) { By = confirmation.ById };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var (areas, ids) = (await db.AreasOf(reader, subjects, cancel), subjects.Select(AreaSubject.NumberOf).ToList());
        var days = await db.AreaConfirmations.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.At, cancel);
        return subjects.Where(subject => areas.ContainsKey(AreaSubject.SlugOf(subject)) && days.ContainsKey(AreaSubject.NumberOf(subject))).ToDictionary(subject => subject, subject => areas[AreaSubject.SlugOf(subject)] is var area
            ? new Told(area.Name, $"Området sade den {StockholmTime.Date(days[AreaSubject.NumberOf(subject)]).InWords()} att allt på sidan stämmer.", $"{AreasFeature.Path}/{area.Slug}")
            : null!);
    }
}
