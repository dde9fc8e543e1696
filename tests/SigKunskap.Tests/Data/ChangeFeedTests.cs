using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class ChangeFeedTests : DatabaseTest
{
    [Fact]
    public async Task What_is_told_is_read_in_order()
    {
        await Save(db =>
        {
            db.Tell("utgåva", "sekretess/samtycke");
            db.Tell("lagrum", "sol-2025");
        });

        var changes = await Databases.Feed.ReadAfter(0, 10, Cancel);

        Assert.Equal([(1, "utgåva", "sekretess/samtycke"), (2, "lagrum", "sol-2025")], changes.Select(c => (c.Id, c.Kind, c.Subject)));
        Assert.All(changes, change => Assert.Equal(Clock.GetUtcNow().UtcDateTime, change.At));
        Assert.Equal([2], (await Databases.Feed.ReadAfter(1, 10, Cancel)).Select(c => c.Id));
        Assert.Equal([1], (await Databases.Feed.ReadAfter(0, 1, Cancel)).Select(c => c.Id));
    }

    [Fact]
    public async Task What_is_not_saved_is_not_told()
    {
        await using (var db = Databases.CreateDbContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Tell("utgåva", "sekretess/samtycke");
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        Assert.Empty(await Databases.Feed.ReadAfter(0, 10, Cancel));
    }

    [Fact]
    public async Task A_change_that_becomes_visible_late_is_not_missed()
    {
        await Visible(1, 2, 4);
        Assert.Equal([1, 2], await Read(0));
        Assert.Empty(await Read(2));

        await Visible(3);

        Assert.Equal([3, 4], await Read(2));
    }

    [Fact]
    public async Task A_gap_that_stays_is_skipped_after_its_time()
    {
        await Visible(1, 2, 4);
        Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Empty(await Read(2));

        Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal([4], await Read(2));
        Assert.Equal([1, 2, 4], await Read(0));
    }

    [Fact]
    public async Task A_gap_is_waited_for_though_an_older_one_was_skipped()
    {
        await Visible(2);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Visible(4);

        Assert.Equal([2], await Read(0));
    }

    [Fact]
    public async Task The_head_is_where_nothing_is_still_to_come_before()
    {
        Assert.Equal(0, await Databases.Feed.Head(Cancel));
        await Visible(1, 3);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Visible(4, 5, 7);

        Assert.Equal(5, await Databases.Feed.Head(Cancel));
    }

    [Fact]
    public async Task A_database_is_known_by_when_it_was_made()
    {
        var made = Clock.GetUtcNow().UtcDateTime;
        Clock.Advance(TimeSpan.FromDays(1));
        await new Migrator(Databases, Clock).Run(Cancel);

        Assert.Equal((made, DateTimeKind.Utc), (await Databases.Feed.MadeAt(Cancel), (await Databases.Feed.MadeAt(Cancel)).Kind));
    }

    [Fact]
    public async Task A_cursor_moves_only_forward()
    {
        Assert.Equal(0, await Databases.Feed.Cursor("sök", Cancel));
        await Databases.Feed.Move("sök", 7, Cancel);
        await Databases.Feed.Move("sök", 5, Cancel);
        await Databases.Feed.Move("post", 2, Cancel);

        Assert.Equal((7, 2), (await Databases.Feed.Cursor("sök", Cancel), await Databases.Feed.Cursor("post", Cancel)));
    }

    [Fact]
    public async Task A_number_is_never_given_twice()
    {
        await Save(db => db.Tell("utgåva", "a"));
        await Sql("DELETE FROM Changes");
        await Save(db => db.Tell("utgåva", "b"));

        Assert.Equal(2, (await Read(db => db.Changes.SingleAsync(Cancel))).Id);
    }

    private async Task Visible(params long[] ids)
    {
        await using var db = Databases.CreateDbContext();
        await db.Database.OpenConnectionAsync(Cancel);
        if (db.Database.IsSqlServer())
            await db.Database.ExecuteSqlRawAsync("SET IDENTITY_INSERT Changes ON", Cancel);
        db.Changes.AddRange(ids.Select(id => new Change { Id = id, Kind = "utgåva", Subject = "x" }));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<IEnumerable<long>> Read(long cursor) => (await Databases.Feed.ReadAfter(cursor, 10, Cancel)).Select(c => c.Id);
}
