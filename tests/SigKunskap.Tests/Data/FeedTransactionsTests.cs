using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

/// <summary>Asked of any engine here; in the portal only SQL Server has the limit.</summary>
public sealed class FeedTransactionsTests : DatabaseTest
{
    [Fact]
    public async Task A_transaction_that_held_its_numbers_too_long_is_not_committed()
    {
        await using (var db = Limited())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Tell("utgåva", "a");
            await db.SaveChangesAsync(Cancel);
            Clock.Advance(TimeSpan.FromSeconds(3));
            db.Tell("utgåva", "b");
            await db.SaveChangesAsync(Cancel);
            Clock.Advance(TimeSpan.FromSeconds(3));

            await Assert.ThrowsAsync<TimeoutException>(() => transaction.CommitAsync(Cancel));
        }

        Assert.Empty(await Databases.Feed.ReadAfter(0, 10, Cancel));
    }

    [Fact]
    public async Task Time_before_the_first_was_told_in_the_transaction_does_not_count()
    {
        await using var db = Limited();
        db.Tell("utgåva", "a");
        await db.SaveChangesAsync(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        Clock.Advance(TimeSpan.FromMinutes(1));
        db.Tell("utgåva", "b");
        await db.SaveChangesAsync(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(3));
        db.Tell("utgåva", "c");
        await db.SaveChangesAsync(Cancel);

        await transaction.CommitAsync(Cancel);

        Assert.Equal(["a", "b", "c"], (await Databases.Feed.ReadAfter(0, 10, Cancel)).Select(c => c.Subject));
    }

    private SigKunskapDb Limited()
    {
        var options = new DbContextOptionsBuilder<SigKunskapDb>();
        options.UseDatabase(Databases.Settings).AddInterceptors(new FeedTransactions(TimeSpan.FromSeconds(5)));
        return new(options.Options, Clock, Databases.Signal);
    }
}
