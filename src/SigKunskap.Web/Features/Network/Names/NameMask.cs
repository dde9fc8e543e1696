using System.Text.RegularExpressions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Names;

/// <summary>
/// Replaces names in what members write that a reader may not know: of those who show their name only to their own area, and of those who
/// ask without name. Only what the writer can know from the network is replaced. A name that somebody else guesses stands: to replace it would
/// tell them that they guessed right.
/// </summary>
internal sealed class NameMask
{
    public const string Masked = "en medlem";

    private readonly IReadOnlyList<Secret> secrets;
    private readonly IReadOnlyDictionary<int, Writer> writers;
    private readonly Person? reader;

    /// <param name="reader">Who reads; null for anybody, who may know nothing.</param>
    /// <param name="secrets">The names that this reader may not know.</param>
    /// <param name="writers">Those whose texts are read.</param>
    internal NameMask(Person? reader, IReadOnlyList<Secret> secrets, IReadOnlyDictionary<int, Writer> writers) => (this.reader, this.secrets, this.writers) = (reader, secrets, writers);

    /// <param name="Id">The member.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Areas">The areas whose members know it, now or before.</param>
    internal sealed record Secret(int Id, string Name, IReadOnlySet<int> Areas)
    {
        private readonly Lazy<Regex> pattern = new(() => PatternOf(Name));

        public string Hide(string text) => pattern.Value.Replace(text, match => match.Value[0] == '@' ? $"@{Masked}" : Masked);

        /// <summary>One word alone may be any word, and is a name only after @. A name may stand in the genitive, and over two lines.</summary>
        private static Regex PatternOf(string name)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new($@"(?<![\p{{L}}\p{{N}}@]){(words.Length == 1 ? "@" : "@?")}{string.Join(@"[\s*_>]+", words.Select(Regex.Escape))}(?=s?(?![\p{{L}}\p{{N}}]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
    }

    /// <param name="IsFacilitator">Whether they know every name.</param>
    /// <param name="Areas">The areas they belong to, or have belonged to.</param>
    internal sealed record Writer(bool IsFacilitator, IReadOnlySet<int> Areas);

    /// <summary>A text as the reader sees it.</summary>
    public string Of(string text, int writer) => secrets.Count == 0 || writer == reader?.Id ? text : secrets.Where(secret => Knows(writer, secret)).Aggregate(text, (rest, secret) => secret.Hide(rest));

    private bool Knows(int writer, Secret secret) => writer == secret.Id || (writers.TryGetValue(writer, out var known) && (known.IsFacilitator || known.Areas.Overlaps(secret.Areas)));
}
