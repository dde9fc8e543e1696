using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access.OpenId;

namespace SigKunskap.Tests.Platform.Access.OpenId;

/// <summary>A test in which people sign in at an identity provider, which lives beside the portal.</summary>
public abstract class OutsideTest : NetworkTest
{
    protected const string Start = "/konto/utifran";

    private protected IdentityProvider Provider { get; private set; } = null!;

    protected KeptLog Log { get; } = new();

    private readonly DatedClock clock = new();

    protected override TestApp.Setup Setup => base.Setup with { Settings = [.. base.Setup.Settings, .. Provider.Settings], Log = Log, Clock = clock };

    public override async ValueTask InitializeAsync()
    {
        Provider = await IdentityProvider.Start(clock);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the facilitator somebody who may sign in as a subject at the provider.</summary>
    protected async Task Known(string subject = "s-1", string? issuer = null)
    {
        await Facilitator();
        await using var db = await Db();
        db.Set<IdentityUserLogin<int>>().Add(new() { LoginProvider = OutsideLogin.ProviderOf(issuer ?? Provider.Issuer), ProviderKey = subject, UserId = await db.Members.Select(m => m.Id).FirstAsync(Cancel) });
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Goes out to the provider and comes back.</summary>
    protected static Task<IHtmlDocument> ComeIn(Visitor visitor, string back = "/natverk") => visitor.Go($"{Start}?tillbaka={Uri.EscapeDataString(back)}");

    /// <summary>Goes out to the provider and stops with the way back in hand.</summary>
    protected static async Task<string> WayBackIn(Visitor visitor)
    {
        visitor.Stops = address => address.StartsWith("/konto/utifran/svar", StringComparison.Ordinal);
        await ComeIn(visitor);
        visitor.Stops = null;
        return visitor.Next ?? throw new InvalidOperationException($"The visitor never came back from the provider: {visitor.At}");
    }

    /// <summary>Nobody is in, the page says no more than it must, and the log says what kind of thing was wrong and nothing else.</summary>
    protected async Task Refused(Visitor visitor, IHtmlDocument page, string kind)
    {
        Assert.Equal("/konto/utifran/klar", visitor.At);
        Assert.Equal(400, visitor.Status);
        Assert.Equal("Det gick inte att logga in", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Inloggningen avbröts eller gick inte att lita på. Ingenting är ändrat. Försök igen, och hör av dig till facilitatorn om det inte hjälper.", page.QuerySelector(".lead")!.TextContent);
        Assert.Equal(kind, Assert.Single(Log.Lines, line => line.Contains("Inloggning utifrån nekad", StringComparison.Ordinal)).Split("nekad: ")[1].Trim());
        Assert.DoesNotContain(Log.Lines, line => line.Contains(IdentityProvider.Secret, StringComparison.Ordinal) || line.Contains("olle@example.se", StringComparison.Ordinal) || (Provider.LastToken is { } token && line.Contains(token, StringComparison.Ordinal)));
        await visitor.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
