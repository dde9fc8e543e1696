using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Archive;

namespace SigKunskap.Tests.Data.Archive;

/// <summary>What is in the archive, and what must never be.</summary>
public sealed class ArchiveContentsTests : ArchiveTest
{
    [Fact]
    public async Task Every_table_is_in_the_archive_or_left_out_for_a_reason()
    {
        await using var db = await Db();
        var inside = ArchiveContents.In(db).Select(table => table.Entity).ToList();
        var every = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).Select(entity => entity.ClrType);

        // A new table gets a line in ArchiveContents: in one of its lists, or among what is left out.
        Assert.Equal(every.Select(type => type.Name).Order(StringComparer.Ordinal), inside.Concat(ArchiveContents.LeftOut.Keys).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_file_is_in_the_list_and_every_register_and_field_is_described()
    {
        var files = Files(await Written());
        await using var db = await Db();
        var readme = Text(files[ArchiveFormat.ReadmePath]);

        Assert.All(ArchiveContents.In(db), table =>
        {
            Assert.Contains($"### {table.Path}\n", readme, StringComparison.Ordinal);
            Assert.True(files.ContainsKey(table.Path), table.Path);
            Assert.All(table.In(db).GetProperties().Where(property => table.Secret.ContainsKey(property.Name)), property => Assert.DoesNotContain(property.Name, Text(files[table.Path]), StringComparison.Ordinal));
        });
        Assert.DoesNotContain('{', readme);
        Assert.All(files.Keys, name => Assert.True(ArchiveFormat.IsPlain(name), name));
    }

    [Fact]
    public async Task No_way_in_no_key_and_no_unsent_text_is_in_it()
    {
        const string Secret = "hemligt-och-inget-annat";
        await using (var db = await Db())
        {
            var member = await db.Members.FirstAsync(member => member.LeftAt == null, Cancel);
            (member.PasswordHash, member.SecurityStamp, member.ConcurrencyStamp) = (Secret, Secret, Secret);
            db.Add(new IdentityUserToken<int> { UserId = member.Id, LoginProvider = "x", Name = "x", Value = Secret });
            db.Add(new IdentityUserLogin<int> { UserId = member.Id, LoginProvider = "x", ProviderKey = Secret });
            db.DataProtectionKeys.Add(new() { FriendlyName = Secret, Xml = Secret });
            db.Drafts.Add(new() { MemberId = member.Id, Place = "ny", Text = Secret, SavedAt = App.Clock.GetUtcNow().UtcDateTime });
            db.SearchCounts.Add(new() { Day = DateOnly.FromDateTime(DatedClock.Today.Date), Query = Secret, Searches = 1, WithoutHits = 1, Clicks = 0 });
            await db.SaveChangesAsync(Cancel);
        }

        Assert.All(Files(await Written()), file => Assert.DoesNotContain(Secret, Text(file.Value), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_is_there_without_its_text()
    {
        const string Hidden = "Ingen ska läsa det här igen";
        await using var db = await Db();
        var (post, other) = (await db.Posts.OrderBy(post => post.Id).FirstAsync(Cancel), await db.Posts.Include(post => post.Discussion).OrderBy(post => post.Id).LastAsync(Cancel));
        (post.Text, post.HiddenAt, post.HiddenReason) = (Hidden, App.Clock.GetUtcNow().UtcDateTime, "Uppgifter om en enskild");
        db.PostEditions.Add(new() { PostId = post.Id, Text = Hidden, Until = App.Clock.GetUtcNow().UtcDateTime });
        (other.Text, other.Discussion.Title, other.Discussion.HiddenAt) = (Hidden, Hidden, App.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(Cancel);

        var archive = await Written();
        Assert.All(Files(archive), file => Assert.DoesNotContain(Hidden, Text(file.Value), StringComparison.Ordinal));
        await Read(archive);
        await using var back = Empty.CreateDbContext();
        Assert.Equal((ArchiveFormat.HiddenText, "Uppgifter om en enskild"), await back.Posts.Where(same => same.Id == post.Id).Select(same => ValueTuple.Create(same.Text, same.HiddenReason!)).SingleAsync(Cancel));
        Assert.Equal(ArchiveFormat.HiddenText, (await back.Posts.SingleAsync(same => same.Id == other.Id, Cancel)).Text);
    }

    [Fact]
    public async Task What_somebody_has_sent_and_not_shared_is_not_in_it()
    {
        await using var db = await Db();
        var document = await db.SharedDocuments.OrderBy(document => document.Id).FirstAsync(document => document.SharedAt != null, Cancel);
        document.SharedAt = null;
        await db.SaveChangesAsync(Cancel);

        var files = Files(await Written());

        Assert.DoesNotContain(files.Keys, name => name.StartsWith($"dokument/{document.Id}/", StringComparison.Ordinal));
        Assert.DoesNotContain($"\"DocumentId\":{document.Id},", Text(files["natverk/dokumentversioner.jsonl"]), StringComparison.Ordinal);
    }
}
