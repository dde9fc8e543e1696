namespace SigKunskap.Web.Data.Network.Profiles;

/// <summary>A profile read from what somebody typed.</summary>
/// <param name="Profile">What was understood.</param>
/// <param name="Mistakes">What to mend, in Swedish, by the field's key.</param>
public sealed record AreaReading(AreaProfile Profile, IReadOnlyDictionary<string, string> Mistakes)
{
    /// <summary>Reads a form or a file.</summary>
    /// <param name="typed">What was typed in a field; empty for nothing.</param>
    /// <param name="thisYear">The year now, in Sweden.</param>
    public static AreaReading Of(Func<string, IReadOnlyList<string>> typed, int thisYear)
    {
        var (profile, mistakes) = (AreaProfile.Empty, new Dictionary<string, string>());
        foreach (var field in AreaFields.All)
        {
            (profile, var mistake) = field.Read(profile, typed(field.Key));
            if (mistake is not null)
                mistakes[field.Key] = mistake;
        }

        if (profile.StartYear > thisYear)
            mistakes[AreaFields.StartYear] = "Startår: året har inte varit än. Planeras verksamheten, välj det som status och lämna startåret tomt.";
        if (profile.FromAge > profile.ToAge)
            mistakes[AreaFields.ToAge] = $"Äldsta ålder: den är lägre än den yngsta, {profile.FromAge} år. Byt plats på dem, eller rätta den ena.";
        return new(profile, mistakes);
    }
}
