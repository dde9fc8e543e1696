using SigKunskap.Content;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Newsletter.Editing;

/// <summary>What an issue tells, and in which order.</summary>
public sealed class KeepItems(KeepIssue issues, FreshEditions fresh, TimeProvider clock)
{
    /// <param name="Id">The item; null for a new one.</param>
    public sealed record Input(int? Id, NewsletterSection Section, string Heading, string Text, string Link, bool PointsOutNobody = false);

    public Task<KeepIssue.Answer?> Put(Editor by, int issue, int version, Input input, CancellationToken cancel = default) => issues.Act(by, issue, version, found =>
    {
        var (heading, text, link) = (SingleLine.Of(input.Heading), input.Text.Trim(), IssueWords.Link(input.Link));
        if (IssueWords.OfItem(heading, text, link, input.PointsOutNobody) is { Mistakes.Count: > 0 } wrong)
            return new(issue, wrong.Mistakes, wrong.Asks);
        var item = found.Items.Find(item => item.Id == input.Id);
        if (item is null && input.Id is not null)
            return new(issue, "Någon annan tog bort inslaget i samma stund. Det du skrev är kvar här.");
        if (item is null && found.Items.Count >= NewsletterIssue.MostItems)
            return new(issue, $"Ett nummer har högst {NewsletterIssue.MostItems} inslag. Ta bort något först.");
        if (item is null || item.Section != input.Section)
        {
            var last = Last(found, input.Section);
            if (item is null)
                found.Items.Add(item = new() { Heading = heading, Text = text, Section = input.Section });
            (item.Section, item.Position) = (input.Section, last);
        }

        (item.Heading, item.Text, item.Link) = (heading, text, link);
        return Changed(found);
    }, cancel);

    /// <summary>Takes in editions of the guidance that are not told yet, in the words of their change notes.</summary>
    /// <param name="editions">Those that were ticked, by <see cref="FreshEditions.Row.Source"/>; what is not fresh is passed by.</param>
    public async Task<KeepIssue.Answer?> TakeIn(Editor by, int issue, int version, IReadOnlyCollection<string> editions, CancellationToken cancel = default)
    {
        var rows = (await fresh.For(issue, cancel)).Where(row => editions.Contains(row.Source)).ToList();
        return await issues.Act(by, issue, version, found =>
        {
            if (rows.Count == 0)
                return new(issue, "Kryssa för minst en utgåva.");
            if (found.Items.Count + rows.Count > NewsletterIssue.MostItems)
                return new(issue, $"Ett nummer har högst {NewsletterIssue.MostItems} inslag. Välj färre.");
            foreach (var row in rows)
                found.Items.Add(new() { Section = NewsletterSection.Guidance, Position = Last(found, NewsletterSection.Guidance), Heading = row.Title, Text = row.Text, Link = row.Path, Source = row.Source });
            return Changed(found);
        }, cancel);
    }

    /// <summary>One place up in its section.</summary>
    public Task<KeepIssue.Answer?> MoveUp(Editor by, int issue, int version, int item, CancellationToken cancel = default) => issues.Act(by, issue, version, found =>
    {
        var section = found.Items.Find(other => other.Id == item)?.Section;
        var own = found.Items.Where(other => other.Section == section).OrderBy(other => other.Position).ThenBy(other => other.Id).ToList();
        var at = own.FindIndex(other => other.Id == item);
        if (at > 0)
            (own[at - 1], own[at]) = (own[at], own[at - 1]);
        foreach (var (index, other) in own.Index())
            other.Position = index;
        return Changed(found);
    }, cancel);

    public Task<KeepIssue.Answer?> Remove(Editor by, int issue, int version, int item, CancellationToken cancel = default) => issues.Act(by, issue, version, found =>
    {
        found.Items.RemoveAll(other => other.Id == item);
        return Changed(found);
    }, cancel);

    private static int Last(NewsletterIssue issue, NewsletterSection section) => issue.Items.Where(item => item.Section == section).Select(item => item.Position + 1).DefaultIfEmpty(0).Max();

    private KeepIssue.Answer Changed(NewsletterIssue issue)
    {
        issue.Change(clock.GetUtcNow().UtcDateTime);
        return new(issue.Id);
    }
}
