using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Answers;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Answers;

/// <summary>A test with an answered question and people who sign, or do not, for an agency.</summary>
public abstract class AnswersTest : NetworkTest
{
    protected const string Agency = "socialstyrelsen", Page = "samtycke/vem-samtycker", Law = "2025:400|19:1", Text = "Vi skriver ned svaret i kastrullen enligt 19 kap. 1 § SoL.";

    /// <summary>The people by their name: their browser, and who they are.</summary>
    protected Dictionary<string, Visitor> People { get; } = [];

    protected int Discussion { get; private set; }

    protected long Post { get; private set; }

    protected VerifyAnswer Verify => App.Get<VerifyAnswer>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        People["facilitator"] = await Facilitator("facilitator@example.se");
        var (own, other) = (await Area("Exempelby", "Norra länet"), await Area("Annanby", "Södra länet"));
        People["mia"] = await Member(own, "mia@example.se");
        People["sven"] = await Member(own, "sven@example.se");
        foreach (var name in new[] { "sigge", "wilma", "petra", "olga" })
            People[name] = await Member(other, $"{name}@example.se");
        await Appoint("wilma", EditorRole.Writer);
        await Appoint("sigge", EditorRole.Signer);
        await Appoint("petra", EditorRole.Publisher);
        (Discussion, Post) = await Answered("alla", "Vem samtycker?");
    }

    protected Task<Person> Who(string name) => PersonOf($"{name}@example.se");

    protected static Editor EditorAs(Person person, EditorRole role) => new(person.Id, person.Name, new Dictionary<string, EditorRole> { [Agency] = role });

    protected async Task Appoint(string name, EditorRole role)
    {
        var id = (await Who(name)).Id;
        await using var db = await Db();
        db.Editorships.Add(new() { MemberId = id, Agency = Agency, Role = role, Since = App.Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>A question by one in Exempelby that another there has answered.</summary>
    protected async Task<(int Discussion, long Answer)> Answered(string room, string title, bool isQuestion = true)
    {
        var write = App.Get<Write>();
        var started = await write.For(await Who("mia"), new Write.Start(room, isQuestion, title, "Vi undrar över spårvagnen.", "", false, Guid.NewGuid(), null), Cancel);
        var reply = await write.For(await Who("sven"), new Write.Reply(started.Discussion!.Value, Text, false, Guid.NewGuid(), null), Cancel);
        return (started.Discussion.Value, reply.Post);
    }

    protected async Task<VerifyAnswer.Answer?> VerifyAs(string name, long post, EditorRole role = EditorRole.Signer, string law = Law, string paragraph = "p1")
    {
        var person = await Who(name);
        await using var db = await Db();
        var seen = VerifyAnswer.MarkOf(await db.Posts.AsNoTracking().SingleAsync(one => one.Id == post, Cancel));
        return await Verify.For(person, EditorAs(person, role), new(post, Agency, seen, [law], Page, paragraph), Cancel);
    }

    protected async Task Verified() => Assert.Null((await VerifyAs("sigge", Post))!.Mistake);

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    protected static string Plain(string text) => string.Join(' ', text.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected async Task<string> Reads(string name, string address) => Plain((await People[name].Go(address)).Body!.TextContent);
}
