using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data;

/// <summary>Brings the schema up to date at start. Several nodes may start together: one works, the others wait and find it done.</summary>
public sealed class Migrator(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>Runs what has not been run, all or nothing, and says how many scripts that was.</summary>
    /// <exception cref="DatabaseUnusableException">The database cannot be used, in words for the person who starts the portal.</exception>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Run(db, MigrationScript.All(db.Database.Twin()), clock, cancel);
    }

    internal static async Task<int> Run(SigKunskapDb db, IReadOnlyList<MigrationScript> scripts, TimeProvider clock, CancellationToken cancel)
    {
        try
        {
            db.Database.MakeFolder();
            await db.Database.OpenConnectionAsync(cancel);
            await using var schema = await SchemaLock.Take(db.Database, cancel);
            var applied = await schema.Applied(cancel);
            Check(applied, scripts);
            var pending = scripts.Where(s => !applied.ContainsKey(s.Number)).ToList();
            foreach (var script in pending)
                await schema.Apply(script, clock.GetUtcNow().UtcDateTime, cancel);
            await schema.Commit(cancel);
            return pending.Count;
        }
        catch (Exception e) when (Database.InWords(e, db.Database.GetDbConnection().DataSource) is { } words)
        {
            throw new DatabaseUnusableException(words, e);
        }
    }

    private static void Check(IReadOnlyDictionary<int, string> applied, IReadOnlyList<MigrationScript> scripts)
    {
        var newest = scripts.Max(s => s.Number);
        if (applied.Keys.Where(number => number > newest).ToList() is { Count: > 0 } unknown)
            throw new DatabaseUnusableException(
                $"Databasen har schemaversion {unknown.Max()} men det här programmet känner bara till version {newest}. "
                + "Starta den nyare versionen av programmet, eller läs tillbaka en säkerhetskopia från före uppgraderingen.");
        if (scripts.FirstOrDefault(s => applied.TryGetValue(s.Number, out var hash) && hash != s.Hash) is { } changed)
            throw new DatabaseUnusableException(
                $"Migreringsskriptet {changed.Name} har ändrats sedan det kördes i databasen. "
                + "Återställ skriptet och lägg ändringen i ett nytt skript med nästa nummer.");
    }
}

/// <summary>The database cannot be used as it is. The message is Swedish and says what to do.</summary>
public sealed class DatabaseUnusableException(string message, Exception? cause = null) : Exception(message, cause);
