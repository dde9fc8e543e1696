using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Pages;

namespace SigKunskap.BrowserTests;

/// <summary>A page of the portal to look at.</summary>
/// <param name="Kind">What kind of page it is.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Status">What it answers.</param>
/// <param name="As">Who looks: one of the <see cref="People"/>, or null for anybody.</param>
public sealed record Place(string Kind, string Address, int Status = 200, string? As = null)
{
    public override string ToString() => As is null ? $"{Kind} {Address}" : $"{Kind} {Address} ({As})";

    /// <summary>Every kind of page, with the starter library's own examples.</summary>
    public static IReadOnlyList<Place> Every(PortalInBrowser portal)
    {
        var library = portal.Library;
        var changed = library.Pages.First(page => page.Editions.Count > 1).Address.Path;
        var page = library.Pages[0].Address;
        var first = library.Pages[0].Newest;
        return
        [
            new("start", "/"),
            new("index", "/vagledning"),
            new("index för en roll", $"/vagledning?roll={library.Reference.Lists.Roles.Keys.First()}"),
            new("index för en situation", $"/vagledning?situation={library.Reference.Lists.Situations.Keys.First()}"),
            new("ämne", $"/vagledning/{page.Topic}"),
            .. Guidance(library).Select(shown => new Place("vägledning", shown.Address.Path)),
            new("utgåva", $"{changed}?utgava=1"),
            new("som det gällde", $"{changed}?den={portal.Today:yyyy-MM-dd}"),
            new("jämförelse", $"{changed}?mot=1"),
            new("utgåvor", $"{changed}/utgavor"),
            new("kort", $"{page.Path}/kort"),
            new("citat", $"{page.Path}/citera/{first.IdOf(first.Content.Paragraphs.First())}"),
            .. Law(library, portal.Today),
            new("begrepp", "/begrepp"),
            new("ändringar", "/andringar"),
            new("ändringar i lagen", "/andringar?om=lagen"),
            new("sök", "/sok"),
            new("sök med träffar", "/sok?q=orosanm%C3%A4lan"),
            new("sök lagrum", "/sok?q=14%20kap%201%20%C2%A7%20sol"),
            new("sök sida två", "/sok?q=samtycke&sida=2"),
            new("sök med urval", $"/sok?q=samtycke&amne={page.Topic}"),
            new("sök utan träff", "/sok?q=zzzyx%20qwqwq"),
            new("sök med ignorerat", "/sok?q=%22samtycke%20polis%20amne%3Afinnsinte%20-"),
            new("verktyg", "/verktyg"),
            .. library.Flows.SelectMany(Tools),
            new("verktygets utgåvor", $"{library.Flows[0].Path}/utgavor"),
            new("verktygets utgåva", $"{library.Flows[0].Path}/utgavor/1"),
            new("samtycke val", "/verktyg/samtycke"),
            new("samtycke ofullständigt", "/verktyg/samtycke?part=polis&part=xyz&visa=1"),
            new("samtycke blankett", "/verktyg/samtycke?part=polis&part=skola&part=utforare&uppgift=skolgang&syfte=samordna&manader=18&visa=1"),
            new("uppföljning val", "/verktyg/folj-upp"),
            new("uppföljning mall", "/verktyg/folj-upp?visar=startade&visar=forslag&visa=1"),
            new("samordnarpaket", "/verktyg/samordnarpaket"),
            new("samordnarpaket del", "/verktyg/samordnarpaket?del=arshjul"),
            new("er organisation", "/verktyg/er-organisation"),
            new("vart anmäler jag", "/verktyg/vart-anmaler-jag"),
            new("om", "/om"),
            new("tillgänglighet", "/tillganglighet"),
            new("rapportera tillgänglighet", "/tillganglighet/rapportera"),
            new("finns inte", "/finns/inte", 404),
            new("sida finns inte", $"/vagledning/{page.Topic}/finns-inte", 404),
            new("fel datum", $"{page.Path}?den=abc", 400),
            new("fel sida med träffar", "/sok?q=samtycke&sida=-1", 400),
            .. portal.Answers("/galleri") ? [new Place("galleri", "/galleri")] : Array.Empty<Place>(),
        ];
    }

    /// <summary>The longest page, one with a table, one with history, and enough others that every kind of box is seen.</summary>
    private static IEnumerable<LibraryPage> Guidance(Library library)
    {
        var chosen = new List<LibraryPage>
        {
            library.Pages.MaxBy(page => page.Newest.Content.Paragraphs.Sum(paragraph => paragraph.Text.Length))!,
            library.Pages.First(page => page.Newest.Content.Paragraphs.Any(paragraph => paragraph.Html.Contains("<table", StringComparison.Ordinal))),
            library.Pages.First(page => page.Editions.Count > 1),
        };
        var boxes = chosen.SelectMany(Boxes).ToHashSet();
        foreach (var page in library.Pages.Where(page => Boxes(page).Except(boxes).Any()))
        {
            if (!Boxes(page).All(boxes.Contains))
                chosen.Add(page);
            boxes.UnionWith(Boxes(page));
        }

        return chosen.Distinct();
    }

    private static IEnumerable<GroupKind> Boxes(LibraryPage page) =>
        page.Newest.Content.Sections.SelectMany(section => section.Blocks).OfType<BlockGroup>().Select(group => group.Kind);

    /// <summary>Each tool from its first question to an answer, by way of an answer that is changed and one that does not exist.</summary>
    private static IEnumerable<Place> Tools(Flow flow)
    {
        var given = new Dictionary<string, string>();
        yield return new("verktyg första frågan", flow.Path);
        for (var walk = FlowWalk.Of(flow, given); walk.Next is { } question; walk = FlowWalk.Of(flow, given))
        {
            given[question.Id] = walk.Offered[^1].Id;
            yield return new(FlowWalk.Of(flow, given).Next is null ? "verktyg svar" : "verktyg fråga", Address());
        }

        yield return new("verktyg ändra", $"{Address()}&andra={given.Keys.First()}");
        yield return new("verktyg ändrat", $"{Address()}&forut={given.Keys.Last()}.{flow.FindQuestion(given.Keys.Last())!.Options[0].Id}");
        yield return new("verktyg inbäddat", $"{Address()}&inbaddad=1");
        yield return new("verktyg fel svar", $"{flow.Path}?{given.Keys.First()}=finns-inte");

        string Address() => $"{flow.Path}?{string.Join('&', given.Select(answer => $"{answer.Key}={answer.Value}"))}";
    }

    private static IEnumerable<Place> Law(Library library, DateOnly today)
    {
        var now = library.Law.Statutes.Where(statute => statute.InForce(today)).MaxBy(statute => statute.Sections.Count)!;
        var repealed = library.Law.Statutes.Where(statute => statute.IsRepealed).MaxBy(statute => statute.Sections.Count(section => section.ReplacedBy.Count > 0))!;
        var section = now.Sections.First(section => section.Number.Path.Contains('/', StringComparison.Ordinal));
        yield return new("lagrum", "/lagrum");
        yield return new("författning", $"/lagrum/{now.Slug}");
        yield return new("upphävd författning", $"/lagrum/{repealed.Slug}");
        yield return new("kapitel", $"/lagrum/{now.Slug}/{section.Number.Path.Split('/')[0]}");
        yield return new("paragraf", $"/lagrum/{now.Slug}/{section.Number.Path}");
        yield return new("upphävd paragraf", $"/lagrum/{repealed.Slug}/{repealed.Sections.First(old => old.ReplacedBy.Count > 0).Number.Path}");
    }
}
