namespace SigKunskap.Content.PersonalData.Words;

/// <summary>What the word lists know of a word. Each value but the first names has its section in <c>words.txt</c>.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>A first name common in Sweden.</summary>
    FirstName = 1,

    /// <summary>A first name that is also an ordinary word, and so needs more beside it.</summary>
    NameAndWord = 1 << 1,

    /// <summary>Tells something about one person: what happened, where that person lives, what is suspected.</summary>
    Fact = 1 << 2,

    /// <summary>A brother, a cousin.</summary>
    Sibling = 1 << 3,

    /// <summary>A mother, a guardian.</summary>
    Parent = 1 << 4,

    /// <summary>A diagnosis.</summary>
    Diagnosis = 1 << 5,

    /// <summary>A nationality or language group.</summary>
    Nationality = 1 << 6,

    /// <summary>A country other than Sweden.</summary>
    Country = 1 << 7,

    /// <summary>Somebody one works with: klient, ungdom, elev.</summary>
    Client = 1 << 8,

    /// <summary>Mine, ours.</summary>
    Possessive = 1 << 9,

    /// <summary>An office or profession, after which a name is a public person's.</summary>
    Office = 1 << 10,

    /// <summary>A meeting, course or other event that is announced with a date and a place.</summary>
    Event = 1 << 11,

    /// <summary>A month.</summary>
    Month = 1 << 12,

    /// <summary>Before an age: the age is a limit or a time, not a person's.</summary>
    Limit = 1 << 13,

    /// <summary>An age in one word: femtonåring.</summary>
    AgeWord = 1 << 14,

    /// <summary>A capitalised word that is neither person nor place: an authority, a statute, a weekday.</summary>
    Public = 1 << 15,

    /// <summary>A medium for which people have names: snap, insta.</summary>
    Medium = 1 << 16,

    /// <summary>Announces a case number: dnr, ärende.</summary>
    CaseWord = 1 << 17,

    /// <summary>Letters before a number that cite a published source: SOU, prop.</summary>
    Source = 1 << 18,

    /// <summary>A street word that is no street when it stands for itself: arbetsplatsen.</summary>
    NoStreet = 1 << 19,

    /// <summary>After a number: it counted something, and was not a house number.</summary>
    Counted = 1 << 20,

    /// <summary>Three capitals that are an abbreviation, not a registration plate.</summary>
    Abbreviation = 1 << 21,

    /// <summary>A school that is a form of school, not one of them.</summary>
    SchoolForm = 1 << 22,

    /// <summary>Announces a telephone number.</summary>
    PhoneWord = 1 << 23,

    /// <summary>Announces a personal identity number.</summary>
    IdentityWord = 1 << 24,

    /// <summary>A mailbox of a function, not of a person.</summary>
    Mailbox = 1 << 25,

    /// <summary>A town or a well-known part of one; no person's name.</summary>
    Town = 1 << 26,

    /// <summary>Says when something applies or is due, not when something happened to somebody.</summary>
    Validity = 1 << 27,
}
