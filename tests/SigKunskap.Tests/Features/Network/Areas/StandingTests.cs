using SigKunskap.Web.Features.Network.Areas;

namespace SigKunskap.Tests.Features.Network.Areas;

public sealed class StandingTests
{
    private static readonly DateOnly Confirmed = new(2025, 3, 3);

    [Theory]
    [InlineData("2025-03-03", "Bekräftad den 3\u00a0mars 2025", null, false)]
    [InlineData("2026-01-31", "Bekräftad den 3\u00a0mars 2025", null, false)]
    [InlineData("2026-02-01", "Bekräftad den 3\u00a0mars 2025", null, true)]
    [InlineData("2026-03-02", "Bekräftad den 3\u00a0mars 2025", null, true)]
    [InlineData("2026-03-03", "Inte bekräftad sedan 3\u00a0mars 2025", "Över ett år gammal", true)]
    [InlineData("2026-09-03", "Inte bekräftad sedan 3\u00a0mars 2025", "Över ett och ett halvt år gammal", true)]
    [InlineData("2027-03-03", "Inte bekräftad sedan 3\u00a0mars 2025", "Över två år gammal", true)]
    [InlineData("2030-03-03", "Inte bekräftad sedan 3\u00a0mars 2025", "Över tre år gammal", true)]
    public void A_page_ages_in_sight_and_the_area_is_reminded_from_thirty_days_before(string today, string words, string? mark, bool reminds)
    {
        var standing = new Standing(Confirmed, false, DateOnly.Parse(today, null));

        Assert.Equal((words, mark, reminds), (standing.Words, standing.Mark, standing.Reminder is not null));
        Assert.Equal(mark is null, standing.IsConfirmed);
    }

    [Fact]
    public void What_was_changed_after_it_was_confirmed_is_not_confirmed()
    {
        var standing = new Standing(Confirmed, true, Confirmed.AddDays(10));

        Assert.False(standing.IsConfirmed);
        Assert.Equal("Ändrad efter bekräftelsen den 3\u00a0mars 2025", standing.Words);
        Assert.Contains("ändrats", standing.Reminder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-03", false, "2026-01-31", null)]
    [InlineData("2025-03-03", false, "2026-02-01", "2026-02-01")]
    [InlineData("2025-03-03", false, "2026-03-02", "2026-02-01")]
    [InlineData("2025-03-03", false, "2026-03-03", "2026-03-03")]
    [InlineData("2025-03-03", false, "2029-01-01", "2026-03-03")]
    [InlineData("2025-03-03", true, "2025-04-14", null)]
    [InlineData("2025-03-03", true, "2025-04-15", "2025-04-15")]
    [InlineData(null, false, "2025-05-14", "2025-04-15")]
    [InlineData(null, false, "2025-05-15", "2025-05-15")]
    public void A_letter_is_due_when_the_page_begins_to_want_confirming_and_once_more(string? confirmed, bool isChanged, string today, string? due)
    {
        var standing = new Standing(confirmed is null ? null : DateOnly.Parse(confirmed, null), isChanged, DateOnly.Parse(today, null));

        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), standing.LetterOn(changedOn: new(2025, 4, 1)));
    }

    [Fact]
    public void What_nobody_has_confirmed_says_so() => Assert.Equal("Inte bekräftad av området än", new Standing(null, false, Confirmed).Words);
}
