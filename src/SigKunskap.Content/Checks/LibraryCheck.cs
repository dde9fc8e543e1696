using SigKunskap.Content.Consent;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;

namespace SigKunskap.Content.Checks;

/// <summary>What can only be seen with the whole library in hand: links and anchors, companions, law that points to law, twins, reviews due.</summary>
/// <param name="library">The library.</param>
/// <param name="today">The day by which reviews are due.</param>
public sealed class LibraryCheck(Library library, DateOnly today)
{
    private static readonly HashSet<string> OtherPlaces = ["/", "/sok", "/vagledning", "/lagrum", "/begrepp", "/andringar", "/om", "/tillganglighet", "/verktyg", "/verktyg/samtycke", "/verktyg/folj-upp", "/verktyg/samordnarpaket", "/verktyg/vart-anmaler-jag", "/verktyg/er-organisation", "/andringar.atom", "/api/vagledning", "/openapi.json"];

    /// <summary>Everything found, page by page and then law by law.</summary>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Run()
    {
        var pages = library.Pages.SelectMany(page => Page(page, page.Newest));
        return pages.Concat(Twins()).Concat(library.Law.Statutes.SelectMany(Statute)).Concat(Terms()).Concat(library.Flows.SelectMany(Flow)).Concat(Consent());
    }

    /// <summary>What is found in an edition that is not in the library yet.</summary>
    /// <param name="page">The page as it would be.</param>
    /// <returns>Its links that lead nowhere, companions that do not exist, a review that is due.</returns>
    public IEnumerable<Finding> Candidate(LibraryPage page) => Page(page, page.Newest);

    private IEnumerable<Finding> Page(LibraryPage page, PageEdition edition)
    {
        var file = page.Address.File;
        foreach (var link in edition.Content.Links)
        {
            if (LinkRules.IsInternal(link.Target) && Dead(link.Target, edition) is { } reason)
                yield return new(link.Where.File, link.Where.Line, $"Länken {link.Target} leder ingenstans: {reason}");
        }

        foreach (var (name, other) in new[] { ("lattlast", edition.Front.PlainLanguage), ("ersatt-av", edition.Front.ReplacedBy) })
        {
            if (other is { } address && library.Find(address) is null)
                yield return new(file, 1, $"”{name}” pekar på {address}, som inte finns. Rätta adressen eller lägg till sidan.");
        }

        if (edition.Front.ReviewBy < today && edition.Front.Status == PageStatus.InForce)
            yield return new(file, 1, $"Sidan skulle ha granskats senast {edition.Front.ReviewBy:yyyy-MM-dd}. Granska den och sätt ett nytt datum.", Severity.Warning);
    }

    private IEnumerable<Finding> Flow(Flow flow)
    {
        foreach (var outcome in flow.Outcomes)
        {
            foreach (var guidance in outcome.Guidance.Where(guidance => Dead($"/vagledning/{guidance.Text}", null) is not null))
                yield return new(flow.File, guidance.Line, $"”vagledning: {guidance.Text}” leder ingenstans. Skriv ämne/sida, eller ämne/sida#p3 för ett stycke.");
            foreach (var link in outcome.Onward.Where(link => LinkRules.IsInternal(link.Target) && Dead(link.Target, null) is not null))
                yield return new(flow.File, link.Line, $"Länken {link.Target} leder ingenstans: {Dead(link.Target, null)}");
        }

        foreach (var outdated in Outdated(flow))
            yield return outdated;
        if (flow.ReviewBy < today)
            yield return new(flow.File, 1, $"Verktyget skulle ha granskats senast {flow.ReviewBy:yyyy-MM-dd}. Granska det och sätt ett nytt datum.", Severity.Warning);
    }

    /// <summary>Outcomes whose law has changed since they were checked. Told also when only the law was brought in: nobody has looked at them since.</summary>
    /// <returns>An error where the law is gone, a warning where it has another wording.</returns>
    public IEnumerable<Finding> Outdated() => library.Flows.SelectMany(Outdated);

    private IEnumerable<Finding> Outdated(Flow flow) => flow.Outcomes.SelectMany(outcome => OutdatedLaw.Of(outcome, library.Law, today)
        // An outcome that is not settled claims nothing of the wording, so another does not make it wrong.
        .Where(outdated => outdated.Change != LawChange.Reworded || outcome.Certainty != Certainty.Unsettled)
        .Select(outdated => Told(flow, outcome, outdated)));

    private Finding Told(Flow flow, Outcome outcome, OutdatedLaw outdated) => outdated.Change switch
    {
        LawChange.Reworded => new(flow.File, outcome.Line, $"Utfallet ”{outcome.Id}” kontrollerades {outcome.CheckedOn:yyyy-MM-dd}, men {outdated.Citation} fick ny lydelse {outdated.On:yyyy-MM-dd}. Gå igenom svaret och sätt ett nytt datum.", Severity.Warning),
        LawChange.Ended => new(flow.File, outcome.Line, $"Utfallet ”{outcome.Id}” vilar på {outdated.Citation}, som inte gäller {today:yyyy-MM-dd}.{(outdated.NowIn.Count > 0 ? $" Nu: {string.Join(", ", outdated.NowIn)}." : "")} Gå igenom svaret, eller stäng av det så länge."),
        _ => new(flow.File, outcome.Line, $"Utfallet ”{outcome.Id}” vilar på {outdated.Citation}, som inte längre finns bland lagrummen. Gå igenom svaret, eller stäng av det så länge."),
    };

