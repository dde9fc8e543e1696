using SigKunskap.Content;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>
/// The agency whose matter a question is, in a way that can be told: the one that owns the guidance closest to it. Pages of the starter library are
/// owned by its editors; for those it is the first agency that signs the page, and then the first that is still to be asked to.
/// </summary>
public sealed class ResponsibleAgency(IRelatedReading reading, LivingLibrary living)
{
    /// <param name="Agency">The agency's key.</param>
    /// <param name="Page">The path of the page that led there; null when none did, and the agency is the first of the list.</param>
    public sealed record Answer(string Agency, string? Page);

    /// <summary>The agencies that a question can be handed to, in the list's own order.</summary>
    public IReadOnlyList<Agency> All => [.. living.Now.Reference.Lists.Agencies.Values.Where(agency => !agency.IsEditors)];

    /// <summary>The agency; null when that cannot be told now, because the search rests or there is no agency at all.</summary>
    public Answer? For(string title, IReadOnlyList<string> tags, string text)
    {
        var (library, agencies) = (living.Now, All);
        // The title and the tags name the matter; the text tells much around it, and is asked only when they find nothing.
        foreach (var asked in new[] { $"{title} {string.Join(' ', tags)}", text })
        {
            if (reading.Guidance(asked) is not { } pages)
                return null;
            foreach (var path in pages.Select(found => found.Address.Split('#')[0]))
            {
                if (library.At(path) is { } page && Of(page.Newest.Front, agencies) is { } agency)
                    return new(agency.Key, path);
            }
        }

        return agencies.OrderBy(agency => agency.Kind != "myndighet").FirstOrDefault() is { } first ? new(first.Key, null) : null;
    }

    private static Agency? Of(FrontMatter front, IReadOnlyList<Agency> agencies) =>
        front.Signers.Prepend(front.Owner).Concat(front.NotAsked).Select(key => agencies.FirstOrDefault(agency => agency.Key == key)).FirstOrDefault(agency => agency is not null);
}
