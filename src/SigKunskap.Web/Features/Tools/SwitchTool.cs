using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Flows;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Tools;

/// <summary>Switches a tool, or one of its outcomes, off or on. Every node knows within seconds.</summary>
public sealed class SwitchTool(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    /// <param name="Place"><c>maste-jag-anmala</c>, or with an outcome <c>maste-jag-anmala/bor-anmala</c>.</param>
    /// <param name="Text">Why it is off and what to do meanwhile; null to switch on.</param>
    /// <param name="By">Who does it; null for whoever runs the portal itself.</param>
    public sealed record Input(string Place, string? Text, Person? By = null);

    /// <param name="Done">Whether anything changed.</param>
    /// <param name="Words">What happened, or why nothing did.</param>
    public sealed record Answer(bool Done, string Words);

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        var parts = input.Place.Split('/');
        var library = await loader.Load(cancel);
        if (parts.Length > 2 || library.Flows.FirstOrDefault(flow => flow.Name == parts[0]) is not { } flow)
            return new(false, $"Verktyget {parts[0]} finns inte. Det finns: {string.Join(", ", library.Flows.Select(flow => flow.Name))}.");
        var outcome = parts.Length == 2 ? parts[1] : null;
        if (outcome is not null && flow.FindOutcome(outcome) is null)
            return new(false, $"Utfallet {outcome} finns inte i {flow.Name}. Det finns: {string.Join(", ", flow.Outcomes.Select(known => known.Id))}.");
        if (input.Text is { } text && text.Trim().Length is 0 or > FlowSwitch.LongestText)
            return new(false, $"Skriv varför det är avstängt och vad man gör under tiden, högst {FlowSwitch.LongestText} tecken.");
        return await Switch(flow, outcome, input, cancel);
    }

    private async Task<Answer> Switch(Flow flow, string? outcome, Input input, CancellationToken cancel)
    {
        var text = input.Text?.Trim();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var off = await db.FlowSwitches.Where(row => row.Flow == flow.Name && row.Outcome == outcome && row.OnAgain == null).ToListAsync(cancel);
        if (off.Count == 0 && text is null)
            return new(false, $"{Name(flow, outcome)} var inte avstängt.");
        foreach (var row in off)
            row.SwitchOn(now);
        if (text is not null)
            db.FlowSwitches.Add(new() { Flow = flow.Name, Outcome = outcome, Text = text, OffFrom = now });
        db.AuditEntries.Add(new() { At = now, ById = input.By?.Id, Action = text is null ? "tool.on" : "tool.off", Subject = $"tool {input.Place}" });
        db.TellSwitched(flow);
        await db.SaveChangesAsync(cancel);
        return new(true, $"{Name(flow, outcome)} är {(text is null ? "på igen" : "avstängt")}. Alla noder vet det inom några sekunder.");
    }

    private static string Name(Flow flow, string? outcome) => outcome is null ? $"Verktyget ”{flow.Title}”" : $"Svaret ”{flow.FindOutcome(outcome)!.Title}” i ”{flow.Title}”";
}
