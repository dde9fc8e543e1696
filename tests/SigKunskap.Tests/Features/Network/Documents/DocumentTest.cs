using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>A test in a network of two areas whose members share documents.</summary>
public abstract class DocumentTest : NetworkTest
{
    protected const string Mia = "mia@example.se", Anders = "anders@example.se", Fanny = "facilitator@example.se";

    /// <summary>Mia's browser, in Exempelby.</summary>
    protected Visitor Browser { get; private set; } = null!;

    /// <summary>Anders's, in Annanby.</summary>
    protected Visitor Other { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Facilitator();
        Browser = await Member(await Area("Exempelby"), Mia);
        Other = await Member(await Area("Annanby"), Anders);
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    /// <summary>Describes a document, and says where its file is to be sent.</summary>
    protected async Task<int> Describe(string room = "alla", string title = "Rutin för möten", string by = Mia)
    {
        var answer = await App.Get<DescribeDocument>().For(await PersonOf(by), new DescribeDocument.FirstVersion(title, "Så gör vi.", room, "", Licence.Credit, true, Guid.NewGuid(), null), Cancel);
        return answer.Upload ?? throw new InvalidOperationException(string.Join('\n', answer.Mistakes));
    }

    /// <summary>Sends a file as a browser does, from the page of the upload.</summary>
    protected async Task<IHtmlDocument> Send(Visitor visitor, int upload, string name, byte[] bytes)
    {
        var page = await visitor.Go(UploadApi.PageOf(upload));
        var token = page.QuerySelector("file-upload [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await Post(visitor, upload, token, name, new ByteArrayContent(bytes));
        Assert.Equal(302, (int)answer.StatusCode);
        return await visitor.Go(answer.Headers.Location!.ToString());
    }

    protected async Task<HttpResponseMessage> Post(Visitor visitor, int upload, string token, string name, HttpContent file)
    {
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "fil", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, UploadApi.Path(upload)) { Content = form };
        request.Headers.Add("Cookie", visitor.Cookies);
        return await App.Client.SendAsync(request, Cancel);
    }

    /// <summary>The page of an upload once its file is read.</summary>
    protected async Task<IHtmlDocument> Reviewed(Visitor visitor, int upload)
    {
        await Eventually.IsSo(async () =>
        {
            await using var db = await Db();
            return await db.DocumentVersions.AnyAsync(v => v.Id == upload && (v.Reading == ReadingState.Read || v.Reading == ReadingState.GivenUp), Cancel);
        });
        return await visitor.Go(UploadApi.PageOf(upload));
    }

    /// <summary>Shares a file all the way, and says which document it became.</summary>
    protected async Task<int> Share(string name, byte[] bytes, string room = "alla", string title = "Rutin för möten")
    {
        var upload = await Describe(room, title);
        await Send(Browser, upload, name, bytes);
        await Reviewed(Browser, upload);
        return await Shared(await PersonOf(Mia), upload);
    }

    protected async Task<int> Shared(Person by, int upload)
    {
        var answer = await App.Get<ShareVersion>().For(by, upload, "Det är en påhittad person.", true, Cancel);
        return answer.Document ?? throw new InvalidOperationException(string.Join('\n', [.. answer.Mistakes, .. answer.Guard?.Findings.Select(place => place.Quote) ?? []]));
    }
}
