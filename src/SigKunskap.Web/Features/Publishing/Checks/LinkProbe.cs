using System.Net;
using System.Net.Sockets;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>
/// Asks an address on the open web whether it is there. An editor writes the address, and the node that asks stands on an inner network: so
/// only http and https, only the ports that belong to them, and only addresses that <see cref="PublicAddresses"/> allows, decided for the very
/// address that is connected to (a name may answer otherwise the second time it is asked) and anew for each redirect. Nothing is read but the head.
/// </summary>
/// <param name="mayReach">Whether a machine may be asked.</param>
/// <param name="mayAsk">Whether an address may be asked at all.</param>
public sealed class LinkProbe(Func<IPAddress, bool>? mayReach = null, Func<Uri, bool>? mayAsk = null) : IDisposable
{
    public const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Func<Uri, bool> mayAsk = mayAsk ?? IsOrdinary;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, mayReach ?? PublicAddresses.Allow, cancel),
    })
    { Timeout = Patience };

    /// <summary>What is wrong with an address, in Swedish; null when it answers as it should.</summary>
    public async Task<string?> Trouble(string address, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(Patience);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at))
            return "går inte att läsa som en adress.";
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!mayAsk(at))
                    return "leder till en adress som portalen inte frågar.";
                using var answer = await Ask(at, stop.Token);
                if ((int)answer.StatusCode is < 300 or >= 400)
                    return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? "finns inte längre." : (int)answer.StatusCode >= 500 ? $"svarar med fel ({(int)answer.StatusCode})." : null;
                if (answer.Headers.Location is not { } next)
                    return null;
                at = new(at, next);
            }

            return "skickar vidare för många gånger.";
        }
        catch (NotReachedException)
        {
            return "leder till en adress som portalen inte frågar.";
        }
        catch (HttpRequestException failure)
        {
            return failure.InnerException is NotReachedException ? "leder till en adress som portalen inte frågar." : "gick inte att nå.";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "svarade inte i tid.";
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>Whether an address may be asked: http or https on its own port, without name and password.</summary>
    public static bool IsOrdinary(Uri at) => at.Scheme is "http" or "https" && at.IsDefaultPort && at.UserInfo.Length == 0;

    /// <summary>Some sites refuse to give the head alone; then the whole is asked for and only its head is read.</summary>
    private async Task<HttpResponseMessage> Ask(Uri at, CancellationToken cancel)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, at);
        var answer = await client.SendAsync(head, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            return answer;
        answer.Dispose();
        using var whole = new HttpRequestMessage(HttpMethod.Get, at);
        return await client.SendAsync(whole, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint end, Func<IPAddress, bool> allows, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancel);
        // One that must not be asked among them spoils the name: it is not left to chance which is taken.
        if (addresses.Length == 0 || !addresses.All(allows))
            throw new NotReachedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotReachedException : Exception;
}
