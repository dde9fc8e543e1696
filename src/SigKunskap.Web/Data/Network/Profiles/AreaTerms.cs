namespace SigKunskap.Web.Data.Network.Profiles;

public enum AreaStatus
{
    Planned,
    Running,
    Paused,
    Ended,
}

/// <summary>What the group is in the municipality's own terms: a measure that is decided for one person, or a service that is open without a decision.</summary>
public enum WorkForm
{
    Measure,
    Service,
    Both,
}

/// <summary>The committee that the work belongs to. Municipalities name theirs freely; these are the kinds that make a difference to secrecy.</summary>
public enum NamndKind
{
    Social,
    IndividualAndFamily,
    SocialAndSchool,
    MunicipalBoard,
    District,
    Other,
}

/// <summary>Inhabitants of the municipality or district, in bands that keep their meaning for years.</summary>
public enum PopulationBand
{
    Under15,
    From15,
    From30,
    From70,
    From200,
}

/// <summary>Those who may take part beside the social services, which always lead.</summary>
public enum Actor
{
    Police,
    School,
    YouthPsychiatry,
    Employment,
    StateCare,
    Probation,
    Leisure,
    AddictionCare,
    CivilSociety,
}

public enum Participation
{
    Core,
    WhenNeeded,
    No,
}

/// <summary>Instruments that areas use; the portal describes them and never runs them.</summary>
public enum Instrument
{
    Bbic,
    Savry,
    Ester,
    UngDok,
    Adad,
    Other,
}

/// <summary>What an agreement between police and municipality may settle.</summary>
public enum AgreementClause
{
    Goals,
    InterventionGroups,
    Roles,
    SharedPicture,
    Secrecy,
    Meetings,
    FollowUp,
}

/// <summary>The words of the fields where one chooses.</summary>
public static class AreaTerms
{
    public static Terms<bool> YesNo { get; } = new(new(true, "ja", "Ja"), new(false, "nej", "Nej"));

    public static Terms<AreaStatus> Status { get; } = new(
        new(AreaStatus.Planned, "planeras", "Planeras"), new(AreaStatus.Running, "igang", "I gång"), new(AreaStatus.Paused, "vilande", "Vilande"), new(AreaStatus.Ended, "avslutad", "Avslutad"));

    public static Terms<WorkForm> Form { get; } = new(
        new(WorkForm.Measure, "insats", "Insats, med beslut"), new(WorkForm.Service, "service", "Service, utan beslut"), new(WorkForm.Both, "bada", "Både insats och service"));

    public static Terms<NamndKind> Namnd { get; } = new(
        new(NamndKind.Social, "social", "Socialnämnd"),
        new(NamndKind.IndividualAndFamily, "individ-familj", "Individ- och familjenämnd"),
        new(NamndKind.SocialAndSchool, "social-utbildning", "Gemensam nämnd för socialtjänst och skola"),
        new(NamndKind.MunicipalBoard, "kommunstyrelse", "Kommunstyrelse"),
        new(NamndKind.District, "stadsdel", "Stadsdelsnämnd"),
        new(NamndKind.Other, "annan", "Annan nämnd"));

    public static Terms<PopulationBand> Population { get; } = new(
        new(PopulationBand.Under15, "under-15", "Under 15\u00a0000"),
        new(PopulationBand.From15, "15-30", "15\u00a0000–29\u00a0999"),
        new(PopulationBand.From30, "30-70", "30\u00a0000–69\u00a0999"),
        new(PopulationBand.From70, "70-200", "70\u00a0000–199\u00a0999"),
        new(PopulationBand.From200, "over-200", "200\u00a0000 eller fler"));

    public static Terms<Actor> Actors { get; } = new(
        new(Actor.Police, "polis", "Polisen"),
        new(Actor.School, "skola", "Skolan"),
        new(Actor.YouthPsychiatry, "bup", "BUP"),
        new(Actor.Employment, "arbetsformedling", "Arbetsförmedlingen"),
        new(Actor.StateCare, "sis", "SiS"),
        new(Actor.Probation, "frivard", "Frivården"),
        new(Actor.Leisure, "fritid", "Fritid och fält"),
        new(Actor.AddictionCare, "beroendevard", "Beroendevården"),
        new(Actor.CivilSociety, "civilsamhalle", "Föreningar och civilsamhälle"));

    public static Terms<Participation> Participation { get; } = new(
        new(Profiles.Participation.Core, "karngrupp", "I kärngruppen"), new(Profiles.Participation.WhenNeeded, "vid-behov", "Vid behov"), new(Profiles.Participation.No, "deltar-inte", "Deltar inte"));

    public static Terms<Instrument> Instruments { get; } = new(
        new(Instrument.Bbic, "bbic", "BBIC"), new(Instrument.Savry, "savry", "SAVRY"), new(Instrument.Ester, "ester", "ESTER"), new(Instrument.UngDok, "ungdok", "UngDOK"), new(Instrument.Adad, "adad", "ADAD"), new(Instrument.Other, "annat", "Annat instrument"));

    public static Terms<AgreementClause> Clauses { get; } = new(
        new(AgreementClause.Goals, "mal", "Mål som går att följa upp"),
        new(AgreementClause.InterventionGroups, "insatsgrupper", "Sociala insatsgrupper nämns"),
        new(AgreementClause.Roles, "ansvar", "Vem som ansvarar för vad"),
        new(AgreementClause.SharedPicture, "lagesbild", "Gemensam lägesbild"),
        new(AgreementClause.Secrecy, "sekretess", "Hur sekretess och samtycke hanteras"),
        new(AgreementClause.Meetings, "moten", "Hur ofta man möts"),
        new(AgreementClause.FollowUp, "uppfoljning", "Hur överenskommelsen följs upp"));
}
