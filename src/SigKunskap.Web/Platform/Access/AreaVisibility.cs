using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Whose pages of local operations somebody sees, and whose they keep.</summary>
public static class AreaVisibility
{
    /// <summary>The areas whose pages a person sees: all of them, and a guest only their own.</summary>
    public static IQueryable<Area> AreasFor(this SigKunskapDb db, Person person)
    {
        if (!person.IsGuest && person.IsMember)
            return db.Areas;
        var own = person.Belongings.Select(belonging => belonging.Area).ToList();
        return db.Areas.Where(area => own.Contains(area.Id));
    }

    /// <summary>Whether a person may change what an area's page says: its contacts, and facilitators who help.</summary>
    public static bool MayEdit(this Person person, int area) => person.MayInviteTo(area);

    /// <summary>Whether a person may say for an area that its page is right. A facilitator cannot know.</summary>
    public static bool MayConfirm(this Person person, int area) => person.Belongings.Any(belonging => belonging.Area == area && belonging.Role == MembershipRole.Contact);
}
