using static SigKunskap.Web.Data.Network.Profiles.AreaFieldGroup;
using static SigKunskap.Web.Data.Network.Profiles.FieldKinds;

namespace SigKunskap.Web.Data.Network.Profiles;

/// <summary>The fields of an area's page, in the order in which they are filled in and read. A new field is a property and a line here.</summary>
public static class AreaFields
{
    public const string StartYear = "startar", FromAge = "fran-alder", ToAge = "till-alder", Mailbox = "brevlada", ActorPrefix = "aktor-", ClausePrefix = "villkor-";

    public static IReadOnlyList<AreaField> All { get; } =
    [
        Written("beskrivning", "Kort om verksamheten", AreaFieldKind.Text, 2_000, Organisation, p => p.Description, (p, v) => p with { Description = v }) with { Hint = "Om arbetssättet, aldrig om en person." },
        Number(StartYear, "Startår", "", 1990, 2100, Organisation, p => p.StartYear, (p, v) => p with { StartYear = v }),
        One("status", "Status", AreaTerms.Status, Organisation, p => p.Status, (p, v) => p with { Status = v }),
        One("namnd", "Nämnd", AreaTerms.Namnd, Organisation, p => p.Namnd, (p, v) => p with { Namnd = v }),
        One("namnd-med-skolan", "Samma nämnd som skolan", AreaTerms.YesNo, Organisation, p => p.SharesNamndWithSchool, (p, v) => p with { SharesNamndWithSchool = v }),
        One("form", "Form", AreaTerms.Form, Organisation, p => p.Form, (p, v) => p with { Form = v }),
        One("storlek", "Invånare", AreaTerms.Population, Organisation, p => p.Population, (p, v) => p with { Population = v }),
        Number(FromAge, "Yngsta ålder", "år", 10, 35, Target, p => p.FromAge, (p, v) => p with { FromAge = v }) with { ReadAs = "Åldersspann", Words = Ages },
        Number(ToAge, "Äldsta ålder", "år", 10, 35, Target, p => p.ToAge, (p, v) => p with { ToAge = v }) with { ReadAs = null },
        Written("kriterier", "Kriterier", AreaFieldKind.Text, 1_000, Target, p => p.Criteria, (p, v) => p with { Criteria = v }) with { Hint = "Vad som ska vara uppfyllt för att bli erbjuden plats." },
        One("enbart-narkotika", "Tar emot vid enbart narkotikabrott", AreaTerms.YesNo, Target, p => p.NarcoticsOnly, (p, v) => p with { NarcoticsOnly = v }),
        One("sis-unga", "Tar emot unga som är placerade på SiS", AreaTerms.YesNo, Target, p => p.StateCareYouths, (p, v) => p with { StateCareYouths = v }),
        .. AreaTerms.Actors.All.Select(actor => One(ActorPrefix + actor.Key, actor.Text, AreaTerms.Participation, AreaFieldGroup.Actors, p => p.Actors.TryGetValue(actor.Value, out var how) ? how : null, (p, v) => p with { Actors = With(p.Actors, actor.Value, v) })),
        Number("samordnare", "Samordnarens del av en tjänst", "procent", 0, 200, Work, p => p.CoordinatorShare, (p, v) => p with { CoordinatorShare = v }) with { Hint = "I procent, för alla samordnare tillsammans." },
        Written("placering", "Var samordnaren är placerad", AreaFieldKind.Line, 120, Work, p => p.CoordinatorPlacement, (p, v) => p with { CoordinatorPlacement = v }) with { Hint = "En enhet, till exempel öppenvården." },
        Written("samtycke", "Samtyckesblankett som används", AreaFieldKind.Line, 120, Work, p => p.ConsentForm, (p, v) => p with { ConsentForm = v }) with { Hint = "Till exempel egen, version 3, januari 2026." },
        Written("uppfoljning", "Hur arbetet följs upp", AreaFieldKind.Text, 600, Work, p => p.FollowUp, (p, v) => p with { FollowUp = v }),
        Many("instrument", "Instrument", "Inga instrument", AreaTerms.Instruments, Work, p => p.Instruments, (p, v) => p with { Instruments = v }),
        Written("overenskommelse", "Länk till överenskommelsen", AreaFieldKind.Link, 300, Agreement, p => p.AgreementLink, (p, v) => p with { AgreementLink = v }) with { Hint = "Den mellan polis och kommun, om den ligger på nätet." },
        Number("overenskommelse-till", "Gäller till och med år", "", 2000, 2100, Agreement, p => p.AgreementUntil, (p, v) => p with { AgreementUntil = v }),
        .. AreaTerms.Clauses.All.Select(clause => One(ClausePrefix + clause.Key, clause.Text, AreaTerms.YesNo, Agreement, p => p.Clauses.TryGetValue(clause.Value, out var stands) ? stands : null, (p, v) => p with { Clauses = With(p.Clauses, clause.Value, v) })),
        Written("overenskommelse-annat", "Annat i överenskommelsen", AreaFieldKind.Line, 300, Agreement, p => p.AgreementNote, (p, v) => p with { AgreementNote = v }),
        Written("kontakt", "Funktion att kontakta", AreaFieldKind.Line, 120, Contact, p => p.ContactFunction, (p, v) => p with { ContactFunction = v }) with { Hint = "En funktion, inte ett namn. Till exempel samordnare på öppenvården." },
        Written(Mailbox, "Brevlåda", AreaFieldKind.Mailbox, 120, Contact, p => p.Mailbox, (p, v) => p with { Mailbox = v }) with { Hint = "En funktionsbrevlåda som finns kvar när någon slutar." },
        Written("tider", "Tider", AreaFieldKind.Line, 120, Contact, p => p.Hours, (p, v) => p with { Hours = v }) with { Hint = "När någon svarar. Till exempel vardagar 8–16." },
    ];

    /// <summary>Those that are read, in their order.</summary>
    public static IReadOnlyList<AreaField> Shown { get; } = [.. All.Where(field => field.ReadAs is not null)];

    public static AreaField Of(string key) => All.First(field => field.Key == key);

    public static string GroupName(AreaFieldGroup group) => group switch
    {
        Organisation => "Verksamheten",
        Target => "Målgruppen",
        AreaFieldGroup.Actors => "De som deltar",
        Work => "Arbetet",
        Agreement => "Överenskommelsen mellan polis och kommun",
        _ => "Kontakt",
    };

    private static string? Ages(AreaProfile profile) => (profile.FromAge, profile.ToAge) switch
    {
        ({ } from, { } to) => from == to ? $"{from} år" : $"{from}–{to} år",
        ({ } from, null) => $"från {from} år",
        (null, { } to) => $"till och med {to} år",
        _ => null,
    };

    /// <summary>What is told with one answer more, or without it.</summary>
    private static Dictionary<TKey, TAnswer> With<TKey, TAnswer>(IReadOnlyDictionary<TKey, TAnswer> told, TKey key, TAnswer? answer)
        where TKey : notnull
        where TAnswer : struct
    {
        var now = new Dictionary<TKey, TAnswer>(told);
        if (answer is { } value)
            now[key] = value;
        else
            now.Remove(key);
        return now;
    }
}
