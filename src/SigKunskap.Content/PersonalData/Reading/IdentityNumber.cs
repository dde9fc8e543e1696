namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>
/// Ten or twelve digits read as a Swedish personal identity or coordination number: the day of birth (in the latter plus 60), three digits of
/// birth number and a check digit by Luhn's formula over the last ten (folkbokföringslagen 18 §; SKV 704, SKV 707).
/// </summary>
/// <param name="IsDate">Whether the first digits are a day of some year from 1800 to 2099.</param>
/// <param name="IsCoordination">Whether 60 has been added to the day.</param>
/// <param name="ChecksumHolds">Whether the check digit is right.</param>
internal readonly record struct IdentityNumber(bool IsDate, bool IsCoordination, bool ChecksumHolds)
{
    private const int CoordinationDays = 60;

    /// <summary>Reads digits.</summary>
    /// <param name="digits">Ten or twelve ASCII digits.</param>
    public static IdentityNumber Read(ReadOnlySpan<char> digits)
    {
        var ten = digits[^10..];
        var day = Two(ten, 4);
        var coordination = day > CoordinationDays;
        return new(IsBirthday(digits[..^4], coordination ? CoordinationDays : 0), coordination, Luhn(ten));
    }

    /// <summary>Whether six or eight digits are a date, in some century for six.</summary>
    public static bool IsBirthday(ReadOnlySpan<char> digits, int addedDays = 0)
    {
        var (year, month, day) = (Two(digits, digits.Length - 6), Two(digits, digits.Length - 4), Two(digits, digits.Length - 2) - addedDays);
        if (month is < 1 or > 12 || day < 1)
            return false;
        if (digits.Length == 8)
            return Two(digits, 0) is >= 18 and <= 20 and var century && day <= DateTime.DaysInMonth((century * 100) + year, month);
        // Without century: 2000 was a leap year, 1900 was not.
        return day <= DateTime.DaysInMonth(2000 + year, month);
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }
}
