using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.BrowserTests;

/// <summary>What the made-up network has not written by itself: a long discussion under a long title, a flag, a mention, a draft.</summary>
internal static class ClosedContent
{
    /// <summary>All that a post can be made of.</summary>
    private const string Everything =
        """
        > Vi har två nämnder och tre blanketter.

        # Tre blanketter, en ordning

        Så här gör vi, **i den ordningen**:

        1. Samordnaren går igenom [samtycket](/vagledning) med den unge.
        2. Gruppen bestämmer vad som *behöver* delas.
           - skola
           - fritid

        | Blankett | Vem skriver under | Gäller |
        |---|---|---|
        | Samtycke | den unge och vårdnadshavarna | tolv månader |
        | Sekretessöverenskommelse | cheferna | tills vidare |

        Skriv `återkallat` i rutan när det är taget tillbaka. Mallen finns på https://exempel.example/gemensamma/mallar/samordning/sekretessoverenskommelser-och-samtyckesblanketter.docx
        """;

    private static readonly string[] Short = ["Bra, tack!", "Vi gör likadant, men en gång om året.", "Hur gör ni när den unge fyller arton under tiden? Då är det ju den unge själv som skriver under, och vårdnadshavarnas samtycke behövs inte längre.", "Det frågade vi också. Svaret blev att börja om med en ny blankett."];

    private static readonly string[] Tags = ["samtycke", "överenskommelse", "arbetsmarknadsinsatser"];

    /// <param name="Long">A discussion of sixty posts.</param>
    /// <param name="First">Its first post, the member's own.</param>
    /// <param name="Flagged">A colleague's post in it, with a flag that waits.</param>
    /// <param name="Draft">The key of the member's draft.</param>
    public sealed record Made(int Long, long First, long Flagged, Guid Draft);

    public static async Task<Made> Make(SigKunskapDb db)
    {
        var rooms = await db.Rooms.Where(room => room.Kind == RoomKind.Network).Select(room => room.Id).SingleAsync();
        var people = await db.Members.Where(member => member.LeftAt == null && !member.IsFacilitator).OrderBy(member => member.Id).ToListAsync();
        var member = people.Single(one => one.Name == "Farida Nordell");
        // Long ago, so that it does not stand first in the lists that other tests look at.
        var start = DateTime.UtcNow.AddYears(-2).AddDays(-200);
        var discussion = new Discussion { RoomId = rooms, Title = ClosedPlaces.LongTitle, IsQuestion = true, AuthorId = member.Id, StartedAt = start, LastPostAt = start.AddDays(60) };
        var posts = Enumerable.Range(0, 60).Select(number => new Post
        {
            Discussion = discussion,
            AuthorId = (number == 0 ? member : people[number % people.Count]).Id,
            Text = number % 20 == 1 ? Everything : Short[number % Short.Length],
            WrittenAt = start.AddDays(number),
            EditedAt = number == 2 ? start.AddDays(3) : null,
            HiddenAt = number == 4 ? start.AddDays(5) : null,
            HiddenReason = number == 4 ? "Hör till en annan diskussion." : null,
            FormKey = Guid.NewGuid(),
        }).ToList();
        db.Posts.AddRange(posts);
        await db.SaveChangesAsync();
        discussion.AcceptedPostId = posts[1].Id;
        db.PostEditions.Add(new() { PostId = posts[2].Id, Text = "Hur gör ni när den unge fyller arton?", Until = start.AddDays(3) });
        db.DiscussionTags.AddRange(Tags.Select(tag => new DiscussionTag { DiscussionId = discussion.Id, Tag = tag }));
        var flag = new Flag { PostId = posts[1].Id, ById = people.First(one => one.Id != posts[1].AuthorId).Id };
        flag.Raise(FlagReason.PointsOut, DateTime.UtcNow.AddHours(-3));
        db.Flags.Add(flag);
        var elsewhere = await db.Posts.Where(post => post.Discussion.Title == "Hur förvarar ni samtyckena?").OrderBy(post => post.Id).Select(post => post.Id).LastAsync();
        db.Mentions.Add(new() { PostId = elsewhere, MemberId = member.Id, Name = member.Name });
        var draft = Guid.NewGuid();
        db.Drafts.Add(new() { MemberId = member.Id, Place = Draft.OfNew(draft), Title = "Vem följer med till första mötet?", Text = "Vi har en kontaktperson i skolan och en på fritidsgården. Hur väljer ni?", Tags = "möte", Room = "alla", SavedAt = DateTime.UtcNow.AddMinutes(-40) });
        await db.SaveChangesAsync();
        return new(discussion.Id, posts[0].Id, posts[1].Id, draft);
    }
}
