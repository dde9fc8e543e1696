using System.Globalization;

namespace SigKunskap.Content.PersonalData;

/// <summary>Words that may stand in the place of a finding: the age as a band, the date as a month, the place as a county.</summary>
internal static class Suggestion
{
    private static readonly string[] Months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] AgesInWords = ["tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"];

    /// <summary>The words for a finding.</summary>
    /// <param name="kind">What was found.</param>
    /// <param name="found">The words found.</param>
    public static string For(PersonalDataKind kind, ReadOnlySpan<char> found) => kind switch
    {
        PersonalDataKind.PersonalIdentityNumber or PersonalDataKind.CoordinationNumber => "en ungdom",
        PersonalDataKind.EMailAddress => "(e-postadressen borttagen)",
        PersonalDataKind.PhoneNumber => "(telefonnumret borttaget)",
        PersonalDataKind.StreetAddress => "en adress i länet",
        PersonalDataKind.CaseNumber => "ett ärende",
        PersonalDataKind.BankAccount => "ett bankkonto",
        PersonalDataKind.Position => "en plats i länet",
        PersonalDataKind.RegistrationPlate => "ett fordon",
        PersonalDataKind.SocialHandle => "ett konto i sociala medier",
        PersonalDataKind.NameList => "några ungdomar",
        PersonalDataKind.DateAndPlace => Month(found) is { } month ? $"i {month}, i länet" : "en månad, i länet",
        _ => Band(found) is { } band ? $"en ungdom, {band}" : "en ungdom",
    };

    /// <summary>The age bands of the typfall: under 15, 15–17, 18–20, 21 or older.</summary>
    private static string? Band(ReadOnlySpan<char> found) => Age(found) switch
    {
        null => null,
        < 15 => "under 15 år",
        < 18 => "15–17 år",
        < 21 => "18–20 år",
        _ => "21 år eller äldre",
    };

    private static int? Age(ReadOnlySpan<char> found)
    {
        for (var at = 0; at < found.Length; at++)
        {
            if (!char.IsAsciiDigit(found[at]))
                continue;
            var length = found[at..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var digits ? digits : found.Length - at;
            if (length <= 2 && (at + length == found.Length || !char.IsLetter(found[at + length])))
            {
                var age = int.Parse(found.Slice(at, length), CultureInfo.InvariantCulture);
                return age >= 5 ? age : null;
            }

            at += length;
        }

        for (var word = 0; word < AgesInWords.Length; word++)
        {
            if (found.Contains(AgesInWords[word] + "år", StringComparison.OrdinalIgnoreCase))
                return word + 10;
        }

        return null;
    }

    private static string? Month(ReadOnlySpan<char> found)
    {
        foreach (var month in Months)
        {
            if (found.Contains(month, StringComparison.OrdinalIgnoreCase))
                return month;
        }

        // 2024-05-12
        var dash = found.IndexOf('-');
        return dash > 0 && found.Length > dash + 2 && int.TryParse(found.Slice(dash + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? Months[number - 1] : null;
    }
}
