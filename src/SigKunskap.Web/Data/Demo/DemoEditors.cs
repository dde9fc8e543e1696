using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Data.Demo;

/// <summary>Made-up editors, and one draft under way that waits for review, so that the editorial office can be looked at.</summary>
internal static class DemoEditors
{
    private const string Owner = "startinnehall", Joint = "socialstyrelsen";

    private static readonly (string Person, string Agency, EditorRole Role)[] Editors =
    [
        ("malin", Owner, EditorRole.Publisher),
        ("farida", Owner, EditorRole.Writer),
        ("helena", Owner, EditorRole.Writer),
        ("bashir", Joint, EditorRole.Signer),
    ];

    public static async Task Make(SigKunskapDb db, Content.Library library, DemoDays days, IReadOnlyDictionary<string, Member> members, CancellationToken cancel)
    {
        db.Editorships.AddRange(Editors.Select(editor => new Editorship { MemberId = members[editor.Person].Id, Agency = editor.Agency, Role = editor.Role, Since = days.StartOf(30) }));
        var page = await db.Editions.Include(edition => edition.Page).Where(edition => edition.Page!.Topic == "samtycke" && edition.Source.Contains($"agare: {Owner}") && edition.Source.Contains("bakom: []")).OrderBy(edition => edition.Page!.Slug).ThenByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel);
        if (page is not null)
        {
            var title = page.Source.Split('\n').First(line => line.StartsWith("titel:", StringComparison.Ordinal))["titel:".Length..].Trim().Trim('"');
            var draft = new GuidanceDraft { Topic = page.Page!.Topic, Slug = page.Page.Slug, Title = title, Owner = Owner, BasedOn = page.Number, BegunById = members["helena"].Id, BegunAt = days.StartOf(3) };
            db.DraftRevisions.Add(Text(draft, page.Source, members["helena"], days.StartOf(3).AddHours(9)));
            db.DraftRevisions.Add(Text(draft, page.Source.Replace("bakom: []", $"bakom: [{Joint}]", StringComparison.Ordinal).Replace($"inte-tillfragade: [{Joint}, ", "inte-tillfragade: [", StringComparison.Ordinal)
                .Replace("slag: nytt", "slag: sak", StringComparison.Ordinal).Replace("Första utgåvan.", "Det ni kommer överens om ska skrivas ned.", StringComparison.Ordinal) + "\nSkriv ned vad ni kom överens om, och låt den unge läsa det. {vägledning}\n", members["helena"], days.StartOf(2).AddHours(14)));
            draft.AskForReview(days.StartOf(2).AddHours(15));
            db.DraftAgencies.AddRange(new DraftAgency { Draft = draft, Agency = Owner }, new DraftAgency { Draft = draft, Agency = Joint });
        }

        await VerifyOne(db, library, days, members["bashir"], cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One answer that an agency stands behind, so that a paragraph leads to it.</summary>
    private static async Task VerifyOne(SigKunskapDb db, Content.Library library, DemoDays days, Member by, CancellationToken cancel)
    {
        if (library.Find(new("samtycke", "vem-samtycker")) is not { } page || library.Law.Find(new("2009:400", new(10, "", 1, ""))) is not { } law
            || await db.Posts.Where(p => p.AuthorId != by.Id && p.HiddenAt == null && p.ErasedAt == null && db.Discussions.Any(d => d.AcceptedPostId == p.Id && d.Room.Kind == RoomKind.Network)).OrderBy(p => p.Id).FirstOrDefaultAsync(cancel) is not { } post)
            return;
        var answer = new VerifiedAnswer { PostId = post.Id, Agency = Joint };
        answer.Verify(post, page.Address.ToString(), "p1", page.Newest.Number, [VerifiedSection.Of(law.Statute, law.Section)], by.Id, days.StartOf(1).AddHours(10));
        db.VerifiedAnswers.Add(answer);
        db.Tell(Discussion.Changed, $"{post.DiscussionId}");
    }

    private static DraftRevision Text(GuidanceDraft draft, string source, Member by, DateTime at) =>
        draft.Take(source, DraftRevision.HashOf(source, new Dictionary<string, string>()), by.Id, at);
}
