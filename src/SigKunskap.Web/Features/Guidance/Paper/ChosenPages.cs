using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance.Paper;

/// <summary>Pages that somebody chose to have on paper together: each newest, by its edition, or all as they applied on a day.</summary>
public sealed class ChosenPages(ShowPage show)
{
    public const int Most = 30;

    /// <param name="Papers">The pages, in the order they were chosen.</param>
    /// <param name="Mistake">Why there are none, in words; null when there are.</param>
    public sealed record Answer(IReadOnlyList<Printed> Papers, string? Mistake);

    /// <param name="pages">As in the address: <c>samtycke/vem-samtycker</c>, or <c>samtycke/vem-samtycker:3</c> for an edition.</param>
    /// <param name="day">The day that they are shown as of; empty for today.</param>
    public Answer For(IReadOnlyList<string> pages, string? day)
    {
        if (pages.Count == 0)
            return new([], "Välj minst en sida.");
        if (pages.Count > Most)
            return new([], $"Välj högst {Most} sidor.");
        var papers = new List<Printed>();
        foreach (var page in pages.Distinct())
        {
            var (address, edition) = page.Split(':') is [var before, var number] ? (before, number) : (page, null);
            if (address.Split('/') is not [var topic, var slug])
                return new([], "En av sidorna finns inte.");
            switch (show.For(new(topic, slug, day, edition)))
            {
                case ShowPage.Shown shown:
                    papers.Add(new(shown, IsCard: false));
                    break;
                case ShowPage.NotThen then:
                    return new([], $"”{then.Page.Newest.Front.Title}” gällde inte {then.Day.InWords()}. Ta bort den, eller välj en annan dag.");
                case ShowPage.Wrong wrong:
                    return new([], wrong.Text);
                default:
                    return new([], "En av sidorna finns inte.");
            }
        }

        return new(papers, null);
    }
}
