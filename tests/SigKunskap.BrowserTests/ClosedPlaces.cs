using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.BrowserTests;

/// <summary>The pages of the closed network with something on them, each as one who may see it; and what has to be there for that.</summary>
internal static class ClosedPlaces
{
    /// <summary>As long as a title may be, with words that are wider than a small phone.</summary>
    public const string LongTitle = "Verksamhetsöverenskommelser, sekretessöverenskommelser och samtyckesblanketter för arbetsmarknadsinsatser: hur håller ni isär dem i det dagliga samordningsarbetet?";

    public static async Task<IReadOnlyList<Place>> Make(PortalInBrowser portal)
    {
        var invitation = await Invitation(portal);
        await using var db = await Open(portal);
        var made = await ClosedContent.Make(db);
        var answered = await db.Discussions.Where(d => d.PinnedAt != null).Select(d => d.Id).MinAsync();
        var locked = await db.Discussions.Where(d => d.LockedAt != null).Select(d => d.Id).MinAsync();
        var hidden = await db.Discussions.Where(d => d.HiddenAt != null).Select(d => d.Id).MinAsync();
        var erased = await db.Posts.Where(p => p.ErasedAt != null).Select(p => p.DiscussionId).MinAsync();
        var edited = await db.PostEditions.Select(e => e.PostId).MinAsync();
        var member = await db.Members.Where(m => m.Name == "Farida Nordell").Select(m => m.Id).SingleAsync();
        var document = await db.SharedDocuments.OrderBy(d => d.Id).Select(d => d.Id).FirstAsync();
        var (full, past) = (await db.Meetings.Where(m => m.Capacity != null && m.StartsAt > DateTime.UtcNow).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(), await db.Meetings.Where(m => m.EndsAt < DateTime.UtcNow).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());
        var areas = await db.Areas.OrderBy(area => area.Id).Select(area => area.Slug).Take(3).ToListAsync();
        var newsletter = await db.NewsletterIssues.Where(issue => issue.Number == null).Select(issue => issue.Id).SingleAsync();
        return
        [
            new("logga in", "/konto/logga-in"),
            new("inbjudan", invitation),
            new("inbjudan gäller inte", "/konto/inbjudan/finns-inte", 404),
            .. As(People.Newcomer,
                ("konto", "/konto"), ("säker inloggning", "/konto/sakerhet"), ("kod från en app", "/konto/sakerhet/app")),
            .. As(People.Colleague,
                ("rum utan inlägg", "/natverk/rum/omrade-demostad"), ("inga utkast", "/natverk/utkast")),
            .. As(People.Contact,
                ("nätverk för kontaktperson", "/natverk"), ("inbjudningar", "/natverk/inbjudningar"), ("bekräfta medlemmar", "/natverk/medlemmar/bekrafta"),
                ("nyhetsbrev att göra", "/redaktion/nyhetsbrev"), ("nyhetsbrev under arbete", $"/redaktion/nyhetsbrev/{newsletter}"), ("inslag i nyhetsbrev", $"/redaktion/nyhetsbrev/{newsletter}/inslag"), ("förhandsvisat nyhetsbrev", $"/redaktion/nyhetsbrev/{newsletter}/forhandsvisa")),
            .. As(People.Member,
                ("lämna", "/konto/lamna"), ("konto utan lösenord", "/konto"), ("nätverk", "/natverk"), ("nätverk sida två", "/natverk?sida=2"), ("obesvarade", "/natverk/obesvarade"),
                ("rum", "/natverk/rum/alla"), ("ord", "/natverk?ord=samtycke"), ("ord utan diskussion", "/natverk?ord=finnsinte"), ("ny", "/natverk/ny"), ("ny från utkast", $"/natverk/ny?utkast={made.Draft:N}"), ("utkast", "/natverk/utkast"),
                ("sök i nätverket", "/natverk/sok"), ("sök i nätverket med träffar", "/natverk/sok?q=samtycke"), ("sök i nätverket utan träff", "/natverk/sok?q=zzzyx"), ("sök i nätverket stoppad", "/natverk/sok?q=20100512-9802"),
                ("typfall", "/natverk/typfall"), ("diskussion", $"/natverk/diskussioner/{answered}"), ("diskussion stängd", $"/natverk/diskussioner/{locked}"), ("diskussion med borttaget", $"/natverk/diskussioner/{erased}"),
                ("diskussion lång", $"/natverk/diskussioner/{made.Long}"), ("diskussion sida två", $"/natverk/diskussioner/{made.Long}?sida=2"), ("diskussion citat", $"/natverk/diskussioner/{made.Long}?citera={made.Flagged}"),
                ("ändra", $"/natverk/inlagg/{made.First}/andra"), ("ta bort", $"/natverk/inlagg/{made.First}/ta-bort"), ("flagga", $"/natverk/inlagg/{made.Flagged}/flagga"), ("flaggat", $"/natverk/inlagg/{made.Flagged}/flagga?klart=1"),
                ("historik", $"/natverk/inlagg/{edited}/historik")),
            .. As(People.Member,
                ("vad är nytt", "/natverk/nytt"), ("det man följer", "/natverk/foljer"), ("följ ett rum", "/natverk/folja?rum=alla"),
                ("dokument", "/natverk/dokument"), ("dela ett dokument", "/natverk/dokument/nytt"), ("ett dokument", $"/natverk/dokument/{document}"),
                ("träffar", "/natverk/traffar"), ("tidigare träffar", "/natverk/traffar?visa=tidigare"), ("en träff", $"/natverk/traffar/{full}"), ("en träff som varit", $"/natverk/traffar/{past}"), ("träffar i kalendern", "/natverk/traffar/kalender"), ("studiebesök", "/natverk/studiebesok"), ("nytt studiebesök", "/natverk/studiebesok/ny"),
                ("verksamheter", "/natverk/verksamheter"), ("verksamheter utan träff", "/natverk/verksamheter?q=zzzyx"), ("en verksamhet", $"/natverk/verksamheter/{areas[0]}"), ("en verksamhets ändringar", $"/natverk/verksamheter/{areas[0]}/andringar"),
                ("jämför verksamheter", $"/natverk/verksamheter/jamfor?med={areas[0]}&med={areas[1]}&med={areas[2]}"), ("välj att jämföra", "/natverk/verksamheter/jamfor"), ("fråga en verksamhet", $"/natverk/ny?till={areas[1]}")),
            new("rum finns inte", "/natverk/rum/finns-inte", 404, People.Member),
            new("diskussion dold", $"/natverk/diskussioner/{hidden}", 404, People.Member),
            new("förvaltning för medlem", "/forvaltning", 404, People.Member),
            .. As(People.Facilitator,
                ("nätverk för facilitator", "/natverk"), ("inbjudningar för facilitator", "/natverk/inbjudningar"), ("bekräfta område", "/natverk/medlemmar/bekrafta?omrade=mallinge"),
                ("diskussion för facilitator", $"/natverk/diskussioner/{made.Long}"), ("diskussion dold för facilitator", $"/natverk/diskussioner/{hidden}"),
                ("förvaltning", "/forvaltning"), ("medlemmar", "/forvaltning/medlemmar"), ("medlemmar utan träff", "/forvaltning/medlemmar?sok=zzzyx"), ("medlem", $"/forvaltning/medlemmar/{member}"),
                ("områden", "/forvaltning/omraden"), ("logg", "/forvaltning/logg"), ("logg utan rader", "/forvaltning/logg?atgard=discussion.moved"), ("verktyg av och på", "/forvaltning/verktyg"), ("anmälda tillgänglighetsproblem", "/forvaltning/tillganglighet"),
                ("ny träff", "/natverk/traffar/ny"), ("deltagare", $"/natverk/traffar/{full}/deltagare"), ("ändra en verksamhet", $"/natverk/verksamheter/{areas[0]}/andra"), ("brev som inte gick fram", "/forvaltning/brev"), ("lämnat till myndigheter", "/forvaltning/myndigheter"),
                ("ordning", $"/forvaltning/diskussioner/{made.Long}"), ("ordning på inlägg", $"/forvaltning/inlagg/{made.Flagged}")),
            .. await EditorialPlaces.Make(db),
        ];
    }

    /// <summary>A fresh link for one member of an area.</summary>
    public static async Task<string> Invitation(PortalInBrowser portal)
    {
        await using var db = await Open(portal);
        var (key, now) = (InvitationKey.New(), DateTime.UtcNow);
        db.Invitations.Add(new()
        {
            KeyHash = InvitationKey.HashOf(key)!,
            AreaId = await db.Areas.Where(area => area.Slug == "exempelkoping").Select(area => area.Id).SingleAsync(),
            Role = MembershipRole.Member,
            Note = "Ny samordnare efter årsskiftet",
            InvitedById = await db.Members.Where(member => member.Name == "Malin Granlund").Select(member => member.Id).SingleAsync(),
            InvitedAt = now,
            OpenUntil = now.AddDays(Web.Data.Network.Invitation.DaysOpen),
        });
        await db.SaveChangesAsync();
        return $"/konto/inbjudan/{key}";
    }

    private static Task<SigKunskapDb> Open(PortalInBrowser portal) => portal.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync();

    private static IEnumerable<Place> As(string who, params (string Kind, string Address)[] places) => places.Select(place => new Place(place.Kind, place.Address, As: who));
}
