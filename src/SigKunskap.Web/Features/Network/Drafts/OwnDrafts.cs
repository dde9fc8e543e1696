using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Drafts;

/// <summary>What a member has begun to write. Nobody else sees it, not even a facilitator.</summary>
public sealed class OwnDrafts(IDbContextFactory<SigKunskapDb> databases)
{
    private const int Excerpt = 160;

    /// <param name="Place">Where it is to be sent.</param>
    /// <param name="Title">What it is about.</param>
    /// <param name="Address">Where it is written on; null when the place is gone.</param>
    /// <param name="Beginning">How it begins.</param>
    /// <param name="SavedAt">When it was saved.</param>
    public sealed record Row(string Place, string Title, string? Address, string Beginning, DateTime SavedAt);

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<Row>> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var drafts = await db.Drafts.AsNoTracking().Where(d => d.MemberId == person.Id).OrderByDescending(d => d.SavedAt).ToListAsync(cancel);
        var ids = drafts.Select(draft => Draft.DiscussionOf(draft.Place)).OfType<int>().ToList();
        var titles = await db.DiscussionsFor(person).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Title, cancel);
        var slugs = drafts.Select(draft => Draft.AreaOf(draft.Place)).OfType<string>().ToList();
        var areas = slugs.Count == 0 ? [] : await db.AreasFor(person).Where(a => slugs.Contains(a.Slug)).ToDictionaryAsync(a => a.Slug, a => a.Name, cancel);
        return [.. drafts.Select(draft => Shown(draft, titles, areas))];
    }

    /// <summary>How many there are.</summary>
    public async Task<int> Count(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Drafts.CountAsync(d => d.MemberId == person.Id, cancel);
    }

    /// <summary>The draft for a place, or null.</summary>
    public async Task<Draft?> At(Person person, string place, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.MemberId == person.Id && d.Place == place, cancel);
    }

    /// <summary>Throws one away.</summary>
    public async Task Delete(Person person, string place, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Drafts.Where(d => d.MemberId == person.Id && d.Place == place).ExecuteDeleteAsync(cancel);
    }

    private static Row Shown(Draft draft, Dictionary<int, string> titles, Dictionary<string, string> areas)
    {
        var beginning = draft.Text.Length > Excerpt ? $"{draft.Text[..Excerpt]} …" : draft.Text;
        if (Draft.DiscussionOf(draft.Place) is { } id)
            return titles.TryGetValue(id, out var title)
                ? new(draft.Place, $"Svar: {title}", $"/natverk/diskussioner/{id}#svara", beginning, draft.SavedAt)
                : new(draft.Place, "Svar i en diskussion som du inte ser längre", null, beginning, draft.SavedAt);
        if (Draft.AreaOf(draft.Place) is not { } slug)
            return new(draft.Place, draft.Title.Length > 0 ? draft.Title : "Ny diskussion utan rubrik", AddressOf(draft.Place), beginning, draft.SavedAt);
        return areas.TryGetValue(slug, out var area)
            ? new(draft.Place, $"Till {area}: {(draft.Title.Length > 0 ? draft.Title : "fråga utan rubrik")}", AddressOf(draft.Place), beginning, draft.SavedAt)
            : new(draft.Place, "Fråga till en verksamhet som du inte ser längre", null, beginning, draft.SavedAt);
    }

    /// <summary>Where something new that is begun is written on.</summary>
    public static string AddressOf(string place) => Draft.KeyOf(place) is { } key ? $"/natverk/ny?utkast={key:N}" : Draft.AreaOf(place) is { } area ? $"/natverk/ny?till={Uri.EscapeDataString(area)}" : "/natverk/ny";
}
