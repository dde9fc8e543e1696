namespace SigKunskap.Content.PersonalData;

/// <summary>What a finding of <see cref="PersonalDataGuard"/> is. The order is that of strength: of two findings as certain in the same place the first is kept.</summary>
public enum PersonalDataKind
{
    /// <summary>A Swedish personal identity number (<c>personnummer</c>).</summary>
    PersonalIdentityNumber,

    /// <summary>A Swedish coordination number (<c>samordningsnummer</c>): the day of birth plus 60.</summary>
    CoordinationNumber,

    /// <summary>An e-mail address outside the domains that the context allows.</summary>
    EMailAddress,

    /// <summary>A telephone number other than those the public calls authorities on.</summary>
    PhoneNumber,

    /// <summary>A street with a number.</summary>
    StreetAddress,

    /// <summary>The number of a case at an authority, the police or a court.</summary>
    CaseNumber,

    /// <summary>A bank account.</summary>
    BankAccount,

    /// <summary>A position in degrees.</summary>
    Position,

    /// <summary>A vehicle's registration plate.</summary>
    RegistrationPlate,

    /// <summary>A name in social media.</summary>
    SocialHandle,

    /// <summary>A name beside an age, a school or a fact that tells of one person.</summary>
    NamedPerson,

    /// <summary>Two or more first names in a row.</summary>
    NameList,

    /// <summary>Somebody's own client, pupil or similar, with details.</summary>
    OwnClient,

    /// <summary>Somebody without a name, but with an age and a detail that few share.</summary>
    DescribedPerson,

    /// <summary>An exact date and a place in one sentence.</summary>
    DateAndPlace,
}
