using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Areas.Notices;

/// <summary>An area's page says something else: for those who follow the area. Which fields, and never what was written in them.</summary>
public sealed class ChangedArea : INotice
{
    private const int MostLabels = 5;

    public string Kind => "area";

    public string Headline => "Ändrad verksamhetssida";

    public async Task<Happening?> Read(SigKunskapDb db, Change change, CancellationToken cancel)
    {
        if (change.Kind != AreasFeature.Saved)
            return null;
        // The one that this change told of: what is saved later has a change of its own.
        var edition = await db.AreaEditions.Where(e => e.At <= change.At && db.Areas.Any(a => a.Id == e.AreaId && a.Slug == change.Subject))
            .OrderByDescending(e => e.Number).Select(e => new { e.Number, e.At, e.ById }).FirstOrDefaultAsync(cancel);
        return edition is null ? null : new(AreaSubject.Of(change.Subject, edition.Number), edition.At, new Topic(FollowKind.Area, change.Subject)) { By = edition.ById };
    }

    public async Task<IReadOnlyDictionary<string, Told>> Find(SigKunskapDb db, Person reader, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var told = new Dictionary<string, Told>();
        var areas = await db.AreasOf(reader, subjects, cancel);
        foreach (var subject in subjects.Where(subject => areas.ContainsKey(AreaSubject.SlugOf(subject))))
        {
            var (area, number) = (areas[AreaSubject.SlugOf(subject)], AreaSubject.NumberOf(subject));
            var editions = await db.AreaEditions.AsNoTracking().Where(e => e.AreaId == area.Id && (e.Number == number || e.Number == number - 1)).OrderBy(e => e.Number).ToListAsync(cancel);
            var isConfirmed = await db.AreaConfirmations.AnyAsync(c => c.AreaId == area.Id && c.Number >= number, cancel);
            told[subject] = new(area.Name, $"{What(number, editions)} {(isConfirmed ? "Området har bekräftat sidan." : "Området har inte bekräftat sidan så än.")}", $"{AreasFeature.Path}/{area.Slug}");
        }

        return told;
    }

    private static string What(int number, List<AreaEdition> editions)
    {
        if (number == 1)
            return "Sidan är ifylld för första gången.";
        // What was taken out for good is not told of either.
        if (editions.Count < 2 || editions.Exists(edition => edition.ErasedAt is not null))
            return "Sidan är ändrad.";
        var labels = AreaHistory.Between(AreaProfile.FromJson(editions[0].Profile), AreaProfile.FromJson(editions[1].Profile)).Select(difference => difference.Label).ToList();
        return labels.Count > MostLabels ? $"Ändrat: {string.Join(", ", labels.Take(MostLabels))} och mer."
            : labels.Count > 1 ? $"Ändrat: {string.Join(", ", labels.SkipLast(1))} och {labels[^1]}."
            : labels.Count == 1 ? $"Ändrat: {labels[0]}." : "Sidan är ändrad.";
    }
}
