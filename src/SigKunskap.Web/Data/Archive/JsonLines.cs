using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SigKunskap.Web.Data.Archive;

/// <summary>The lines of a file, each no longer than what is held in memory for one.</summary>
internal static class JsonLines
{
    /// <summary>The lines, without their ends. Each is good until the next is asked for.</summary>
    /// <exception cref="UnfitArchiveException">A line is too long, or the last has no end.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> In(Stream stream, string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pipe = PipeReader.Create(stream, new(bufferSize: 65_536, leaveOpen: true));
        try
        {
            for (var more = true; more;)
            {
                var result = await pipe.ReadAsync(cancel);
                var rest = result.Buffer;
                while (rest.PositionOf((byte)'\n') is { } end)
                {
                    yield return rest.Slice(0, end).ToArray();
                    rest = rest.Slice(rest.GetPosition(1, end));
                }

                if (rest.Length > ArchiveFormat.LongestLine || (result.IsCompleted && !rest.IsEmpty))
                    throw new UnfitArchiveException($"En rad i {path} är för lång, eller avklippt.");
                pipe.AdvanceTo(rest.Start, rest.End);
                more = !result.IsCompleted;
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }
}
