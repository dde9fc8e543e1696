using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Content.Pages;
using SigKunskap.Web;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Withdrawals;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Benchmarks.Publishing;

/// <summary>Makes releases of many signed pages on a database that nodes share, by the same rules as editors.</summary>
internal sealed class JointReleases : IAsyncDisposable
{
    private const string Owner = "startinnehall";

    private readonly WebApplication _portal;
    private Editor _writer = null!, _reviewer = null!, _publisher = null!;

    private JointReleases(WebApplication portal, IReadOnlyList<PageAddress> pages) => (_portal, Pages) = (portal, pages);

    /// <summary>The pages of every release.</summary>
    public IReadOnlyList<PageAddress> Pages { get; }

    /// <param name="folder">A folder for the portal that writes; it answers nobody.</param>
    /// <param name="database">The setting that names the database.</param>
    /// <param name="pages">How many pages in each release.</param>
    public static async Task<JointReleases> Begin(string folder, string[] database, int pages)
    {
        var mistakes = new List<string>();
        var portal = Portal.Build([.. PortalProcess.Settings(folder, null), .. database], mistakes) ?? throw new InvalidOperationException(string.Join('\n', mistakes));
        await NodeStart.Prepare(portal);
        var made = new JointReleases(portal, [.. StarterLibrary.Library.Pages.Where(page => page.Newest.Front is { Owner: Owner, Signers.Count: 0 }).Take(pages).Select(page => page.Address)]);
        (made._writer, made._reviewer, made._publisher) = (await made.Appoint("Wilma", EditorRole.Writer), await made.Appoint("Walter", EditorRole.Writer), await made.Appoint("Petra", EditorRole.Publisher));
        return made;
    }

    /// <summary>Drafts every page anew, has it reviewed and signed, and schedules them together.</summary>
    /// <param name="sentence">What is written on every page.</param>
    /// <param name="from">How far ahead it goes live, counted from when it is ready.</param>
    /// <returns>The release and when it goes live, UTC.</returns>
    public async Task<(int Id, DateTime At)> Schedule(string sentence, TimeSpan from)
    {
        await Get<Web.Data.Library.LivingLibrary>().Load(CancellationToken.None);
        var keep = Get<KeepRelease>();
        var release = (await keep.Make(_publisher, Owner, sentence))!.Id!.Value;
        foreach (var page in Pages)
        {
            var id = (await Get<BeginDraft>().Of(_writer, page))!.Id!.Value;
            await using var db = await Db();
            var text = await db.DraftRevisions.Where(revision => revision.DraftId == id).OrderByDescending(revision => revision.Number).FirstAsync();
            var source = FrontMatterChange.Of(text.Source, ["andring"], ["andring:", "  slag: sak", $"  text: {FrontMatterChange.Quoted(sentence)}"]);
            var saved = (await Get<SaveDraft>().For(_writer, id, text.Number, $"{source.TrimEnd()}\n\n{sentence} {{vägledning}}\n"))!;
            var move = Get<MoveDraft>();
            Told(saved.Mistake);
            Told((await move.Send(_writer, id, saved.Revision))!.Mistake);
            Told((await move.Review(_reviewer, id, saved.Revision, approved: true, ""))!.Mistake);
            Told((await move.Sign(_publisher, id, saved.Revision, Owner, SignatureStand.Behind, ""))!.Mistake);
            Told((await keep.Put(_publisher, release, id, inside: true))!.Mistake);
        }

        var at = DateTime.UtcNow + from;
        Told((await keep.Schedule(_publisher, release, at))!.Mistake);
        return (release, at);
    }

    /// <summary>How a release stands, and how many editions carry its sentence on each page.</summary>
    public async Task<(ReleaseState State, IReadOnlyList<int> Editions)> Look(int release, string sentence)
    {
        await using var db = await Db();
        var state = await db.Releases.Where(row => row.Id == release).Select(row => row.State).SingleAsync();
        var sources = await db.Editions.Where(edition => edition.Source.Contains(sentence)).Select(edition => new { edition.Page!.Topic, edition.Page.Slug, edition.Source }).ToListAsync();
        // A later edition goes on with the sentence of an earlier release; only those that end with it are this one's.
        return (state, [.. Pages.Select(page => sources.Count(row => row.Topic == page.Topic && row.Slug == page.Slug && row.Source.TrimEnd().EndsWith($"{sentence} {{vägledning}}", StringComparison.Ordinal)))]);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    private T Get<T>()
        where T : notnull => _portal.Services.GetRequiredService<T>();

    private Task<SigKunskapDb> Db() => Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync();

    private async Task<Editor> Appoint(string name, EditorRole role)
    {
        await using var db = await Db();
        var address = $"{name.ToLowerInvariant()}@example.se";
        var member = new Member { Name = name, Function = "redaktör", JoinedAt = DateTime.UtcNow, SecurityStamp = name, UserName = address, NormalizedUserName = address.ToUpperInvariant() };
        db.Members.Add(member);
        await db.SaveChangesAsync();
        db.Editorships.Add(new() { MemberId = member.Id, Agency = Owner, Role = role, Since = member.JoinedAt });
        await db.SaveChangesAsync();
        return new(member.Id, name, new Dictionary<string, EditorRole> { [Owner] = role });
    }

    private static void Told(string? mistake)
    {
        if (mistake is not null)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"An editor was refused: {mistake}"));
    }
}
