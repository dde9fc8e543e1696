using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>Where a virus scanner answers: <c>localhost:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.</summary>
public sealed record ScannerAddress(string? Host, int Port, string? Path)
{
    public static ScannerAddress? Of(string text) =>
        text.StartsWith("unix:/", StringComparison.Ordinal) ? new(null, 0, text[5..])
        : text.LastIndexOf(':') is > 0 and var colon && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? new(text[..colon], port, null)
        : null;

    /// <summary>A connection to it.</summary>
    internal async Task<Socket> Connect(CancellationToken cancel)
    {
        var socket = Path is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(Path is null ? new DnsEndPoint(Host!, Port) : new UnixDomainSocketEndPoint(Path), cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
