namespace SigKunskap.Content.Flows;

/// <summary>That a flow, or one of its outcomes, is not to be relied on for the time being.</summary>
/// <param name="Flow">The flow's name.</param>
/// <param name="Outcome">The outcome's id, or null for the whole flow.</param>
/// <param name="Text">Why, and what to do meanwhile.</param>
/// <param name="From">Since when, UTC.</param>
public sealed record SwitchedOff(string Flow, string? Outcome, string Text, DateTime From);

/// <summary>An outcome that relies on a section of law or on a page.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record RelyingOutcome(Flow Flow, Outcome Outcome);
