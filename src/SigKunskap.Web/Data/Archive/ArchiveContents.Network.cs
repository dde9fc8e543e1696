using System.Security.Cryptography;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Archive;

public static partial class ArchiveContents
{
    /// <summary>How an account comes back: nobody can enter it, until they are given a way in.</summary>
    private static Dictionary<string, Func<object?>> NoWayIn => new()
    {
        [nameof(Member.PasswordHash)] = () => null,
        [nameof(Member.SecurityStamp)] = () => Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
        [nameof(Member.ConcurrencyStamp)] = () => Guid.NewGuid().ToString(),
        [nameof(Member.TwoFactorEnabled)] = () => false,
        [nameof(Member.LockoutEnd)] = () => null,
        [nameof(Member.LockoutEnabled)] = () => true,
        [nameof(Member.AccessFailedCount)] = () => 0,
    };

    private static IEnumerable<ArchiveTable> OfNetwork =>
    [
        new ArchiveTable<Member>("natverk/medlemmar.jsonl", "Medlemmar. De som har lämnat heter ”Tidigare medlem”. Inga lösenord eller andra vägar in.") { Secret = NoWayIn },
        new ArchiveTable<Area>("natverk/omraden.jsonl", "Områden: lokala verksamheter."),
        new ArchiveTable<AreaEdition>("natverk/verksamheters-sidor.jsonl", "Vad en verksamhets sida har sagt från en gång till nästa. ”Profile” är JSON i en text.") { Json = [nameof(AreaEdition.Profile)] },
        new ArchiveTable<AreaConfirmation>("natverk/bekraftelser.jsonl", "Att en verksamhet har sagt att dess sida stämmer."),
        new ArchiveTable<Membership>("natverk/medlemskap.jsonl", "Vem som hör till vilket område, som vad och från när till när."),
        new ArchiveTable<Experience>("natverk/erfarenheter.jsonl", "Vad en medlem har angett att hen har mött."),
        new ArchiveTable<Room>("natverk/rum.jsonl", "Rum, och vilka de är för."),
        new ArchiveTable<Discussion>("natverk/diskussioner.jsonl", "Diskussioner. ”AcceptedPostId” är svaret som den som frågade tog.")
        {
            Hidden = [nameof(Discussion.Title)],
            WithHidden = db => db.Discussions.Where(d => d.HiddenAt != null).Select(d => (object)d.Id),
        },
        new ArchiveTable<DiscussionTag>("natverk/etiketter.jsonl", "Ord som en diskussion hittas på."),
        new ArchiveTable<AreaQuestion>("natverk/fragor-till-omraden.jsonl", "Frågor som är ställda till ett område."),
        new ArchiveTable<Post>("natverk/inlagg.jsonl", "Inlägg, i Markdown. ”WithoutName” visas utan namn för andra medlemmar.")
        {
            Hidden = [nameof(Post.Text)],
            WithHidden = db => db.Posts.Where(p => p.HiddenAt != null || p.Discussion.HiddenAt != null).Select(p => (object)p.Id),
        },
        new ArchiveTable<PostEdition>("natverk/tidigare-lydelser.jsonl", "Vad ett inlägg sade innan det ändrades.")
        {
            Hidden = [nameof(PostEdition.Text)],
            WithHidden = db => db.PostEditions.Where(e => db.Posts.Any(p => p.Id == e.PostId && (p.HiddenAt != null || p.Discussion.HiddenAt != null))).Select(e => (object)e.Id),
        },
        new ArchiveTable<Mention>("natverk/omnamnanden.jsonl", "Medlemmar som ett inlägg nämner."),
        new ArchiveTable<Flag>("natverk/flaggor.jsonl", "Inlägg som en medlem ville att en facilitator skulle se på."),
        new ArchiveTable<Handover>("natverk/lamnat-till-myndighet.jsonl", "Frågor som ingen svarade på i tid, och myndigheten som de lämnades till."),
        new ArchiveTable<Meeting>("natverk/traffar.jsonl", "Träffar.")
        {
            Hidden = [nameof(Meeting.Title), nameof(Meeting.Text), nameof(Meeting.Programme)],
            WithHidden = db => db.Meetings.Where(m => m.HiddenAt != null).Select(m => (object)m.Id),
        },
        new ArchiveTable<SignUp>("natverk/anmalda.jsonl", "Vilka som har anmält sig till en träff."),
        new ArchiveTable<MeetingEntry>("natverk/traffarnas-texter.jsonl", "Frågor före en träff (”Question”), anteckningar (”Note”) och beslut (”Decision”) efter den.")
        {
            Hidden = [nameof(MeetingEntry.Text)],
            WithHidden = db => db.MeetingEntries.Where(e => e.HiddenAt != null || e.Meeting.HiddenAt != null).Select(e => (object)e.Id),
        },
        new ArchiveTable<StudyVisit>("natverk/studiebesok.jsonl", "Erbjudna och önskade studiebesök, och vad de gav.")
        {
            Hidden = [nameof(StudyVisit.Text), nameof(StudyVisit.Times), nameof(StudyVisit.AnswerText), nameof(StudyVisit.Note)],
            WithHidden = db => db.StudyVisits.Where(v => v.HiddenAt != null).Select(v => (object)v.Id),
        },
        new ArchiveTable<AuditEntry>("logg/handelser.jsonl", "Loggen: vem som gjorde vad, med vad och när. Aldrig vad någon skrev."),
    ];
}
