using SigKunskap.Content.Law;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Tests.Data.Publishing;

/// <summary>What a day brings to a verified answer when nobody does anything.</summary>
public sealed class AnswerStandingTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    private static readonly DateTime Verified = new(2026, 1, 10, 11, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-01-14", AnswerState.Stands)]
    [InlineData("2026-01-15", AnswerState.ToReview)]
    public void A_wording_that_was_known_beforehand_ages_the_answer_on_its_first_day(string day, AnswerState state) =>
        Assert.Equal(state, Standing([], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).State);

    [Theory]
    [InlineData("2026-01-09", "2026-01-14", AnswerState.Stands)]
    [InlineData("2026-01-09", "2026-01-13", AnswerState.ToReview)]
    [InlineData("2026-01-11", "2027-01-01", AnswerState.ToReview)]
    public void A_change_noted_before_is_known_until_it_takes_effect(string noted, string from, AnswerState state)
    {
        var watched = new WatchedSection
        {
            Sfs = "2025:400",
            Number = "19:1",
            Kind = WatchedKind.Amended,
            From = Day(from),
            Note = "Nytt.",
            Owner = "polisen",
            Deadline = Day(from),
            NotedById = 1,
            NotedAt = Day(noted).ToDateTime(new(12, 0), DateTimeKind.Utc),
        };

        Assert.Equal(state, Standing([watched], new(2026, 1, 13)).State);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private AnswerStanding Standing(WatchedSection[] watched, DateOnly today)
    {
        var library = App.Library;
        var (statute, section) = library.Law.Find(new("2025:400", new(19, "", 1, "")))!.Value;
        var post = new Post { Text = "Så gör vi." };
        var answer = new VerifiedAnswer { PostId = 1, Agency = "socialstyrelsen", Post = post };
        answer.Verify(post, "samtycke/vem-samtycker", "p1", library.Find(new("samtycke", "vem-samtycker"))!.Newest.Number, [VerifiedSection.Of(statute, section)], 1, Verified);
        return AnswerStanding.Of(answer, library, watched, today);
    }
}
