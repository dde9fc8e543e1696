using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>The editions of guidance that the change feed tells of, and whom they concern: those who follow the page, its topic, or a section that it cites.</summary>
public sealed class PublishedEditions(LivingLibrary living)
{
    public static string Concerning(FollowKind via) => via switch
    {
        FollowKind.Section => ", som sidan hänvisar till",
        FollowKind.Topic => ", som sidan hör till",
        _ => "",
    };

    public sealed record Published(LibraryPage Page, PageEdition Edition)
    {
        public string Subject => string.Create(CultureInfo.InvariantCulture, $"{Page.Address}@{Edition.Number}");
    }

    /// <summary>The edition that was the newest when the change was told; null for other changes.</summary>
    public async Task<Published?> Of(Change change, CancellationToken cancel)
    {
        if (LibraryChanges.Page(change) is not { } address)
            return null;
        var page = (await living.Through(change.Id, cancel)).Find(address);
        return page?.Editions.LastOrDefault(edition => edition.Stored.PublishedAt <= change.At) is { } edition ? new(page, edition) : null;
    }

    public IReadOnlyList<Topic> TopicsOf(Published published) =>
    [
        new(FollowKind.Page, published.Page.Address.ToString()),
        new(FollowKind.Topic, published.Page.Address.Topic),
        .. published.Edition.Content.Paragraphs.SelectMany(paragraph => paragraph.Citations).SelectMany(cited => cited.Keys).Distinct()
            .Select(living.Now.Law.Find).OfType<(Content.Law.Statute Statute, Content.Law.Section Section)>().Select(cited => new Topic(FollowKind.Section, SectionPath.Of(cited.Statute, cited.Section))),
    ];

    /// <summary>The editions of some subjects, by subject.</summary>
    public async Task<IReadOnlyDictionary<string, Published>> Find(SigKunskapDb db, IReadOnlyCollection<string> subjects, CancellationToken cancel)
    {
        var found = new Dictionary<string, Published>();
        foreach (var subject in subjects)
        {
            if (subject.Split('@') is not [var path, var digits] || !PageAddress.TryParse(path, out var address) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            // Another node may have noted it before this one has read the library anew.
            if (living.Now.Find(address)?.Edition(number) is null && await db.Editions.AnyAsync(e => e.Number == number && e.Page!.Topic == address.Topic && e.Page.Slug == address.Slug, cancel))
                await living.Load(cancel);
            if (living.Now.Find(address) is { } page && page.Edition(number) is { } edition)
                found[subject] = new(page, edition);
        }

        return found;
    }
}
