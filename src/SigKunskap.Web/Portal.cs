using System.Text.Encodings.Web;
using System.Text.Unicode;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Demo;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.About;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Guidance;
using SigKunskap.Web.Features.Guidance.Figures;
using SigKunskap.Web.Features.Law;
using SigKunskap.Web.Features.Network;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Features.Newsletter;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Features.Publishing.Checks;
using SigKunskap.Web.Features.Publishing.Figures;
using SigKunskap.Web.Features.Publishing.Writing;
using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Features.Stewardship;
using SigKunskap.Web.Features.Subscribing;
using SigKunskap.Web.Features.Tools;
using SigKunskap.Web.Features.Tools.Figures;
using SigKunskap.Web.Features.Tools.Organisation;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Access.OpenId;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;
using SigKunskap.Web.Platform.Pdf;
using SigKunskap.Web.Ui;
using SigKunskap.Web.Ui.Paper;

namespace SigKunskap.Web;

/// <summary>The portal put together: what it is made of, and in which order a request meets it.</summary>
public static class Portal
{
    /// <summary>Builds the portal.</summary>
    /// <param name="configuration">Arguments of the command line that are settings.</param>
    /// <param name="mistakes">Gets a sentence for each wrong setting; with any, the result is null.</param>
    /// <param name="adjust">Has the last word on the services; a test puts in its clock.</param>
    public static WebApplication? Build(string[] configuration, List<string> mistakes, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = configuration, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Portal).Assembly.GetName().Name });
        var settings = PortalSettings.Read(builder.Configuration, mistakes, builder.Environment.IsProduction());
        var mail = MailSettings.Read(builder.Configuration, settings, builder.Environment.IsDevelopment(), mistakes);
        var newsletter = NewsletterSettings.Read(builder.Configuration, mistakes);
        var documents = DocumentSettings.Read(builder.Configuration, mistakes);
        var pdf = PdfSettings.Read(builder.Configuration, mistakes);
        var checks = CheckSettings.Read(builder.Configuration, mistakes);
        if (mistakes.Count > 0)
            return null;
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(PortalSettings.DefaultAddress);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A query far too long is answered in words, not by a closed door.
            kestrel.Limits.MaxRequestLineSize = 400_000;
        });

        builder.Services.AddSingleton(settings);
        builder.Services.AddDatabase(settings.Database);
        builder.Services.AddDataProtectionInDatabase(builder.Environment.EnvironmentName);
        builder.Services.AddLibrary();
        builder.Services.AddPublishing(checks);
        builder.Services.AddSingleton(pdf).AddSingleton<PdfPrinter>().AddSingleton<PaperFile>();
        builder.Services.AddGuidance();
        builder.Services.AddLaw();
        builder.Services.AddTools();
        builder.Services.AddSearch();
        builder.Services.AddPortalCookies(settings);
        builder.Services.AddSignIns(settings);
        builder.Services.AddOutsideSignIns(settings);
        builder.Services.AddLimits(settings);
        builder.Services.AddAccount();
        builder.Services.AddSingleton<DemoNetwork>();
        if (builder.Environment.IsDevelopment())
            builder.Services.AddDemoSignIn();
        builder.Services.AddMail(mail);
        builder.Services.AddNews();
        builder.Services.AddNetwork();
        builder.Services.AddFollowing();
        builder.Services.AddSubscribing();
        builder.Services.AddNewsletter(newsletter);
        builder.Services.AddMeetings();
        builder.Services.AddDocuments(documents);
        builder.Services.AddStewardship();
        builder.Services.AddAbout();
        builder.Services.AddPublicCaching();
        builder.Services.AddRazorComponents();
        // Swedish letters as they are: as numbered entities they would make every page heavier and its source unreadable.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddHttpContextAccessor();
        adjust?.Invoke(builder.Services);
        var app = builder.Build();

        app.UseProxyHeaders();
        app.UseHeadRequests();
        app.UseErrorPages();
        app.UseSecurityHeaders();
        app.UseOutcomeCounts();
        app.UseReadCounts();
        app.UseRememberedOrganisation();
        app.UsePublicCaching();
        app.UseStaticFiles();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRefusedForms();
        app.MapStylesheet();
        app.MapHealth();
        app.MapOpenApiDescription();
        app.MapOutsideSignIns();
        app.MapGuidance();
        app.MapLaw();
        app.MapTools();
        app.MapSearch();
        app.MapNetwork();
        app.MapFollowing();
        app.MapSubscribing();
        app.MapNewsletter();
        app.MapMeetings();
        app.MapDocuments();
        app.MapAccount();
        app.MapPublishing();
        app.MapFigures();
        app.MapStewardship();
        app.MapRazorComponents<App>().CacheOutput(PublicCaching.Policy);
        return app;
    }
}
