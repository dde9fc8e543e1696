using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Features.Network.Finding;

namespace SigKunskap.Tests.Features.Network.Discussions;

/// <summary>What was taken away for good is nowhere in the files either: not in freed pages, not in the logs beside them, not in the search index.</summary>
public sealed class ErasedBytesTests : NetworkTest
{
    private const string Mia = "mia@example.se", Secret = "vattkoppsmodellen", Earlier = "blindtarmsmodellen";

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Not_a_byte_is_left_of_an_erased_text_its_earlier_wording_or_a_quote_of_it(int times)
    {
        if (TestDatabase.Server is not null)
            Assert.Skip("SQL Server keeps its own files.");
        await Facilitator();
        await Member(await Area("Exempelby"), Mia);
        await Member(await Area("Annanby"), "anders@example.se");
        var started = await App.Get<Write>().For(await PersonOf(Mia), new Write.Start("alla", true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel);
        var earlier = string.Join(' ', Enumerable.Repeat($"Vi provar {Earlier}.", times));
        var reply = await App.Get<Write>().For(await PersonOf(Mia), new Write.Reply(started.Discussion!.Value, earlier, false, Guid.NewGuid(), null), Cancel);
        var text = string.Join(' ', Enumerable.Repeat($"Vi provar {Secret}.", times));
        Assert.NotNull((await App.Get<EditPost>().For(await PersonOf(Mia), new(reply.Post, text, 0, null), Cancel))?.Discussion);
        await App.Get<SaveDraft>().For(await PersonOf("anders@example.se"), new(Draft.OfDiscussion(started.Discussion.Value), "", $"> {text}\n\nHåller med."), Cancel);
        await Eventually.IsSo(async () => (await Find(Secret)) == 1);
        await using (var before = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
            Assert.Equal(1, await before.Drafts.CountAsync(Cancel));
        Assert.NotEmpty(Holding(Secret));
        Assert.NotEmpty(Holding(Earlier));

        Assert.NotNull(await App.Get<ErasePost>().For(await PersonOf(Mia), reply.Post, Cancel));

        await Eventually.IsSo(async () => await Find(Secret) == 0 && Holding(Secret).Count == 0 && Holding(Earlier).Count == 0, seconds: 20);
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        Assert.True(await db.Posts.AnyAsync(post => post.Id == reply.Post && post.ErasedAt != null, Cancel));
    }

    /// <summary>A reader that holds the log open makes it wait, and it is emptied when the reader is done.</summary>
    [Fact]
    public async Task The_log_is_emptied_once_nobody_reads_it()
    {
        if (TestDatabase.Server is not null)
            Assert.Skip("SQL Server keeps its own files.");
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        await using var reader = new SqliteConnection(App.Get<DatabaseSettings>().ConnectionString + ";Pooling=False");
        await reader.OpenAsync(Cancel);
        await using (var reading = reader.BeginTransaction(deferred: true))
        {
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM Members";
            command.Transaction = reading;
            await command.ExecuteScalarAsync(Cancel);
            await Area("Exempelby");
            Assert.False(await WriteAheadLog.Empty(db.Database, Cancel));
        }

        Assert.True(await WriteAheadLog.Empty(db.Database, Cancel));
    }

    private async Task<int> Find(string word) => (await App.Get<FindInNetwork>().For(await PersonOf(Mia), word, 1, Cancel)).Total;

    /// <summary>The files of the data folder that hold a word, in any part of them.</summary>
    private List<string> Holding(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        return [.. Directory.EnumerateFiles(App.DataFolder, "*", SearchOption.AllDirectories).Where(file => Bytes(file).AsSpan().IndexOf(bytes) >= 0)];
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
