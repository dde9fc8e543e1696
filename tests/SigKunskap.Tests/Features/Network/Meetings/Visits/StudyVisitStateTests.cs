using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Network.Meetings.Visits;

/// <summary>A study visit as a small machine of states, held against the table of what may follow on what.</summary>
public sealed class StudyVisitStateTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    /// <summary>What may be done in each state and where it leads; anything else changes nothing.</summary>
    private static readonly Dictionary<(StudyVisitState From, string Act), StudyVisitState> Table = new()
    {
        [(StudyVisitState.Open, "answer")] = StudyVisitState.Answered,
        [(StudyVisitState.Open, "withdraw")] = StudyVisitState.Withdrawn,
        [(StudyVisitState.Answered, "reopen")] = StudyVisitState.Open,
        [(StudyVisitState.Answered, "agree")] = StudyVisitState.Agreed,
        [(StudyVisitState.Answered, "withdraw")] = StudyVisitState.Withdrawn,
        [(StudyVisitState.Agreed, "write after")] = StudyVisitState.Noted,
        [(StudyVisitState.Noted, "write after")] = StudyVisitState.Noted,
    };

    private static readonly string[] Acts = ["answer", "answer own", "reopen", "agree", "withdraw", "write before", "write after"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20261122)]
    public void Whatever_is_tried_in_whatever_order_only_what_the_table_allows_happens(int seed)
    {
        var random = new Random(seed);
        var reached = new HashSet<StudyVisitState>();
        for (var round = 0; round < 400; round++)
        {
            var visit = new StudyVisit { AreaId = 1, AuthorId = 1, IsOffer = random.Next(2) == 0, Text = "Vi visar", Times = "I mars", Visitors = 4, MadeAt = Start };
            for (var step = 0; step < 12; step++)
            {
                var (from, act) = (visit.State, Acts[random.Next(Acts.Length)]);
                var allowed = Table.TryGetValue((from, act), out var to);

                Assert.Equal(allowed, Do(visit, act));
                Assert.Equal(allowed ? to : from, visit.State);
                Assert.Equal(visit.State is StudyVisitState.Answered or StudyVisitState.Agreed or StudyVisitState.Noted, visit is { AnswerAreaId: 2, AnswererId: 7, AnswerText: "Gärna" });
                Assert.Equal(visit.State is StudyVisitState.Agreed or StudyVisitState.Noted, visit.Meeting is not null);
                Assert.Equal(visit.State == StudyVisitState.Noted, visit.Note is not null);
                reached.Add(visit.State);
            }
        }

        Assert.Equal(Enum.GetValues<StudyVisitState>().Order(), reached.Order());
    }

    [Fact]
    public void A_visit_whose_meeting_was_cancelled_gives_no_note()
    {
        var visit = new StudyVisit { AreaId = 1, Text = "Vi visar", Times = "I mars" };
        Assert.True(visit.Answer(2, 7, "Gärna", Start) && visit.Agree(Meeting(), Start));
        visit.Meeting!.Cancel("Sjukdom", Start);

        Assert.False(visit.Write("Det gav mycket", Start.AddDays(9)));
    }

    private static bool Do(StudyVisit visit, string act) => act switch
    {
        "answer" => visit.Answer(2, 7, "Gärna", Start),
        "answer own" => visit.Answer(1, 7, "Gärna", Start),
        "reopen" => visit.Reopen(Start),
        "agree" => visit.Agree(Meeting(), Start),
        "withdraw" => visit.Withdraw(Start),
        "write before" => visit.Write("Det gav mycket", Start.AddDays(4)),
        _ => visit.Write("Det gav mycket", Start.AddDays(9)),
    };

    private static Meeting Meeting() => new() { Title = "Studiebesök", Text = "", Programme = "", StartsAt = Start.AddDays(7), EndsAt = Start.AddDays(8) };
}
