using SigKunskap.Web.Features.Network.Documents.Reading;
using SigKunskap.Web.Features.Network.Documents.Storing;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Web.Features.Network.Documents;

public static class DocumentsFeature
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, DocumentSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<FileStore>()
        .AddSingleton<TemporaryFiles>()
        .AddSingleton<PdfText>()
        .AddSingleton<FileText>()
        .AddSingleton<VirusScanner>()
        .AddSingleton<DescribeDocument>()
        .AddSingleton<ReceiveFile>()
        .AddSingleton<ShareVersion>()
        .AddSingleton<ListDocuments>()
        .AddSingleton<ShowDocument>()
        .AddSingleton<UseDocument>()
        .AddSingleton<EditDocument>()
        .AddSingleton<EraseDocument>()
        .AddSingleton<AttachDocument>()
        .AddNotice<NewDocument>()
        .AddSingleton<ReadDocuments>().AddHostedService(all => all.GetRequiredService<ReadDocuments>())
        .AddSingleton<AbandonedFiles>().AddHostedService(all => all.GetRequiredService<AbandonedFiles>());

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapUploads();
        app.MapDownloads();
    }
}
