using System.Security.Cryptography;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Data.Archive;

public static partial class ArchiveContents
{
    /// <summary>Who read from outside is known for a time only, and the link ends with the portal.</summary>
    private static Dictionary<string, Func<object?>> Nameless => new()
    {
        [nameof(RoundReader.Name)] = () => null,
        [nameof(RoundReader.Email)] = () => null,
        [nameof(RoundReader.KeyHash)] = () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
    };

    private static IEnumerable<ArchiveTable> OfPublishing =>
    [
        new ArchiveTable<Editorship>("utgivning/redaktorer.jsonl", "Vem som är redaktör för vilken myndighet, och som vad."),
        new ArchiveTable<Release>("utgivning/slapp.jsonl", "Släpp: utkast som publicerades i samma stund."),
        new ArchiveTable<GuidanceDraft>("utgivning/utkast.jsonl", "Utkast. ”EditionNumber” är utgåvan som utkastet blev."),
        new ArchiveTable<DraftAgency>("utgivning/utkastens-myndigheter.jsonl", "Vilka myndigheter som ett utkast rör."),
        new ArchiveTable<DraftRevision>("utgivning/texter.jsonl", "Varje text som någon har sparat i ett utkast, och vem."),
        new ArchiveTable<DraftReview>("utgivning/granskningar.jsonl", "Vad en andra person sade om en text."),
        new ArchiveTable<DraftSignature>("utgivning/underskrifter.jsonl", "Vad en myndighet sade om exakt en text: ”Behind” står bakom, ”Differs” håller på annat sätt. ”Hash” är kontrollsumman av texten och de stycken den tog in."),
        new ArchiveTable<EditionSignature>("utgivning/utgavornas-underskrifter.jsonl", "Vad varje myndighet hade sagt om en utgåva när den publicerades, och vem som skrev under, som vad och när."),
        new ArchiveTable<SharedDraft>("utgivning/delade-texter.jsonl", "Nya texter av det som flera sidor visar: ett delat stycke (”Block”), ett begrepp (”Term”) eller en myndighets adress (”Agency”). ”Before” är vad det sade innan."),
        new ArchiveTable<SharedStep>("utgivning/delade-texters-steg.jsonl", "Vem som skrev dem, och vem som skrev under för vilken myndighet."),
        new ArchiveTable<Withdrawal>("utgivning/upphavanden.jsonl", "Sidor som upphävdes genast: skälet, och vilka som gick igenom det efteråt."),
        new ArchiveTable<WatchedSection>("utgivning/lagbevakning.jsonl", "Lagrum som ändras, och vem som ser till att det som vilar på dem gås igenom."),
        new ArchiveTable<SettledPage>("utgivning/genomgangna-sidor.jsonl", "Sidor som inte behövde ändras när lagen ändrades, och varför."),
        new ArchiveTable<ChangeRequest>("utgivning/begarda-andringar.jsonl", "Ändringar av vägledningen som någon har begärt. ”ReleasedAt” är när en redaktör lät alla läsa orden."),
        new ArchiveTable<ChangeRequestStep>("utgivning/begarda-andringars-steg.jsonl", "Vad som beslutades om en begärd ändring, och varför."),
        new ArchiveTable<UsedPost>("utgivning/anvanda-inlagg.jsonl", "Inlägg i nätverket som en begärd ändring eller ett utkast vilar på."),
        new ArchiveTable<CommentRound>("utgivning/kommentarsrundor.jsonl", "När ett utkast var öppet för synpunkter, för vilka och till när."),
        new ArchiveTable<RoundReader>("utgivning/faktagranskare.jsonl", "Organisationer utanför som faktagranskade ett utkast. Inga namn, inga adresser och inga länkar.") { Secret = Nameless },
        new ArchiveTable<DraftComment>("utgivning/synpunkter.jsonl", "Vad någon sade om ett stycke i ett utkast, och redaktionens svar."),
        new ArchiveTable<VerifiedAnswer>("utgivning/kontrollerade-svar.jsonl", "Svar i nätverket som en myndighet står bakom. ”PostEditedAt” är lydelsen som kontrollerades."),
        new ArchiveTable<VerifiedSection>("utgivning/kontrollerade-svars-lagrum.jsonl", "Lagrum som ett kontrollerat svar vilar på."),
        new ArchiveTable<NewsletterIssue>("utgivning/nyhetsbrev.jsonl", "Nyhetsbrev, och vem som godkände dem. Vilka som fick dem är inte med."),
        new ArchiveTable<NewsletterItem>("utgivning/nyhetsbrevens-delar.jsonl", "Vad som stod i ett nyhetsbrev, i sin ordning."),
        new ArchiveTable<UnclearMark>("utgivning/oklart.jsonl", "Stycken som läsare tyckte var oklara, och varför. Vem det var vet ingen."),
    ];
}
