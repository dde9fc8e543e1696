using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>Everything that is a member's own, as one file that both people and programs can read. What they took away for good is not in it.</summary>
public sealed class TakeAll(IDbContextFactory<SigKunskapDb> databases)
{
    public const string Path = "/konto/allt-som-ar-mitt.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, async (TakeAll all, CurrentPerson current, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(await all.For(await current.Get(context), context.RequestAborted), "application/json; charset=utf-8", "allt-som-ar-mitt.json");
    }).RequireAuthorization(Entrance.Accounts);

    public async Task<byte[]> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = db.Posts.Where(p => p.AuthorId == person.Id);
        var posts = await own.OrderBy(p => p.Id).Select(p => new { p.Id, p.DiscussionId, p.Text, p.WithoutName, p.WrittenAt, p.EditedAt, p.HiddenAt, p.ErasedAt }).ToListAsync(cancel);
        var editions = (await db.PostEditions.Where(e => own.Any(p => p.Id == e.PostId)).OrderBy(e => e.Id).Select(e => new { e.PostId, e.Text, e.Until }).ToListAsync(cancel)).ToLookup(e => e.PostId);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Konto = await db.Members.Where(m => m.Id == person.Id).Select(m => new { Namn = m.Name, Funktion = m.Function, Yrke = m.Profession.ToString(), Epost = m.Email, DoljerNamn = m.HidesName, Facilitator = m.IsFacilitator, MedSedan = m.JoinedAt }).SingleAsync(cancel),
                Medlemskap = await db.Memberships.Where(m => m.MemberId == person.Id).OrderBy(m => m.Id).Select(m => new { Omrade = m.Area.Name, Roll = m.Role.ToString(), Fran = m.Since, Bekraftad = m.ConfirmedAt, Till = m.Until, Avslutad = m.EndedAt }).ToListAsync(cancel),
                Erfarenhet = await db.Experiences.Where(e => e.MemberId == person.Id).OrderBy(e => e.Word).Select(e => e.Word).ToListAsync(cancel),
                FragorTillMig = await db.Offers.Where(o => o.MemberId == person.Id).OrderBy(o => o.DiscussionId).Select(o => new { Diskussion = o.DiscussionId, Nar = o.At, Last = o.SeenAt }).ToListAsync(cancel),
                Diskussioner = await db.Discussions.Where(d => d.AuthorId == person.Id).OrderBy(d => d.Id).Select(d => new { Nummer = d.Id, Rubrik = d.Title, Fraga = d.IsQuestion, Startad = d.StartedAt }).ToListAsync(cancel),
                Inlagg = posts.Select(p => new { Nummer = p.Id, Diskussion = p.DiscussionId, p.Text, UtanNamn = p.WithoutName, Skrivet = p.WrittenAt, Andrat = p.EditedAt, Dolt = p.HiddenAt, Borttaget = p.ErasedAt, TidigareLydelser = editions[p.Id].Select(e => new { e.Text, Till = e.Until }) }),
                Utkast = await db.Drafts.Where(d => d.MemberId == person.Id).OrderBy(d => d.Place).Select(d => new { Plats = d.Place, Rubrik = d.Title, d.Text, Sparat = d.SavedAt }).ToListAsync(cancel),
                Last = await db.Readings.Where(r => r.MemberId == person.Id).OrderBy(r => r.DiscussionId).Select(r => new { Diskussion = r.DiscussionId, TillInlagg = r.LastPostId, Foljer = r.Follows, Takt = r.Pace.ToString() }).ToListAsync(cancel),
                LastaSidor = await db.PageReadings.Where(r => r.MemberId == person.Id).OrderBy(r => r.Page.Topic).ThenBy(r => r.Page.Slug).Select(r => new { Sida = r.Page.Topic + "/" + r.Page.Slug, Utgava = r.EditionNumber }).ToListAsync(cancel),
                LastAtOmrade = await db.ReadingConfirmations.Where(c => c.MemberId == person.Id).OrderBy(c => c.RequestId).Select(c => new { Omrade = c.Request.Area.Name, Sida = c.Request.Page.Topic + "/" + c.Request.Page.Slug, Utgava = c.Request.EditionNumber, Dag = c.ReadOn }).ToListAsync(cancel),
                BegardaAndringar = await db.ChangeRequests.Where(r => r.AskedById == person.Id).OrderBy(r => r.Id).Select(r => new { Nummer = r.Id, Sida = r.Page.Topic + "/" + r.Page.Slug, Utgava = r.EditionNumber, Stycke = r.ParagraphId, Rubrik = r.Title, r.Text, Begard = r.AskedOn, Lage = r.State.ToString() }).ToListAsync(cancel),
                SynpunkterPaUtkast = await db.DraftComments.Where(c => c.MemberId == person.Id).OrderBy(c => c.Id).Select(c => new { Text = c.Revision, Stycke = c.Paragraph, Synpunkt = c.Text, Skrivet = c.At, TasMed = c.IsTaken, Svar = c.Answer }).ToListAsync(cancel),
                Foljer = await db.Follows.Where(f => f.MemberId == person.Id).OrderBy(f => f.Since).Select(f => new { Slag = f.Kind.ToString(), Vad = f.Target, Takt = f.Pace.ToString(), Sedan = f.Since }).ToListAsync(cancel),
                VerksamhetersSidor = await db.AreaEditions.Where(e => e.ById == person.Id && e.ErasedAt == null).OrderBy(e => e.Id).Select(e => new { Omrade = db.Areas.Where(a => a.Id == e.AreaId).Select(a => a.Name).First(), Utgava = e.Number, Uppgifter = e.Profile, Sparad = e.At }).ToListAsync(cancel),
                Dokument = await db.SharedDocuments.Where(d => d.AuthorId == person.Id && d.ErasedAt == null).OrderBy(d => d.Id).Select(d => new { Nummer = d.Id, Titel = d.Title, Beskrivning = d.Description, Rum = d.Room.Name, Licens = d.Licence.ToString(), Delat = d.SharedAt }).ToListAsync(cancel),
                DokumentVersioner = await db.DocumentVersions.Where(v => v.AuthorId == person.Id && v.Document.ErasedAt == null).OrderBy(v => v.Id).Select(v => new { Dokument = v.DocumentId, Version = v.Number, Fil = v.FileName, Bytes = v.Length, Kontrollsumma = v.Sha256, Nytt = v.Note, Paborjad = v.BegunAt, Delad = v.SharedAt }).ToListAsync(cancel),
                DokumentViAnvander = await db.DocumentUses.Where(u => u.MemberId == person.Id).OrderBy(u => u.DocumentId).Select(u => new { Dokument = u.DocumentId, Omrade = u.Area.Name, Sedan = u.Since }).ToListAsync(cancel),
                Anmalningar = await db.SignUps.Where(s => s.MemberId == person.Id).OrderBy(s => s.MeetingId).Select(s => new { Traff = s.MeetingId, Rubrik = db.MeetingsFor(person).Where(m => m.Id == s.MeetingId).Select(m => m.Title).FirstOrDefault(), Borjar = s.Meeting.StartsAt, Anmald = s.At }).ToListAsync(cancel),
                TraffarSomJagOrdnar = await db.Meetings.Where(m => m.OrganiserId == person.Id).OrderBy(m => m.Id).Select(m => new { Nummer = m.Id, Rubrik = m.Title, m.Text, Program = m.Programme, Plats = m.Place, Borjar = m.StartsAt, Slutar = m.EndsAt, Installd = m.CancelledAt }).ToListAsync(cancel),
                SkrivetTillTraffar = await db.MeetingEntries.Where(e => e.AuthorId == person.Id && e.ErasedAt == null).OrderBy(e => e.Id).Select(e => new { Traff = e.MeetingId, Slag = e.Kind.ToString(), e.Text, UtanNamn = e.WithoutName, Skrivet = e.WrittenAt, Dolt = e.HiddenAt }).ToListAsync(cancel),
                Flaggor = await db.Flags.Where(f => f.ById == person.Id).OrderBy(f => f.Id).Select(f => new { Inlagg = f.PostId, Skal = f.Reason.ToString(), Nar = f.At }).ToListAsync(cancel),
            },
            Readable);
    }
}
