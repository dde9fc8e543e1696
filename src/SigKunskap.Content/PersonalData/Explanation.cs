namespace SigKunskap.Content.PersonalData;

/// <summary>What the writer is told: what was found, why it must not stand here, what to write instead.</summary>
internal static class Explanation
{
    private const string Combination = "Flera uppgifter tillsammans kan peka ut någon även utan namn.";
    private const string Typfall = "Skriv frågan som ett typfall, så att den kunde gälla vem som helst.";

    public static string Of(PersonalDataKind kind, PersonalDataCertainty certainty) => (kind, certainty) switch
    {
        (PersonalDataKind.PersonalIdentityNumber, PersonalDataCertainty.Certain) => "Det här är ett personnummer. Det pekar ut en enda människa och får inte stå här. Ta bort det, och skriv ålder som åldersgrupp om den behövs.",
        (PersonalDataKind.PersonalIdentityNumber, _) => "Det här ser ut som ett personnummer med en felskriven siffra. Ett personnummer får inte stå här. Ta bort det, och skriv ålder som åldersgrupp om den behövs.",
        (PersonalDataKind.CoordinationNumber, PersonalDataCertainty.Certain) => "Det här är ett samordningsnummer. Det pekar ut en enda människa och får inte stå här. Ta bort det, och skriv ålder som åldersgrupp om den behövs.",
        (PersonalDataKind.CoordinationNumber, _) => "Det här ser ut som ett samordningsnummer med en felskriven siffra. Ett samordningsnummer får inte stå här. Ta bort det.",
        (PersonalDataKind.EMailAddress, _) => "Det här är en e-postadress utanför din organisation. Den pekar ut en människa. Ta bort den, och be den som vill ha kontakt att höra av sig till dig.",
        (PersonalDataKind.PhoneNumber, PersonalDataCertainty.Certain) => "Det här är ett telefonnummer. Det går att koppla till en människa. Ta bort det, och hänvisa i stället till en växel eller ett allmänt nummer.",
        (PersonalDataKind.PhoneNumber, _) => "Det här ser ut som ett telefonnummer till en växel eller en tjänsteperson. Låt det stå bara om det är ett nummer som alla får ringa.",
        (PersonalDataKind.StreetAddress, _) => "Det här är en gatuadress med nummer. Den kan visa var någon bor eller var något hände. Ta bort den, och skriv länet om platsen har betydelse.",
        (PersonalDataKind.CaseNumber, _) => "Det här är numret på ett ärende. Med det går det att begära ut handlingar om en enskild. Ta bort det, och beskriv i stället vad frågan gäller.",
        (PersonalDataKind.BankAccount, _) => "Det här ser ut som ett bankkonto. Ett konto har en ägare. Ta bort numret.",
        (PersonalDataKind.Position, _) => "Det här ser ut som en exakt plats på kartan. Den kan visa var någon bor eller var något hände. Skriv länet i stället.",
        (PersonalDataKind.RegistrationPlate, _) => "Det här ser ut som ett registreringsnummer. Vem som helst kan slå upp vem som äger fordonet. Ta bort det.",
        (PersonalDataKind.SocialHandle, _) => "Det här ser ut som ett användarnamn i sociala medier. Det leder rakt till en människa. Ta bort det.",
        (PersonalDataKind.NamedPerson, _) => "Här står ett namn tillsammans med något om personen. Då går det att förstå vem det är. Skriv ”en ungdom” i stället för namnet, åldersgrupp i stället för ålder och ingen skola. " + Typfall,
        (PersonalDataKind.NameList, _) => "Här står flera förnamn i rad. Om det är unga eller deras familjer får namnen inte stå här. Skriv hur många de är i stället för vilka.",
        (PersonalDataKind.OwnClient, _) => "Här beskrivs någon som du arbetar med. " + Combination + " " + Typfall,
        (PersonalDataKind.DescribedPerson, _) => "Här står en ålder eller en skola tillsammans med något mer om en person. " + Combination + " Skriv åldersgrupp i stället för ålder, och ta bort skola, syskon, ursprung och diagnos om frågan inte gäller just det. " + Typfall,
        _ => "Här står ett exakt datum tillsammans med en plats. Den som var där förstår vem det gäller. Skriv månad i stället för datum och län i stället för plats.",
    };
}
