using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.BrowserTests;

/// <summary>The pages of the editorial office with something on them, and those where practice and editors meet.</summary>
internal static class EditorialPlaces
{
    public static async Task<IReadOnlyList<Place>> Make(SigKunskapDb db)
    {
        var draft = await db.GuidanceDrafts.OrderBy(d => d.Id).FirstAsync();
        var (request, round) = (await db.ChangeRequests.OrderBy(r => r.Id).Select(r => r.Id).FirstAsync(), await db.CommentRounds.OrderBy(r => r.Id).Select(r => r.Id).FirstAsync());
        var area = await db.ReadingRequests.OrderBy(r => r.Id).Select(r => r.Area.Slug).FirstAsync();
        var editor = await db.Members.Where(member => member.Name == "Malin Granlund").Select(member => member.Id).SingleAsync();
        var release = await db.Releases.OrderBy(r => r.Id).FirstOrDefaultAsync(r => r.Title == "Lagen ändras i sommar");
        if (release is null)
            db.Releases.Add(release = new() { Title = "Lagen ändras i sommar", Owner = draft.Owner, MadeById = editor, MadeAt = DateTime.UtcNow });
        await db.SaveChangesAsync();
        var (work, page) = ($"/redaktion/utkast/{draft.Id}", $"{draft.Topic}/{draft.Slug}");
        return
        [
            .. As(People.Contact,
                ("redaktion", "/redaktion"), ("ett utkast", work), ("skriv i ett utkast", $"{work}/skriv"), ("jämför ett utkast", $"{work}/jamfor"), ("synpunkter på ett utkast", $"{work}/synpunkter"), ("synpunkter att skriva ut", $"{work}/synpunkter/skriv-ut"),
                ("släpp", "/redaktion/slapp"), ("ett släpp", $"/redaktion/slapp/{release.Id}"), ("lagbevakning", "/redaktion/lagbevakning"), ("oklart för läsare", "/redaktion/oklart"), ("myndighetens svar", "/redaktion/svar"),
                ("begärda ändringar för redaktörer", "/redaktion/andringsbegaran"), ("en begärd ändring för redaktörer", $"/redaktion/andringsbegaran/{request}"), ("siffror", "/redaktion/siffror"), ("kontroller", "/redaktion/kontroller"), ("redaktörer", "/redaktion/redaktorer"),
                ("en publicerad sida för redaktörer", $"/redaktion/sidor/{page}"), ("en sidas utgåvor för redaktörer", $"/redaktion/sidor/{page}/utgavor"), ("lagrum och begrepp att infoga", "/redaktion/infoga?q=samtycke"), ("läsning i området", $"/natverk/verksamheter/{area}/lasning")),
            .. As(People.Member,
                ("synpunkter", "/natverk/synpunkter"), ("ge synpunkter", $"/natverk/synpunkter/{round}"), ("läsning", "/natverk/lasning"), ("kontrollerade svar", "/natverk/kontrollerade-svar"), ("begär en ändring", $"/vagledning/{page}/andring")),
            .. As(People.Facilitator,
                ("arkiv", "/forvaltning/arkiv"), ("alla redaktörer", "/forvaltning/redaktorer")),
            new("begärda ändringar", "/andringsbegaran"),
            new("en begärd ändring", $"/andringsbegaran/{request}"),
            new("följ med brev", $"/brev/folj?sida={page}"),
            new("redaktion för en annan", "/redaktion", 404, People.Newcomer),
        ];
    }

    private static IEnumerable<Place> As(string who, params (string Kind, string Address)[] places) => places.Select(place => new Place(place.Kind, place.Address, As: who));
}
