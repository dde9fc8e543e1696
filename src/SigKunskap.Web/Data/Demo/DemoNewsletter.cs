using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Newsletters;

namespace SigKunskap.Web.Data.Demo;

/// <summary>A made-up newsletter that has come out, and one under way, so that both can be looked at.</summary>
internal static class DemoNewsletter
{
    public static async Task Make(SigKunskapDb db, DemoDays days, IReadOnlyDictionary<string, Member> members, CancellationToken cancel)
    {
        var sent = new NewsletterIssue
        {
            Title = "Nytt om samtycke, och öppet hus på tre orter",
            Intro = "Det här är ett påhittat nummer. Det visar hur ett nyhetsbrev ser ut.",
            BegunById = members["malin"].Id,
            Items =
            [
                new() { Section = NewsletterSection.Guidance, Heading = "Vad ett samtycke ska innehålla", Text = "Lagen ändrad. Texten säger nu hur länge ett samtycke får gälla.\n\nDet här behöver du göra: se över era blanketter.", Link = "/vagledning/samtycke/innehall" },
                new() { Section = NewsletterSection.Areas, Heading = "Så fick vi skolan att komma på mötet", Text = "Ett område delar med sig av sin **dagordning**: en timme, samma dag varje månad, och ett ärende i taget." },
                new() { Section = NewsletterSection.Offers, Heading = "Öppet hus i november", Text = "Tre områden visar hur de arbetar. Ingen anmälan behövs.", Link = "/verktyg" },
            ],
        };
        sent.Propose(members["malin"].Id, days.StartOf(21));
        sent.Approve(members["bashir"].Id, 1, days.StartOf(20).AddHours(9));
        var begun = new NewsletterIssue
        {
            Title = "Nästa nummer",
            Intro = "",
            BegunById = members["malin"].Id,
            Items = [new() { Section = NewsletterSection.Areas, Heading = "Vi söker fler som vill visa sin lokal", Text = "Hör av dig till redaktionen." }],
        };
        begun.Change(days.StartOf(2));
        db.NewsletterIssues.AddRange(sent, begun);
        await db.SaveChangesAsync(cancel);
    }
}
