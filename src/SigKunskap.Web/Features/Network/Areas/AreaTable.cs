using System.Globalization;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>The directory as a table for a spreadsheet: a row for each area, and in each how far it can be trusted.</summary>
public static class AreaTable
{
    private static readonly string[] First = ["Område", "Län", "Bekräftad", "Senast bekräftad", "Senast ändrad"];

    public static byte[] File(IEnumerable<AreaRegister.Entry> entries) => CsvText.File(entries.Select(Row).Prepend(First.Concat(AreaFields.Shown.Select(field => field.ReadAs!))));

    private static IEnumerable<string> Row(AreaRegister.Entry entry) => new[]
    {
        entry.Area.Name,
        entry.Area.Region,
        entry.Standing.IsConfirmed ? "Ja" : "Nej",
        Date(entry.Standing.ConfirmedOn),
        Date(entry.ChangedAt is { } at ? StockholmTime.Date(at) : null),
    }.Concat(AreaFields.Shown.Select(field => field.Words(entry.Profile) ?? "Uppgift saknas"));

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
