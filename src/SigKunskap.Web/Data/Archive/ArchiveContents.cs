using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Data.Subscribing;

namespace SigKunskap.Web.Data.Archive;

/// <summary>Every table of the portal: in the archive, or left out with the reason. A test sees to it that a new table is one or the other.</summary>
public static partial class ArchiveContents
{
    /// <summary>The tables, each after those that it points to.</summary>
    public static IReadOnlyList<ArchiveTable> In(SigKunskapDb db)
    {
        var (waiting, ready) = (Tables.ToList(), new List<ArchiveTable>());
        while (waiting.Count > 0)
        {
            var next = waiting.Find(table => !table.In(db).GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType != table.Entity && waiting.Exists(other => other.Entity == key.PrincipalEntityType.ClrType)))
                ?? throw new InvalidOperationException("Tables of the archive point to each other in a ring.");
            waiting.Remove(next);
            ready.Add(next);
        }

        return ready;
    }

    /// <summary>What stays out, and why, in Swedish.</summary>
    public static IReadOnlyDictionary<Type, string> LeftOut { get; } = new Dictionary<Type, string>
    {
        [typeof(IdentityUserLogin<int>)] = Ways,
        [typeof(IdentityUserToken<int>)] = Ways,
        [typeof(IdentityUserPasskey<int>)] = Ways,
        [typeof(DataProtectionKey)] = "Nycklar som skyddar formulär och inloggningar.",
        [typeof(Invitation)] = "Inbjudningar: bara nycklarnas kontrollsummor finns, och öppna länkar slutar gälla.",
        [typeof(AreaLink)] = "Länkar för att bekräfta en verksamhets sida, av samma skäl.",
        [typeof(CalendarKey)] = "Nycklar till medlemmarnas kalendrar.",
        [typeof(OutgoingMail)] = "Brev som väntar eller har skickats.",
        [typeof(Notice)] = "Vad var och en har fått veta, i portalen och med brev.",
        [typeof(NewsReading)] = Own,
        [typeof(Reading)] = Own,
        [typeof(PageReading)] = Own,
        [typeof(Follow)] = "Vad var och en följer.",
        [typeof(Offer)] = "Vem som har fått en fråga pekad till sig: den som frågade får aldrig veta det.",
        [typeof(Draft)] = Unsent,
        [typeof(DraftEdit)] = Unsent,
        [typeof(ProblemReport)] = "Anmälda tillgänglighetsproblem, som har en egen gallringstid.",
        [typeof(ReadingRequest)] = "Utgåvor som ett område har bett sina medlemmar läsa, och som gallras efter ett år.",
        [typeof(ReadingConfirmation)] = Own,
        [typeof(Subscriber)] = ByMail,
        [typeof(Subscription)] = ByMail,
        [typeof(SubscriptionRequest)] = ByMail,
        [typeof(SubscriberNotice)] = ByMail,
        [typeof(CheckRun)] = Nightly,
        [typeof(CheckFinding)] = Nightly,
        [typeof(SearchCount)] = "Ord som läsare har sökt på.",
        [typeof(Change)] = "Portalens egen lista över ändringar, som räknar om från början.",
        [typeof(ChangeCursor)] = "Hur långt portalens delar har läst i den.",
        [typeof(FileChunk)] = "Filernas innehåll, som i stället är filer.",
    };

    private const string Ways = "Vägar in: lösenord, koder, nycklar och inloggning utifrån.";
    private const string ByMail = "Adresser som får brev: de sade ja till det här, och inte till en kopia.";
    private const string Nightly = "Nattens genomgång, som görs om nästa natt.";
    private const string Own = "Vad var och en har läst.";
    private const string Unsent = "Det någon har börjat skriva och inte sparat eller skickat.";

    private static IReadOnlyList<ArchiveTable> Tables => [.. OfLibrary, .. OfPublishing, .. OfNetwork, .. OfDocuments];
}
