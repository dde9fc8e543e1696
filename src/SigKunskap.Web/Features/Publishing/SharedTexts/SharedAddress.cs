using SigKunskap.Content.SharedTexts;

namespace SigKunskap.Web.Features.Publishing.SharedTexts;

/// <summary>Where a shared text stands in the office: <c>/redaktion/delat/begrepp/sekretess</c>.</summary>
public static class SharedAddress
{
    public const string Root = "/redaktion/delat";

    private static readonly (SharedKind Kind, string Word, string Name)[] Kinds = [(SharedKind.Block, "stycke", "Stycken som flera sidor delar"), (SharedKind.Term, "begrepp", "Begrepp"), (SharedKind.Agency, "myndighet", "Myndigheters adresser")];

    public static string Of(SharedPiece piece) => $"{Root}/{Kinds.First(kind => kind.Kind == piece.Kind).Word}/{piece.Key}";

    /// <summary>What the kinds are called, in the order they are shown.</summary>
    public static IEnumerable<(SharedKind Kind, string Name)> Names => Kinds.Select(kind => (kind.Kind, kind.Name));

    /// <summary>The piece of an address; null for a kind that does not exist.</summary>
    public static SharedPiece? Read(string word, string key) => Kinds.Where(kind => kind.Word == word).Select(kind => (SharedPiece?)new SharedPiece(kind.Kind, key)).FirstOrDefault();
}
