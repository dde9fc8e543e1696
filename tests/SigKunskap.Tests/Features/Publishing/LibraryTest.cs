using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>A test with a running portal and a content folder of its own to change and take in.</summary>
public abstract class LibraryTest : WebTest
{
    protected static readonly PageAddress Whole = new("samtycke", "vem-samtycker");

    private readonly TestFolder folder = new();

    protected LibraryTest() => MadeUpLibrary.WriteTo(Folder);

    /// <summary>The folder that the portal took in when it started.</summary>
    protected string Folder => folder.Path;

    protected override TestApp.Setup Setup => new(Content: Folder);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<ImportLibrary.Answer> Import(string? from = null) => App.Get<ImportLibrary>().For(from ?? Folder, cancel: Cancel);

    protected Task<PublishEdition.Answer> Publish(PageAddress address, string text) => App.Get<PublishEdition>().For(address, text, Cancel);

    protected static Task<List<Edition>> Editions(TestApp app, PageAddress? of = null) => Read(app, db => db.Editions.Include(edition => edition.Page)
        .Where(edition => of == null || (edition.Page!.Topic == of.Value.Topic && edition.Page.Slug == of.Value.Slug))
        .OrderBy(edition => edition.Page!.Topic).ThenBy(edition => edition.Page!.Slug).ThenBy(edition => edition.Number)
        .ToListAsync(Cancel));

    protected Task<List<Edition>> Editions(PageAddress? of = null) => Editions(App, of);

    protected Task<T> Read<T>(Func<SigKunskapDb, Task<T>> read) => Read(App, read);

    protected static async Task<T> Read<T>(TestApp app, Func<SigKunskapDb, Task<T>> read)
    {
        await using var db = await app.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        return await read(db);
    }

    protected void Write(string path, string text) => MadeUpLibrary.Write(Folder, path, text);
}
