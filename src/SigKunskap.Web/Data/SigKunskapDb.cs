using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Data.Subscribing;

namespace SigKunskap.Web.Data;

/// <summary>The truth: pages and their editions, the library's other files, and the feed of what changed. One context per operation.</summary>
public sealed class SigKunskapDb(DbContextOptions<SigKunskapDb> options, TimeProvider clock, ChangeSignal signal) : DbContext(options)
{
    private DateTime? toldAt;

    public DbSet<GuidancePage> GuidancePages => Set<GuidancePage>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<EditionConflict> EditionConflicts => Set<EditionConflict>();

    public DbSet<LibraryFile> LibraryFiles => Set<LibraryFile>();

    public DbSet<StoredFlowEdition> FlowEditions => Set<StoredFlowEdition>();

    public DbSet<FlowSwitch> FlowSwitches => Set<FlowSwitch>();

    public DbSet<OutcomeCount> OutcomeCounts => Set<OutcomeCount>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ChangeCursor> ChangeCursors => Set<ChangeCursor>();

    public DbSet<SearchCount> SearchCounts => Set<SearchCount>();

    public DbSet<PageCount> PageCounts => Set<PageCount>();

    public DbSet<ProblemReport> ProblemReports => Set<ProblemReport>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<AreaEdition> AreaEditions => Set<AreaEdition>();

    public DbSet<AreaConfirmation> AreaConfirmations => Set<AreaConfirmation>();

    public DbSet<AreaLink> AreaLinks => Set<AreaLink>();

    public DbSet<AreaQuestion> AreaQuestions => Set<AreaQuestion>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Discussion> Discussions => Set<Discussion>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<PostEdition> PostEditions => Set<PostEdition>();

    public DbSet<DiscussionTag> DiscussionTags => Set<DiscussionTag>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Flag> Flags => Set<Flag>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NewsReading> NewsReadings => Set<NewsReading>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<SignUp> SignUps => Set<SignUp>();

    public DbSet<MeetingEntry> MeetingEntries => Set<MeetingEntry>();

    public DbSet<CalendarKey> CalendarKeys => Set<CalendarKey>();

    public DbSet<StudyVisit> StudyVisits => Set<StudyVisit>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<Experience> Experiences => Set<Experience>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<SharedDocument> SharedDocuments => Set<SharedDocument>();

    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();

    public DbSet<DocumentText> DocumentTexts => Set<DocumentText>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<FileChunk> FileChunks => Set<FileChunk>();

    public DbSet<DocumentUse> DocumentUses => Set<DocumentUse>();

    public DbSet<DocumentDiscussion> DocumentDiscussions => Set<DocumentDiscussion>();

    public DbSet<DocumentMeeting> DocumentMeetings => Set<DocumentMeeting>();

    public DbSet<Editorship> Editorships => Set<Editorship>();

    public DbSet<GuidanceDraft> GuidanceDrafts => Set<GuidanceDraft>();

    public DbSet<DraftRevision> DraftRevisions => Set<DraftRevision>();

    public DbSet<DraftAgency> DraftAgencies => Set<DraftAgency>();

    public DbSet<DraftEdit> DraftEdits => Set<DraftEdit>();

    public DbSet<DraftReview> DraftReviews => Set<DraftReview>();

    public DbSet<DraftSignature> DraftSignatures => Set<DraftSignature>();

    public DbSet<SharedDraft> SharedDrafts => Set<SharedDraft>();

    public DbSet<SharedStep> SharedSteps => Set<SharedStep>();

    public DbSet<EditionSignature> EditionSignatures => Set<EditionSignature>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<WatchedSection> WatchedSections => Set<WatchedSection>();

    public DbSet<SettledPage> SettledPages => Set<SettledPage>();

    public DbSet<UnclearMark> UnclearMarks => Set<UnclearMark>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<SubscriptionRequest> SubscriptionRequests => Set<SubscriptionRequest>();

    public DbSet<SubscriberNotice> SubscriberNotices => Set<SubscriberNotice>();

    public DbSet<NewsletterIssue> NewsletterIssues => Set<NewsletterIssue>();

    public DbSet<NewsletterItem> NewsletterItems => Set<NewsletterItem>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<CommentRound> CommentRounds => Set<CommentRound>();

    public DbSet<RoundReader> RoundReaders => Set<RoundReader>();

    public DbSet<DraftComment> DraftComments => Set<DraftComment>();

    public DbSet<ReadingRequest> ReadingRequests => Set<ReadingRequest>();

    public DbSet<ReadingConfirmation> ReadingConfirmations => Set<ReadingConfirmation>();

    public DbSet<PageReading> PageReadings => Set<PageReading>();

    public DbSet<CheckRun> CheckRuns => Set<CheckRun>();

    public DbSet<CheckFinding> CheckFindings => Set<CheckFinding>();

    public DbSet<UsedPost> UsedPosts => Set<UsedPost>();

    public DbSet<VerifiedAnswer> VerifiedAnswers => Set<VerifiedAnswer>();

    /// <summary>Tells the other parts of the portal, and the other nodes, in the same transaction as the change itself.</summary>
    public void Tell(string kind, string subject) => Changes.Add(new Change { Kind = kind, Subject = subject });

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Prepare();
        var rows = base.SaveChanges(acceptAllChangesOnSuccess);
        if (Database.CurrentTransaction is null)
            Committed();
        return rows;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare();
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (Database.CurrentTransaction is null)
            Committed();
        return rows;
    }

    /// <summary>How long the oldest change told in the open transaction has kept its place in the feed, if any was told.</summary>
    internal TimeSpan? HeldInFeed => clock.GetUtcNow().UtcDateTime - toldAt;

    internal void Committed()
    {
        if (toldAt is null)
            return;
        toldAt = null;
        signal.Wake();
    }

    internal void RolledBack() => toldAt = null;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SigKunskapDb).Assembly);
        if (Database.IsSqlServer())
            modelBuilder.CompareKeysExactly();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    private void Prepare()
    {
        if (Database.CurrentTransaction is null)
            toldAt = null;
        foreach (var entry in ChangeTracker.Entries())
            switch (entry)
            {
                case { Entity: IUnchanging, State: EntityState.Modified or EntityState.Deleted }:
                    throw new InvalidOperationException("An edition never changes once published; publish a new one.");
                case { Entity: IVersioned row, State: EntityState.Modified }:
                    row.Version++;
                    break;
                case { Entity: Change change, State: EntityState.Added }:
                    change.At = clock.GetUtcNow().UtcDateTime;
                    toldAt ??= change.At;
                    break;
            }
    }
}
