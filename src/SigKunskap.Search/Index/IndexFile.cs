using Microsoft.Data.Sqlite;

namespace SigKunskap.Search.Index;

/// <summary>
/// Opens the index file for writing and sees to it that a usable index is in it. The index is derived from the database:
/// an index of ours that is damaged or of another form is deleted, and anything else in its place is moved aside.
/// </summary>
internal sealed class IndexFile(string path, string fingerprint, TimeSpan lockTimeout)
{
    private const string Damaged = "Sökindexet var skadat och har ersatts av ett tomt som fylls på nytt.";
    private const string Foreign = "Filen på sökindexets plats var något annat och har flyttats åt sidan. Ett tomt index fylls på nytt.";
    private const string OtherVersion = "Sökindexet var gjort av en annan version och byggs om.";

    public string Path => path;

    /// <summary>The writing connection, and why the index was replaced, if it was.</summary>
    public (SqliteConnection Connection, string? Notice) Open()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            var notice = Unusable();
            if (notice is not null)
                Discard();
            return (OpenReady(), notice);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw SqliteTrouble.Explain(path, error);
        }
    }

    /// <summary>An empty index in place of one that turned out to be damaged. No connection may be open.</summary>
    public (SqliteConnection Connection, string? Notice) Replace()
    {
        try
        {
            Discard();
            return (OpenReady(), Damaged);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw SqliteTrouble.Explain(path, error);
        }
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)lockTimeout.TotalSeconds),
        }.ToString());
        connection.Open();
        return connection;
    }

    private string? Unusable()
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return null;
        try
        {
            if (!IsOurs())
                return Foreign;
            using var connection = Connect();
            using var statements = new Statements(connection);
            if ((string?)statements.Single("PRAGMA quick_check(1)") != "ok")
                return Damaged;
            return (string?)statements.Single("SELECT value FROM meta WHERE key = 'fingerprint'") == fingerprint ? null : OtherVersion;
        }
        catch (SqliteException error) when (SqliteTrouble.IsDamage(error) || error.SqliteErrorCode == 1)
        {
            return Damaged;
        }
    }

    private void Discard()
    {
        if (IsOurs())
            File.Delete(path);
        else if (File.Exists(path))
            File.Move(path, $"{path}.undanlagd-{DateTime.UtcNow:yyyyMMddHHmmssfff}");
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    // The application id stands at byte 68 of a database's header, also when the rest can no longer be read.
    private bool IsOurs()
    {
        if (!File.Exists(path))
            return false;
        var header = new byte[72];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return read == header.Length
            && System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(68)) == IndexSchema.ApplicationId;
    }

    private SqliteConnection OpenReady()
    {
        var connection = Connect();
        using var statements = new Statements(connection);
        // Before the switch to WAL, so that it stands in the file itself also after a kill.
        if ((long)statements.Single("PRAGMA application_id")! != IndexSchema.ApplicationId)
            statements.Run($"PRAGMA application_id = {IndexSchema.ApplicationId}");
        statements.Run("PRAGMA journal_mode = WAL");
        statements.Run("PRAGMA synchronous = NORMAL");
        // What a page no longer says must not stay in the file.
        statements.Run("PRAGMA secure_delete = ON");
        if ((long)statements.Single("SELECT count(*) FROM sqlite_master WHERE name = 'meta'")! == 0)
        {
            using var transaction = connection.BeginTransaction();
            statements.Run(IndexSchema.Tables);
            statements.Run("INSERT INTO meta(key, value) VALUES('fingerprint', $1)", fingerprint);
            transaction.Commit();
        }
        return connection;
    }
}
