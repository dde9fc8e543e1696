using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>Asks clamd about a file, in its own way of sending a stream (clamd(8), INSTREAM). A scanner that does not answer has not said that a file is clean.</summary>
public sealed class VirusScanner(DocumentSettings settings)
{
    private const int LongestAnswer = 1_000;

    /// <summary>What the scanner said.</summary>
    public enum Answer
    {
        /// <summary>Nothing was found, or no scanner is configured.</summary>
        Clean,

        /// <summary>Harmful code was found.</summary>
        Infected,

        /// <summary>It did not answer, or could not judge.</summary>
        Silent,
    }

    public async Task<Answer> Scan(Stream file, CancellationToken cancel)
    {
        if (settings.Scanner is not { } address)
            return Answer.Clean;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.ReadingTime);
        try
        {
            using var socket = await address.Connect(limit.Token);
            await using var stream = new NetworkStream(socket);
            await Send(stream, file, limit.Token);
            var said = await Read(stream, limit.Token);
            return said.EndsWith(" FOUND", StringComparison.Ordinal) ? Answer.Infected : said == "stream: OK" ? Answer.Clean : Answer.Silent;
        }
        catch (Exception silent) when (silent is SocketException or IOException || (silent is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return Answer.Silent;
        }
    }

    /// <summary>Pieces with their length before them, and an empty one last.</summary>
    private static async Task Send(NetworkStream stream, Stream file, CancellationToken cancel)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var piece = new byte[4 + 32_768];
        while (true)
        {
            var read = await file.ReadAsync(piece.AsMemory(4), cancel);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await stream.WriteAsync(piece.AsMemory(0, 4 + read), cancel);
            if (read == 0)
                return;
        }
    }

    private static async Task<string> Read(NetworkStream stream, CancellationToken cancel)
    {
        var (said, length) = (new byte[LongestAnswer], 0);
        while (length < said.Length && await stream.ReadAsync(said.AsMemory(length), cancel) is > 0 and var read)
            length += read;
        return Encoding.UTF8.GetString(said, 0, length).TrimEnd('\0', '\n', ' ');
    }
}
