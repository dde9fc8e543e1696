using System.Collections.Concurrent;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Figures;

/// <summary>Counts the headline of every answer that a person was shown, also of one that came from the cache.</summary>
public static class CountOutcomes
{
    private const int MostRemembered = 5_000, LongestRemembered = 700;

    public static void UseOutcomeCounts(this WebApplication app)
    {
        var headlines = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        app.Services.GetRequiredService<LivingLibrary>().Replaced += headlines.Clear;
        var (ask, tally, clock) = (app.Services.GetRequiredService<AskTool>(), app.Services.GetRequiredService<OutcomeTally>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/verktyg", out var rest) && rest.Value is ['/', .. var name] && Persons.Ask(context))
                context.Response.OnStarting(() => Count(context, name));
            return next(context);
        });

        Task Count(HttpContext context, string name)
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK && Headline(context.Request, name) is { Length: > 0 } headline)
                tally.Shown(name, headline, StockholmTime.Today(clock));
            return Task.CompletedTask;
        }

        // An answer that comes from the page cache is not walked to again: the same address has the same headline until the library changes.
        string Headline(HttpRequest request, string name)
        {
            var address = name + request.QueryString.Value;
            if (headlines.TryGetValue(address, out var known))
                return known;
            var headline = ask.For(new(name, request.Query)) is { Changing: null, Walk.Findings: [var first, ..] } ? first.Id : "";
            if (headlines.Count < MostRemembered && address.Length < LongestRemembered)
                headlines[address] = headline;
            return headline;
        }
    }
}
