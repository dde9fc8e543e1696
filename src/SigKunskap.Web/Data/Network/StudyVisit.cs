using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>Where a study visit has come.</summary>
public enum StudyVisitState
{
    /// <summary>Nobody has answered.</summary>
    Open,

    /// <summary>Another area has answered, and the first is to agree or not.</summary>
    Answered,

    /// <summary>The two agreed, and it is a meeting.</summary>
    Agreed,

    /// <summary>It was held, and somebody wrote what came of it.</summary>
    Noted,

    /// <summary>The area took it back.</summary>
    Withdrawn,
}

/// <summary>An area's offer to show something, or its wish to see something, and what became of it.</summary>
public sealed class StudyVisit : IVersioned
{
    public const int LongestText = 2_000, LongestTimes = 200, MostVisitors = 200;

    public int Id { get; init; }

    /// <summary>Whether the area shows something; otherwise it wants to see something.</summary>
    public bool IsOffer { get; init; }

    public int AreaId { get; init; }

    public int AuthorId { get; init; }

    /// <summary>What the area can show, or wants to learn.</summary>
    public required string Text { get; set; }

    /// <summary>When it suits, in words.</summary>
    public required string Times { get; set; }

    /// <summary>How many may come, or want to.</summary>
    public int Visitors { get; init; }

    public StudyVisitState State { get; private set; }

    public int? AnswerAreaId { get; private set; }

    public int? AnswererId { get; private set; }

    /// <summary>What the other area wrote.</summary>
    public string? AnswerText { get; private set; }

    public int? MeetingId { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Note { get; private set; }

    public DateTime MadeAt { get; init; }

    /// <summary>When it last went from one state to another; when it was made, to begin with.</summary>
    public DateTime ChangedAt { get; set; }

    public DateTime? HiddenAt { get; set; }

    public string? HiddenReason { get; set; }

    public Guid FormKey { get; init; }

    public int Version { get; set; }

    public Area Area { get; init; } = null!;

    public Area? AnswerArea { get; init; }

    public Meeting? Meeting { get; private set; }

    /// <summary>The area that receives: the one that offers, or that answers a wish.</summary>
    public int? HostAreaId => IsOffer ? AreaId : AnswerAreaId;

    public int? GuestAreaId => IsOffer ? AnswerAreaId : AreaId;

    /// <summary>Another area answers; its own cannot. False when it is not open.</summary>
    public bool Answer(int area, int by, string text, DateTime at) =>
        State == StudyVisitState.Open && area != AreaId && Go(StudyVisitState.Answered, at, () => (AnswerAreaId, AnswererId, AnswerText) = (area, by, text));

    /// <summary>The first area says no, or the other takes its answer back: open again, and nothing of the answer is kept.</summary>
    public bool Reopen(DateTime at) =>
        State == StudyVisitState.Answered && Go(StudyVisitState.Open, at, () => (AnswerAreaId, AnswererId, AnswerText) = (null, null, null));

    /// <summary>The two agree, and it becomes a meeting.</summary>
    public bool Agree(Meeting meeting, DateTime at) =>
        State == StudyVisitState.Answered && Go(StudyVisitState.Agreed, at, () => Meeting = meeting);

    /// <summary>Somebody of the two writes what came of it, after it was held.</summary>
    public bool Write(string note, DateTime at) =>
        State is StudyVisitState.Agreed or StudyVisitState.Noted && Meeting is { CancelledAt: null } held && held.EndsAt <= at && Go(StudyVisitState.Noted, at, () => Note = note);

    /// <summary>The area takes it back, before it is agreed.</summary>
    public bool Withdraw(DateTime at) =>
        State is StudyVisitState.Open or StudyVisitState.Answered && Go(StudyVisitState.Withdrawn, at, () => (AnswerAreaId, AnswererId, AnswerText) = (null, null, null));

    /// <summary>Takes away for good what either area wrote; what is not agreed yet is withdrawn with it.</summary>
    public void Erase(DateTime at)
    {
        Withdraw(at);
        (Text, Times, ChangedAt) = ("", "", at);
        (AnswerText, Note) = (AnswerText is null ? null : "", Note is null ? null : "");
    }

    private bool Go(StudyVisitState state, DateTime at, Action change)
    {
        change();
        (State, ChangedAt) = (state, at);
        return true;
    }

    internal sealed class Map : IEntityTypeConfiguration<StudyVisit>
    {
        public void Configure(EntityTypeBuilder<StudyVisit> visit)
        {
            visit.ToTable("StudyVisits");
            visit.Property(v => v.Text).HasMaxLength(LongestText);
            visit.Property(v => v.Times).HasMaxLength(LongestTimes);
            visit.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
            visit.Property(v => v.AnswerText).HasMaxLength(LongestText);
            visit.Property(v => v.Note).HasMaxLength(LongestText);
            visit.Property(v => v.HiddenReason).HasMaxLength(Meeting.LongestReason);
            visit.Property(v => v.Version).IsConcurrencyToken();
            visit.Ignore(v => v.HostAreaId).Ignore(v => v.GuestAreaId);
            visit.HasOne(v => v.Area).WithMany().HasForeignKey(v => v.AreaId).OnDelete(DeleteBehavior.Restrict);
            visit.HasOne(v => v.AnswerArea).WithMany().HasForeignKey(v => v.AnswerAreaId).OnDelete(DeleteBehavior.Restrict);
            visit.HasOne<Member>().WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.Restrict);
            visit.HasOne<Member>().WithMany().HasForeignKey(v => v.AnswererId).OnDelete(DeleteBehavior.Restrict);
            visit.HasOne(v => v.Meeting).WithMany().HasForeignKey(v => v.MeetingId).OnDelete(DeleteBehavior.Restrict);
            visit.HasIndex(v => new { v.AuthorId, v.FormKey }).IsUnique();
            visit.HasIndex(v => new { v.State, v.MadeAt });
        }
    }
}
