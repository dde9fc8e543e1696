using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Who asks, as the database knows them at this request.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="Name">Their name.</param>
/// <param name="Profession">Which part of the work they stand for.</param>
/// <param name="IsFacilitator">Whether they keep the network.</param>
/// <param name="Stamp">What their sign-ins must carry; it changes when they sign out everywhere.</param>
/// <param name="Belongings">The areas that they belong to now.</param>
public sealed record Person(int Id, string Name, Profession Profession, bool IsFacilitator, string? Stamp, IReadOnlyList<Belonging> Belongings)
{
    /// <summary>Whether they are made facilitator, but have neither passkey nor app where the portal asks facilitators for one. Until then they keep nothing.</summary>
    public bool MustSecure { get; init; }

    /// <summary>Whether they have a passkey or an authenticator app.</summary>
    public bool IsSecured { get; init; }

    /// <summary>The day they were last here, as stored; null for never.</summary>
    public DateTime? SeenAt { get; init; }

    /// <summary>Whether the closed network is open to them at all. An account alone is not enough.</summary>
    public bool IsMember => IsFacilitator || Belongings.Count > 0;

    /// <summary>Whether they are here as a guest and nothing more.</summary>
    public bool IsGuest => !IsFacilitator && Belongings.Count > 0 && Belongings.All(belonging => belonging.Role == MembershipRole.Guest);

    /// <summary>Whether they may invite to an area, or to all.</summary>
    public bool MayInviteTo(int area) => IsFacilitator || Belongings.Any(belonging => belonging.Area == area && belonging.Role == MembershipRole.Contact);

    /// <summary>Whether there is any area that they may invite to.</summary>
    public bool MayInvite => IsFacilitator || Belongings.Any(belonging => belonging.Role == MembershipRole.Contact);
}

/// <summary>That a person belongs to an area.</summary>
/// <param name="Area">The area's id.</param>
/// <param name="Slug">The area's part of the address.</param>
/// <param name="Name">The area's name.</param>
/// <param name="Region">The area's county.</param>
/// <param name="Role">What they are there.</param>
/// <param name="ConfirmBy">When the area has to confirm it by.</param>
public sealed record Belonging(int Area, string Slug, string Name, string Region, MembershipRole Role, DateTime ConfirmBy);
