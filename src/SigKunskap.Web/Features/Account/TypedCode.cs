namespace SigKunskap.Web.Features.Account;

/// <summary>A code as somebody typed it, with spaces and dashes where they liked.</summary>
/// <param name="Text">The code as it was made.</param>
/// <param name="IsOfApp">Whether it can be one of the app's; otherwise it is taken for a recovery code.</param>
internal readonly record struct TypedCode(string Text, bool IsOfApp)
{
    public const int Longest = 40;

    private const int HalfARecoveryCode = 5;

    public static TypedCode Of(string? typed)
    {
        var signs = new string([.. (typed ?? "").Take(Longest).Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return signs.Length == 2 * HalfARecoveryCode ? new($"{signs[..HalfARecoveryCode]}-{signs[HalfARecoveryCode..]}", false) : new(signs, signs.Length == 6 && signs.All(char.IsAsciiDigit));
    }
}
