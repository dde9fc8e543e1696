using System.Collections.Frozen;

namespace SigKunskap.Content.PersonalData;

/// <summary>What the guard knows of the writer and of the network, so that it need not ask about what everybody may say.</summary>
public sealed class GuardContext
{
    /// <summary>Knows nothing: every e-mail address but an authority's function mailbox is found.</summary>
    public static GuardContext Empty { get; } = new([], []);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _allowedDomains;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _publicWords;

    /// <summary>Takes what is known.</summary>
    /// <param name="allowedDomains">E-mail domains of the writer's organisation (<c>kommun.exempel</c>); subdomains are allowed with them.</param>
    /// <param name="publicWords">Words that point out no person: names of municipalities, of the network's areas, and members' handles for mentions. One word each, any case.</param>
    public GuardContext(IEnumerable<string> allowedDomains, IEnumerable<string> publicWords)
    {
        _allowedDomains = allowedDomains.Select(domain => domain.Trim().TrimStart('@')).Where(domain => domain.Length > 0).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _publicWords = publicWords.Select(word => word.Trim()).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a domain is the writer's organisation's own, or lies under it.</summary>
    /// <param name="domain">A domain, any case.</param>
    /// <returns>True when the address may stand.</returns>
    public bool AllowsDomain(ReadOnlySpan<char> domain)
    {
        while (true)
        {
            if (_allowedDomains.Contains(domain))
                return true;
            var dot = domain.IndexOf('.');
            if (dot < 0)
                return false;
            domain = domain[(dot + 1)..];
        }
    }

    /// <summary>Whether a word is known to point out no person.</summary>
    /// <param name="word">One word, any case; the genitive counts as the word.</param>
    /// <returns>True when it may stand.</returns>
    public bool IsPublic(ReadOnlySpan<char> word) => _publicWords.Contains(word) || (word.EndsWith("s") && _publicWords.Contains(word[..^1]));
}
