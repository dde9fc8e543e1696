using System.Text.RegularExpressions;

namespace SigKunskap.Benchmarks.Posting;

/// <summary>A facilitator, one area and its members, who came in as people do: through invitations, over HTTP.</summary>
internal sealed partial class MadeUpNetwork : IDisposable
{
    private const string Password = "kastrull moln spårvagn tegel";

    private MadeUpNetwork(FormClient facilitator, IReadOnlyList<FormClient> members) => (Facilitator, Members) = (facilitator, members);

    public FormClient Facilitator { get; }

    public IReadOnlyList<FormClient> Members { get; }

    /// <param name="portal">The portal's address.</param>
    /// <param name="firstLink">The link that the portal printed.</param>
    /// <param name="count">How many members.</param>
    public static async Task<MadeUpNetwork> Make(Uri portal, string firstLink, int count)
    {
        var facilitator = await Accept(portal, firstLink, "facilitator@example.se");
        await facilitator.Get("/forvaltning/omraden");
        await facilitator.Post("/forvaltning/omraden", "nytt-omrade", ("namn", "Exempelby"), ("lan", "Påhittade län"));
        await facilitator.Get("/natverk/inbjudningar");
        var members = new List<FormClient>();
        for (var number = 1; number <= count; number++)
        {
            var page = await facilitator.PostForPage("/natverk/inbjudningar", "bjud-in", ("omrade", "1"), ("roll", "Member"));
            members.Add(await Accept(portal, Link().Match(page).Value, $"m{number}@example.se"));
        }

        return new(facilitator, members);
    }

    /// <summary>Starts a discussion in the room of the whole network.</summary>
    public async Task<string> StartDiscussion(string title = "En fråga")
    {
        await Facilitator.Get("/natverk/ny");
        return new Uri(await Facilitator.Post("/natverk/ny", "ny", ("nyckel", $"{Guid.NewGuid()}"), ("rum", "alla"), ("slag", "fraga"), ("rubrik", title), ("text", "Vi undrar."), ("gor", "skicka"))
            ?? throw new InvalidOperationException("The discussion was not started.")).AbsolutePath;
    }

    /// <summary>Calls to a meeting for the whole network, next year.</summary>
    public async Task<string> CallMeeting()
    {
        await Facilitator.Get("/natverk/traffar/ny");
        var day = $"{DateTime.UtcNow.Year + 1}-03-15";
        return new Uri(Facilitator.Portal, await Facilitator.Post("/natverk/traffar/ny", "traff", ("nyckel", $"{Guid.NewGuid()}"), ("slag", "Network"), ("rum", "alla"), ("rubrik", "Samtycke i praktiken"), ("startdag", day), ("starttid", "09:00"), ("slutdag", day), ("sluttid", "16:00"), ("plats", "Exempelby"), ("text", "Vi jämför hur vi frågar."))
            ?? throw new InvalidOperationException("The meeting was not called.")).AbsolutePath;
    }

    public void Dispose()
    {
        Facilitator.Dispose();
        foreach (var member in Members)
            member.Dispose();
    }

    private static async Task<FormClient> Accept(Uri portal, string link, string email)
    {
        var client = new FormClient(portal);
        await client.Get(link);
        return await client.Post(link, "nytt-konto", ("namn", email.Split('@')[0]), ("funktion", "samordnare"), ("yrke", "SocialServices"), ("epost", email), ("losenord", Password)) is null
            ? throw new InvalidOperationException($"{email} did not come in.")
            : client;
    }

    [GeneratedRegex("/konto/inbjudan/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
