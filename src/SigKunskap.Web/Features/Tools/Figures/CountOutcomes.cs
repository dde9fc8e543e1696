using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Figures;

/// <summary>Counts the headline of every answer that a person was shown, also of one that came from the cache.</summary>
public static class CountOutcomes
{
    public static void UseOutcomeCounts(this WebApplication app)
    {
        var (ask, tally, clock) = (app.Services.GetRequiredService<AskTool>(), app.Services.GetRequiredService<OutcomeTally>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/verktyg", out var rest) && rest.Value is ['/', .. var name] && Persons.Ask(context))
                context.Response.OnStarting(() => Count(context, name));
            return next(context);
        });

        Task Count(HttpContext context, string name)
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK && ask.For(new(name, context.Request.Query)) is { Changing: null, Walk.Findings: [var headline, ..] } answer)
                tally.Shown(answer.Flow.Name, headline.Id, StockholmTime.Today(clock));
            return Task.CompletedTask;
        }
    }
}
