using System.Net;
using System.Net.Sockets;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>Tells machines on the open web from those of an inner network (the registries of RFC 6890, and what hides an IPv4 address in IPv6).</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Tunnels and translation (2001::/23 has Teredo in it, 2002::/16 is 6to4), and addresses for examples.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All of IPv6 that is given out to the open web.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    public static bool Allow(IPAddress address)
    {
        var at = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Inner.Any(network => network.Contains(at)) && (at.AddressFamily == AddressFamily.InterNetwork || Global.Contains(at));
    }
}
