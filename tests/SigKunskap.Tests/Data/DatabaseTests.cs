using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class DatabaseTests : DatabaseTest
{
    [Fact]
    public async Task The_portal_is_put_together_with_one_line_for_the_database_and_one_for_each_consumer()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddDatabase(Databases.Settings).AddChangeConsumer<SelfKeepingConsumer>();
        using var host = builder.Build();
        Assert.Equal(0, await host.Services.GetRequiredService<Migrator>().Run(Cancel));
        await host.StartAsync(Cancel);

        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
        {
            db.Tell("utgåva", "a");
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("a", await host.Services.GetRequiredService<SelfKeepingConsumer>().Next(Cancel));
        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task SQLite_is_told_how_to_behave_at_each_opening()
    {
        Assert.SkipWhen(TestDatabase.Server is not null, "Pragmas are SQLite's own.");
        await using var db = Databases.CreateDbContext();

        Assert.Equal(["1", "1", "5000", "wal"], await db.Database.SqlQuery<string>(
            $"SELECT foreign_keys || '' AS Value FROM pragma_foreign_keys UNION ALL SELECT recursive_triggers || '' FROM pragma_recursive_triggers UNION ALL SELECT timeout || '' FROM pragma_busy_timeout UNION ALL SELECT journal_mode FROM pragma_journal_mode").ToListAsync(Cancel));
    }
}
