namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>What the digits of a telephone number say of it.</summary>
/// <param name="IsPossible">Whether they can be a number at all.</param>
/// <param name="IsInternational">Written with +46 or 0046.</param>
/// <param name="IsForeign">Of another country.</param>
/// <param name="IsMobile">A Swedish mobile number.</param>
/// <param name="IsPublic">020 and 077: what the public calls, never a person's.</param>
/// <param name="IsSwitchboard">010: an organisation's, as a rule.</param>
internal readonly record struct PhoneDigits(bool IsPossible, bool IsInternational, bool IsForeign, bool IsMobile, bool IsPublic, bool IsSwitchboard)
{
    /// <summary>Reads digits without what stands between them.</summary>
    /// <param name="digits">ASCII digits.</param>
    /// <param name="plus">Whether a plus stands before them.</param>
    public static PhoneDigits Of(ReadOnlySpan<char> digits, bool plus)
    {
        if (!plus && digits.StartsWith("00"))
        {
            plus = true;
            digits = digits[2..];
        }

        if (!plus)
            return National(digits);
        if (digits.Length < 7)
            return default;
        if (!digits.StartsWith("46"))
            return new(digits[0] != '0' && digits.Length is >= 9 and <= 15, true, true, false, false, false);
        // "+46 (0)70": the zero is said, not dialled.
        var rest = digits[2..].TrimStart('0');
        Span<char> national = stackalloc char[rest.Length + 1];
        national[0] = '0';
        rest.CopyTo(national[1..]);
        return National(national) with { IsInternational = true };
    }

    private static PhoneDigits National(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 8 || digits[1] == '0')
            return default;
        var mobile = digits[1] == '7' && digits[2] is '0' or '2' or '3' or '6' or '9';
        var free = digits.StartsWith("077") || digits.StartsWith("020");
        return new(mobile ? digits.Length == 10 : digits.Length <= 10, false, false, mobile, free, digits.StartsWith("010"));
    }
}
