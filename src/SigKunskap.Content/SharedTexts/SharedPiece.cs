using SigKunskap.Content.Editions;

namespace SigKunskap.Content.SharedTexts;

/// <summary>A text that stands in one place of the library and is shown in many: changed there, it is changed everywhere.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The block's name, the term's anchor, the agency's key.</param>
public readonly record struct SharedPiece(SharedKind Kind, string Key)
{
    private const string Terms = "begrepp.yml", Agencies = "myndigheter.yml", Blocks = "block/";

    /// <summary>The library's file that holds it.</summary>
    public string Path => Kind switch { SharedKind.Block => $"{Blocks}{Key}.md", SharedKind.Term => Terms, _ => Agencies };

    /// <summary>What it is called.</summary>
    /// <param name="library">The library.</param>
    /// <returns>The term, the agency's name, the block's name.</returns>
    public string NameIn(Library library)
    {
        var key = Key;
        return Kind switch
        {
            SharedKind.Term => library.Reference.Glossary.Terms.FirstOrDefault(term => term.Anchor == key)?.Name ?? key,
            SharedKind.Agency => library.Reference.Lists.Agencies.GetValueOrDefault(key)?.Name ?? key,
            _ => key,
        };
    }

    /// <summary>What it says.</summary>
    /// <param name="file">The text of the file at <see cref="Path"/>.</param>
    /// <returns>The text; empty for an agency without an address; null when the file has no such piece.</returns>
    public string? In(string file)
    {
        var key = Key;
        return Kind switch
        {
            SharedKind.Block => file.TrimEnd(),
            SharedKind.Term => Glossary.Read(file, new(Terms)).Terms.FirstOrDefault(term => term.Anchor == key)?.Definition,
            _ => SharedLists.Read(file, new(Agencies), SharedLists.Agency).GetValueOrDefault(key) is { } agency ? agency.Address ?? "" : null,
        };
    }

    /// <summary>The file with another text in the piece, and every other character as it was.</summary>
    /// <param name="file">The text of the file at <see cref="Path"/>.</param>
    /// <param name="text">The new text.</param>
    /// <returns>The file; null when there is no such piece, or the text cannot be put there.</returns>
    public string? Put(string file, string text)
    {
        if (In(file) is null)
            return null;
        var key = Key;
        var changed = Kind switch
        {
            SharedKind.Block => text.TrimEnd() + file[file.TrimEnd().Length..],
            SharedKind.Term => YamlList.With(file, entry => Glossary.Read(entry, new(Terms)).Terms.Any(term => term.Anchor == key), "definition", text),
            _ => YamlList.With(file, entry => SharedLists.Read(entry, new(Agencies), SharedLists.Agency).ContainsKey(key), "adress", text),
        };
        return In(changed) == text.TrimEnd() ? changed : null;
    }

    /// <summary>The pages that show it, by their newest editions.</summary>
    /// <param name="library">The library.</param>
    /// <returns>The pages, in the order of the library.</returns>
    public IEnumerable<LibraryPage> UsedIn(Library library)
    {
        var (kind, key) = (Kind, Key);
        return library.Pages.Where(page => kind switch
        {
            SharedKind.Block => page.Newest.Content.BlocksUsed.ContainsKey(key),
            SharedKind.Term => page.Newest.Content.Paragraphs.Any(paragraph => paragraph.Html.Contains($"href=\"/begrepp#{key}\"", StringComparison.Ordinal)),
            _ => page.Newest.Front is var front && front.Signers.Concat(front.NotAsked).Concat(front.Differing).Append(front.Owner).Contains(key),
        });
    }
}
