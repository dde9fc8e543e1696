using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>
/// How a draft stands now, and everything that keeps it from going live. The rules of publishing are here and nowhere else: a second person,
/// every named agency's signature on exactly this text, every differing agency's own sentence in it.
/// </summary>
public sealed class DraftStanding
{
    private readonly DraftParts parts;
    private readonly Library library;

    public DraftStanding(DraftParts parts, Library library, DateOnly today)
    {
        (this.parts, this.library) = (parts, library);
        Reading = new EditionMaking(library).Read(parts.Draft.Address, parts.Revision.Source, today);
        MustSign = DraftParts.MustSign(parts.Draft.Owner, Reading.Content?.Front);
        Review = parts.Reviews.LastOrDefault(review => review.Revision == parts.Draft.Revision && !parts.Authors.Contains(review.ById));
        Said = parts.Signatures.GroupBy(signature => signature.Agency).ToDictionary(group => group.Key, group => group.Last());
        Obstacles = [.. Find()];
    }

    /// <summary>The newest text, read against the library as it is now.</summary>
    public EditionMaking.Reading Reading { get; }

    /// <summary>The agencies that must have signed: the owner first.</summary>
    public IReadOnlyList<string> MustSign { get; }

    /// <summary>What a second person said of the newest text, or null.</summary>
    public DraftReview? Review { get; }

    /// <summary>The last that each agency said, of this text or of an earlier one.</summary>
    public IReadOnlyDictionary<string, DraftSignature> Said { get; }

    /// <summary>Why the draft cannot go live, each a Swedish sentence; empty when it can.</summary>
    public IReadOnlyList<string> Obstacles { get; }

    public bool IsReady => Obstacles.Count == 0;

    /// <summary>The published edition it goes on from as the library has it now; null for a new page.</summary>
    public PageEdition? Before => library.Find(parts.Draft.Address)?.Newest;

    /// <summary>Whether an agency's last word is a signature on exactly this text, with the reusable blocks as they read now.</summary>
    public bool HasSigned(string agency) =>
        Said.GetValueOrDefault(agency) is { Stand: SignatureStand.Behind } said && said.Revision == parts.Draft.Revision && said.Hash == Reading.Hash;

    private IEnumerable<string> Find()
    {
        if (Reading.Content is not { } content || !Reading.Findings.Clean)
        {
            yield return "Texten har fel som måste rättas först.";
            yield break;
        }

        if (TextMerge.IsUndecided(parts.Revision.Source))
            yield return "Texten har ställen där två har skrivit olika. Välj vad som ska stå.";
        if ((Before?.Number ?? 0) != parts.Draft.BasedOn)
            yield return "Sidan har fått en ny utgåva sedan utkastet började. Hämta in den och gå igenom texten igen.";
        if (content.Front.Owner != parts.Draft.Owner)
            yield return $"Sidan ägs av {Name(parts.Draft.Owner)}, men ”agare” i texten säger {Name(content.Front.Owner)}.";
        if (Before is not null && content.Front.Change.Kind != ChangeKind.Minor && (content.Front.Change.Kind == ChangeKind.New || content.Front.Change.Text == Before.Front.Change.Text))
            yield return "Skriv vad som ändras i just den här utgåvan, och vilket slags ändring det är.";
        if (Review is not { Approved: true })
            yield return "En person som inte har skrivit i texten ska ha granskat den.";
        foreach (var agency in MustSign.Where(agency => !HasSigned(agency)))
            yield return $"{Name(agency)} har inte undertecknat just den här texten.";
        foreach (var (agency, said) in Said.Where(said => said.Value.Stand == SignatureStand.Differs && !Holds(content, said.Key, said.Value.Sentence)))
            yield return $"{Name(agency)} håller på annat sätt: ”{said.Sentence}” Meningen ska stå i myndighetens eget svar, och myndigheten i ”olika-hallning”.";
    }

    private static bool Holds(PageContent content, string agency, string sentence) =>
        content.Front.Differing.Contains(agency) && content.Sections.SelectMany(section => section.Blocks).OfType<BlockGroup>()
            .Any(group => group.Kind == GroupKind.AgencyAnswer && group.Agency == agency && group.Paragraphs.Any(paragraph => paragraph.Text.Contains(sentence, StringComparison.Ordinal)));

    private string Name(string agency) => library.AgencyName(agency);
}
