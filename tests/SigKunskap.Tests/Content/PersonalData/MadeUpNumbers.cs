namespace SigKunskap.Tests.Content.PersonalData;

/// <summary>Numbers with a check digit that holds and that belong to nobody: birth years long past, or birth number 000, which is never given out.</summary>
public static class MadeUpNumbers
{
    private const int CoordinationDays = 60;

    /// <summary>Twelve digits, born 1880 to 1905.</summary>
    public static string Twelve(Random random, bool coordination)
    {
        var day = new DateOnly(1880, 1, 1).AddDays(random.Next(26 * 365));
        return Checked($"{day.Year}{day.Month:00}{day.Day + (coordination ? CoordinationDays : 0):00}{random.Next(1, 1000):000}");
    }

    /// <summary>Ten digits with birth number 000.</summary>
    public static string Ten(Random random, bool coordination)
    {
        var day = new DateOnly(2000, 1, 1).AddDays(random.Next(27 * 365));
        return Checked($"{day.Year % 100:00}{day.Month:00}{day.Day + (coordination ? CoordinationDays : 0):00}000");
    }

    /// <summary>The digits with their check digit.</summary>
    private static string Checked(string digits)
    {
        var nine = digits[^9..];
        var sum = nine.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 2 : 1)).Sum(product => product > 9 ? product - 9 : product);
        return digits + ((10 - (sum % 10)) % 10);
    }
}
