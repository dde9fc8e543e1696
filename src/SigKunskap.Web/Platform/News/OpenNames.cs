using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>What in the open library can be followed, by name.</summary>
public sealed class OpenNames(LivingLibrary library)
{
    /// <summary>There is one.</summary>
    public static Topic Newsletter { get; } = new(FollowKind.Newsletter, "alla");

    /// <param name="Words">"sidan ”Vem samtycker?”", to stand after "du följer".</param>
    /// <param name="Title">Its name alone.</param>
    /// <param name="Path">Where it is.</param>
    public sealed record Name(string Words, string Title, string Path);

    /// <summary>The name of a page, a topic, a section, a tool or the newsletter; null for what there is not.</summary>
    public Name? Of(Topic topic) => topic.Kind switch
    {
        FollowKind.Page when PageAddress.TryParse(topic.Target, out var address) && library.Now.Find(address) is { } page => new($"sidan ”{page.Newest.Front.Title}”", page.Newest.Front.Title, address.Path),
        FollowKind.Topic when library.Now.Reference.Lists.Topics.GetValueOrDefault(topic.Target) is { } found => new($"ämnet ”{found.Name}”", found.Name, $"/vagledning/{topic.Target}"),
        FollowKind.Section when SectionPath.Find(library.Now.Law, topic.Target) is var (statute, section) => new($"paragrafen {section.Number.InFull} {statute.ShortName}", $"{section.Number.InFull} {statute.ShortName}", $"/lagrum/{topic.Target}"),
        FollowKind.Tool when library.Now.Flows.FirstOrDefault(flow => flow.Name == topic.Target) is { } flow => new($"verktyget ”{flow.Title}”", flow.Title, flow.Path),
        FollowKind.Newsletter when topic == Newsletter => new("nyhetsbrevet", "Nyhetsbrevet", "/nyhetsbrev"),
        _ => null,
    };
}
