using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

/// <summary>A test with a database and a clock of its own.</summary>
public abstract class DatabaseTest : IAsyncLifetime
{
    private TestDatabase? databases;

    protected TestDatabase Databases => databases ?? throw new InvalidOperationException("The test has not begun.");

    protected HandClock Clock { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => databases = await TestDatabase.Create(GetType(), Clock);

    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does it in a context of its own and saves.</summary>
    protected async Task Save(Action<SigKunskapDb> change)
    {
        await using var db = Databases.CreateDbContext();
        change(db);
        await db.SaveChangesAsync(Cancel);
    }

    protected async Task<T> Read<T>(Func<SigKunskapDb, Task<T>> read)
    {
        await using var db = Databases.CreateDbContext();
        return await read(db);
    }

    protected async Task<int> Sql(string sql)
    {
        await using var db = Databases.CreateDbContext();
        return await db.Database.ExecuteSqlRawAsync(sql, Cancel);
    }
}