    private IEnumerable<Finding> Consent()
    {
        if (library.Reference.Consent is { } consent && consent.ReviewBy < today)
            yield return new(ConsentFile.Path, 1, $"Texterna skulle ha granskats senast {consent.ReviewBy:yyyy-MM-dd}. Granska dem och sätt ett nytt datum.", Severity.Warning);
    }

    private string? Dead(string target, PageEdition? own)
    {
        var hash = target.IndexOf('#');
        var path = (hash < 0 ? target : target[..hash]).Split('?')[0];
        var anchor = hash < 0 ? "" : target[(hash + 1)..];
        if (path.Length == 0)
            return own is not null && HasAnchor(own, anchor) ? null : $"ankaret #{anchor} finns inte på sidan.";
        if (OtherPlaces.Contains(path))
            return path == "/begrepp" && anchor.Length > 0 && !library.Reference.Glossary.Terms.Any(term => term.Anchor == anchor) ? $"begreppet #{anchor} finns inte i begrepp.yml." : null;
        var parts = path.Trim('/').Split('/');
        return parts[0] switch
        {
            "vagledning" => DeadPage(parts, anchor),
            "lagrum" => DeadLaw(parts),
            "verktyg" when parts.Length == 2 && library.Reference.Lists.Tools.Contains(parts[1]) => null,
            _ => "portalen har ingen sådan sida.",
        };
    }

    private string? DeadPage(string[] parts, string anchor)
    {
        if (parts.Length == 2)
            return library.Reference.Lists.Topics.ContainsKey(parts[1]) ? null : $"ämnet {parts[1]} finns inte.";
        if (parts.Length < 3 || !PageAddress.TryParse($"{parts[1]}/{parts[2]}", out var address) || library.Find(address) is not { } page)
            return $"sidan finns inte.{Closest.Suggestion(parts[^1], library.Pages.Select(page => page.Address.Slug))}";
        return anchor.Length == 0 || HasAnchor(page.Newest, anchor) ? null : $"ankaret #{anchor} finns inte på sidan.";
    }

    private string? DeadLaw(string[] parts)
    {
        if (parts.Length < 2 || library.Law.BySlug(parts[1]) is not { } statute)
            return "författningen finns inte bland lagrummen.";
        var number = string.Join('/', parts.Skip(2));
        return number.Length == 0 || statute.Sections.Any(section => section.Number.Path == number) ? null : "paragrafen finns inte bland lagrummen.";
    }

    private static bool HasAnchor(PageEdition edition, string anchor) =>
        edition.Content.HeadingAnchors.Contains(anchor) || edition.Content.Paragraphs.Any(paragraph => edition.IdOf(paragraph) == anchor);

    private IEnumerable<Finding> Twins()
    {
        foreach (var twins in library.Pages.GroupBy(page => page.Address.Slug).Where(group => group.Count() > 1))
            yield return new(twins.Last().Address.File, 1, $"Sidnamnet ”{twins.Key}” finns också i ämnet {twins.First().Address.Topic}. Ge dem olika namn, så att de inte förväxlas.", Severity.Warning);
        foreach (var twins in library.Pages.GroupBy(page => page.Newest.Front.Title, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return new(twins.Last().Address.File, 1, $"Titeln ”{twins.Key}” har också {twins.First().Address}. Ge sidorna olika titlar.", Severity.Warning);
    }

    private IEnumerable<Finding> Statute(Statute statute)
    {
        var file = $"lagrum/{statute.Slug}.yml";
        foreach (var other in new[] { statute.Replaces, statute.ReplacedBy }.OfType<string>().Where(other => library.Law.BySfs(other) is null))
            yield return new(file, 1, $"Författningen {other} finns inte bland lagrummen. Lägg till den eller ta bort hänvisningen.");
        if (statute.Owner is { } owner && !library.Reference.Lists.Agencies.ContainsKey(owner))
            yield return new(file, 1, $"”agare: {owner}” finns inte i myndigheter.yml.{Closest.Suggestion(owner, library.Reference.Lists.Agencies.Keys)}");
        foreach (var section in statute.Sections)
        {
            foreach (var key in section.ReplacedBy.Where(key => library.Law.Find(key) is null))
                yield return new(file, section.Line, $"{section.Number} ersätts enligt filen av {key}, som inte finns bland lagrummen.");
        }
    }

    private IEnumerable<Finding> Terms()
    {
        var findings = new Findings("begrepp.yml");
        library.Reference.Glossary.CheckReferences(findings);
        foreach (var term in library.Reference.Glossary.Terms.Where(term => term.Citation is not null))
        {
            var citations = library.Law.Citations.Read(term.Citation!);
            if (citations.Count == 0)
                findings.Error(term.Line, $"”kalla: {term.Citation}” är inte ett lagrum. Skriv till exempel \"19 kap. 1 § SoL\".");
            foreach (var problem in citations.Select(citation => library.Law.Resolve(citation, today).Problem).OfType<string>())
                findings.Error(term.Line, $"”{term.Citation}” {problem}");
        }

        return findings.All;
    }
}
