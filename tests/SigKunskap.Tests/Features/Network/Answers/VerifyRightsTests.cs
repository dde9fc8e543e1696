using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Answers;

/// <summary>The table of kontrollerade-svar.md of who may verify.</summary>
public sealed class VerifyRightsTests : AnswersTest
{
    private const string File = "Features/Network/Specs/kontrollerade-svar.md";

    [Fact]
    public async Task An_answer_is_verified_by_those_the_table_says_and_by_no_others()
    {
        var member = await Who("mia");
        await using (var db = await Db())
            foreach (var membership in await db.Memberships.Where(m => m.Member.Email == "olga@example.se").ToListAsync(Cancel))
            {
                membership.End(App.Clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(Cancel);
            }

        long opening;
        await using (var db = await Db())
            opening = await db.Posts.Where(post => post.DiscussionId == Discussion).MinAsync(post => post.Id, Cancel);
        var hidden = (await Answered("alla", "Dold?")).Answer;
        Assert.NotNull(await App.Get<HidePost>().For(await Who("facilitator"), hidden, true, "Prov", Cancel));
        long[] posts = [Post, opening, (await Answered("omrade-exempelby", "Hos oss?")).Answer, hidden, (await Answered("alla", "Ett samtal", isQuestion: false)).Answer];
        var wrong = new List<string>();
        foreach (var row in Spec.Rows(File, "Vem får kontrollera"))
            for (var column = 0; column < posts.Length; column++)
            {
                var answer = await Attempt(row[0], posts[column]);
                if (answer != row[column + 1])
                    wrong.Add($"{row[0]}, {column}: {answer}, inte {row[column + 1]}");
            }

        Assert.Empty(wrong);
    }

    private async Task<string> Attempt(string who, long post)
    {
        var (name, role) = who switch
        {
            "myndighetens skribent" => ("wilma", EditorRole.Writer),
            "myndighetens undertecknare" => ("sigge", EditorRole.Signer),
            "myndighetens utgivare" => ("petra", EditorRole.Publisher),
            "undertecknare i Exempelby" => ("mia", EditorRole.Signer),
            "den som skrev, undertecknare" => ("sven", EditorRole.Signer),
            "undertecknare utan område" => ("olga", EditorRole.Signer),
            "medlem utan redaktörskap" => ("mia", (EditorRole?)null),
            "facilitator utan redaktörskap" => ("facilitator", null),
            _ => throw new InvalidOperationException($"Nobody knows {who}."),
        };
        var person = await Who(name);
        var editor = role is { } has ? EditorAs(person, has) : new Editor(person.Id, person.Name, new Dictionary<string, EditorRole>());
        var answer = await Verify.For(person, editor, new(post, Agency, "0", [Law], Page, "p1"), Cancel);
        Assert.Equal(answer is not null, await Verify.Find(person, editor, post, Cancel) is not null);
        return answer is null ? "finns inte" : answer.Mistake is null ? "får" : answer.Mistake;
    }
}
