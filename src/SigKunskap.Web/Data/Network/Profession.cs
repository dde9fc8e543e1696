namespace SigKunskap.Web.Data.Network;

/// <summary>Which part of the work somebody stands for. It decides one of their rooms, and is shown beside what they write.</summary>
public enum Profession
{
    SocialServices,
    Police,
    School,
    HealthCare,
    Prison,
    StateCare,
    Employment,
    Leisure,
    Agency,
    Other,
}
