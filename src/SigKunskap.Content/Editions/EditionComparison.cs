namespace SigKunskap.Content.Editions;

/// <summary>What became of a paragraph between two editions.</summary>
public enum ParagraphChange
{
    /// <summary>The same text.</summary>
    Unchanged,

    /// <summary>Same paragraph, other words.</summary>
    Changed,

    /// <summary>Only in the later edition.</summary>
    Added,

    /// <summary>Only in the earlier edition.</summary>
    Removed,
}

/// <summary>A run of words that stayed, came or went.</summary>
/// <param name="Text">The words, with their spaces.</param>
/// <param name="Change">Unchanged, Added or Removed.</param>
public readonly record struct TextChange(string Text, ParagraphChange Change);

/// <summary>A paragraph in a comparison.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Text">Its words, those that came and went marked.</param>
public sealed record ComparedParagraph(string Id, ParagraphChange Change, string Heading, IReadOnlyList<TextChange> Text);

/// <summary>The difference between two editions, paragraph by paragraph and word by word.</summary>
public static class EditionComparison
{
    /// <summary>Compares two editions of a page.</summary>
    /// <param name="earlier">The earlier edition.</param>
    /// <param name="later">The later edition.</param>
    /// <returns>The later edition's paragraphs in order, and each removed one after the paragraph it followed.</returns>
    public static IReadOnlyList<ComparedParagraph> Compare(PageEdition earlier, PageEdition later)
    {
        var old = Listed(earlier);
        var byId = old.ToDictionary(paragraph => paragraph.Id);
        var kept = Listed(later);
        var keptIds = kept.Select(paragraph => paragraph.Id).ToHashSet();
        var rows = new List<ComparedParagraph>();
        AddRemovedAfter(null);
        foreach (var (id, heading, text) in kept)
        {
            rows.Add(byId.TryGetValue(id, out var before)
                ? new(id, before.Text == text ? ParagraphChange.Unchanged : ParagraphChange.Changed, heading, TextComparison.Of(before.Text, text))
                : new(id, ParagraphChange.Added, heading, [new(text, ParagraphChange.Added)]));
            AddRemovedAfter(id);
        }

        return rows;

        void AddRemovedAfter(string? id)
        {
            var from = id is null ? 0 : old.FindIndex(paragraph => paragraph.Id == id) + 1;
            if (id is not null && from == 0)
                return;
            foreach (var gone in old.Skip(from).TakeWhile(paragraph => !keptIds.Contains(paragraph.Id)))
                rows.Add(new(gone.Id, ParagraphChange.Removed, gone.Heading, [new(gone.Text, ParagraphChange.Removed)]));
        }
    }

    private static List<(string Id, string Heading, string Text)> Listed(PageEdition edition) =>
        [.. edition.Content.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => (edition.IdOf(paragraph), section.Heading, paragraph.Text)))];
}
