using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data;

internal static class SchemaNumber
{
    /// <summary>The number of the newest migration that the database has.</summary>
    public static Task<int> Schema(this SigKunskapDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT MAX(Number) AS Value FROM SchemaVersions").SingleAsync(cancel);
}
