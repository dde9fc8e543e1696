using System.Globalization;

namespace SigKunskap.Web.Platform;

/// <summary>How long the portal keeps what nobody needs any more, in days.</summary>
/// <param name="Inactive">An account that nobody has used for so long is taken away, from <c>Keep:InactiveDays</c>.</param>
/// <param name="Outside">An account that has belonged to no area for so long is taken away, from <c>Keep:OutsideDays</c>: a guest's after their time.</param>
/// <param name="Warned">For so long before it is told that an account will be taken away, from <c>Keep:WarnDays</c>.</param>
/// <param name="Reports">A report of an accessibility problem is kept for so long, handled or not, from <c>Keep:ReportDays</c>.</param>
/// <param name="Backups">The longest that whoever runs the portal keeps a backup, from <c>Keep:BackupDays</c>: said to whoever takes a text away.</param>
public sealed record KeepingSettings(int Inactive, int Outside, int Warned, int Reports, int Backups)
{
    public static KeepingSettings Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        int Days(string key, int otherwise, int least, int most)
        {
            if (configuration[$"Keep:{key}"] is not { Length: > 0 } text)
                return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= least && days <= most)
                return days;
            mistakes.Add($"Keep:{key}: ”{text}” är inte ett antal dagar mellan {least} och {most}.");
            return otherwise;
        }

        var read = new KeepingSettings(Days("InactiveDays", 365, 60, 3650), Days("OutsideDays", 60, 14, 730), Days("WarnDays", 30, 7, 90), Days("ReportDays", 180, 14, 730), Days("BackupDays", 30, 1, 365));
        if (read.Warned >= Math.Min(read.Inactive, read.Outside))
            mistakes.Add($"Keep:WarnDays: {read.Warned} dagar ryms inte före Keep:InactiveDays ({read.Inactive}) och Keep:OutsideDays ({read.Outside}).");
        return read;
    }
}
