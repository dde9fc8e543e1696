namespace SigKunskap.Web.Features.Network.Areas.Questions;

/// <summary>Whom a question is put to, as its page says it.</summary>
/// <param name="Area">The area's name.</param>
/// <param name="Function">Who is asked there.</param>
/// <param name="Path">The area's page; null for a reader who does not see it.</param>
public sealed record AskedOf(string Area, string? Function, string? Path)
{
    public string InBrackets => Function is null ? "" : $" ({Function})";
}
