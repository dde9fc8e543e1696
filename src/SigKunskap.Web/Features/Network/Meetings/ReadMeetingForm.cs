using System.Globalization;
using SigKunskap.Content;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Makes facts of what was typed about a meeting, or says by field what to mend.</summary>
internal static class ReadMeetingForm
{
    private const int LongestDays = 14;

    /// <param name="Facts">What it says; null when something has to be mended.</param>
    /// <param name="Mistakes">What to mend, by the name of the field.</param>
    public sealed record Answer(MeetingFacts? Facts, IReadOnlyDictionary<string, string> Mistakes);

    public static Answer Of(MeetingForm form, DateTime now)
    {
        var mistakes = new Dictionary<string, string>();
        var (title, place, link) = (SingleLine.Of(form.Title), SingleLine.Of(form.Place), form.Link?.Trim() ?? "");
        var (text, programme) = (Whole(form.Text), Whole(form.Programme));
        Wants(MeetingKindName.Read(form.Kind) is not null, "slag", "Välj vad det är.");
        Wants(title.Length is > 0 and <= Meeting.LongestTitle, "rubrik", $"Skriv en rubrik, högst {Meeting.LongestTitle} tecken.");
        Wants(text.Length is > 0 and <= Meeting.LongestText, "text", $"Skriv vad mötet handlar om, högst {Meeting.LongestText} tecken.");
        Wants(programme.Length <= Meeting.LongestProgramme, "program", $"Programmet är för långt: {programme.Length} tecken av högst {Meeting.LongestProgramme}.");
        Wants(place.Length <= Meeting.LongestPlace, "plats", $"Skriv platsen kortare, högst {Meeting.LongestPlace} tecken.");
        Wants(link.Length == 0 || IsSafe(link), "lank", $"Länken ska börja med https:// och vara högst {Meeting.LongestLink} tecken.");
        Wants(place.Length > 0 || link.Length > 0, "plats", "Skriv en plats eller en länk, eller båda.");
        var capacity = Number(form.Capacity);
        Wants(string.IsNullOrWhiteSpace(form.Capacity) || capacity is > 0 and <= Meeting.MostPlaces, "platser", $"Antalet platser är ett tal från 1 till {Meeting.MostPlaces}. Lämna tomt om alla får plats.");
        var (start, end) = Times(form, mistakes);
        Wants(start is null || start > now, "startdag", "Mötet måste börja senare än nu.");
        Wants(start is null || end is null || end > start, "slutdag", "Mötet måste sluta efter att det har börjat.");
        Wants(start is null || end is null || end <= start.Value.AddDays(LongestDays), "slutdag", $"Ett möte är högst {LongestDays} dagar långt.");
        var deadline = Day(form.Deadline);
        Wants(string.IsNullOrWhiteSpace(form.Deadline) || deadline is not null, "sista", "Skriv datumet som år-månad-dag, till exempel 2027-03-01.");
        Wants(deadline is null || start is null || StockholmTime.StartOf(deadline.Value) < start, "sista", "Sista dagen att anmäla sig måste vara före mötet.");
        return mistakes.Count > 0
            ? new(null, mistakes)
            : new(new(MeetingKindName.Read(form.Kind)!.Value, title, text, programme, form.Room ?? "", start!.Value, end!.Value, form.IsAllDay, Empty(place), Empty(link), capacity, deadline is { } last ? StockholmTime.StartOf(last.AddDays(1)) : null), mistakes);

        void Wants(bool isSo, string field, string mistake)
        {
            if (!isSo)
                mistakes.TryAdd(field, mistake);
        }
    }

    private static (DateTime? Start, DateTime? End) Times(MeetingForm form, Dictionary<string, string> mistakes)
    {
        if (Day(form.Day) is not { } first)
            mistakes.TryAdd("startdag", "Skriv dagen som år-månad-dag, till exempel 2027-03-01.");
        else if ((string.IsNullOrWhiteSpace(form.LastDay) ? first : Day(form.LastDay)) is not { } last)
            mistakes.TryAdd("slutdag", "Skriv dagen som år-månad-dag, till exempel 2027-03-01.");
        else if (form.IsAllDay)
            return (StockholmTime.StartOf(first), StockholmTime.StartOf(last.AddDays(1)));
        else
            return (Moment(first, form.Time, "starttid"), Moment(last, form.EndTime, "sluttid"));
        return (null, null);

        DateTime? Moment(DateOnly day, string? time, string field)
        {
            var reading = TimeOnly.TryParseExact(time?.Trim().Replace('.', ':'), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? SwedishClock.Read(day, at)
                : new(null, "Skriv tiden som 09:00, eller välj hela dagar.");
            if (reading.Mistake is { } mistake)
                mistakes.TryAdd(field, mistake);
            return reading.Utc;
        }
    }

    private static DateOnly? Day(string? text) => TypedDate.Of(text?.Trim()) is { Year: >= 2000 and < 2100 } day ? day : null;

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSafe(string link) => link.Length <= Meeting.LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && !link.Any(char.IsWhiteSpace) && !link.Any(char.IsControl);

    private static string Whole(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
