CREATE TABLE [Meetings] (
    [Id] int NOT NULL IDENTITY,
    [Kind] nvarchar(20) NOT NULL,
    [Title] nvarchar(160) NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [Programme] nvarchar(4000) NOT NULL,
    [RoomId] int NOT NULL,
    [VisitingAreaId] int NULL,
    [OrganiserId] int NOT NULL,
    [StartsAt] datetime2 NOT NULL,
    [EndsAt] datetime2 NOT NULL,
    [IsAllDay] bit NOT NULL,
    [Place] nvarchar(200) NULL,
    [Link] nvarchar(500) NULL,
    [Capacity] int NULL,
    [Deadline] datetime2 NULL,
    [MadeAt] datetime2 NOT NULL,
    [ChangedAt] datetime2 NOT NULL,
    [Sequence] int NOT NULL,
    [CancelledAt] datetime2 NULL,
    [CancelReason] nvarchar(300) NULL,
    [HiddenAt] datetime2 NULL,
    [HiddenReason] nvarchar(300) NULL,
    [LastNumber] int NOT NULL,
    [FormKey] uniqueidentifier NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Meetings] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Meetings_Areas_VisitingAreaId] FOREIGN KEY ([VisitingAreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Meetings_Members_OrganiserId] FOREIGN KEY ([OrganiserId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Meetings_Rooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [Rooms] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SignUps] (
    [MeetingId] int NOT NULL,
    [MemberId] int NOT NULL,
    [Number] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_SignUps] PRIMARY KEY ([MeetingId], [MemberId]),
    CONSTRAINT [FK_SignUps_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SignUps_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MeetingEntries] (
    [Id] bigint NOT NULL IDENTITY,
    [MeetingId] int NOT NULL,
    [Kind] nvarchar(20) NOT NULL,
    [AuthorId] int NOT NULL,
    [WithoutName] bit NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [WrittenAt] datetime2 NOT NULL,
    [HiddenAt] datetime2 NULL,
    [HiddenReason] nvarchar(300) NULL,
    [ErasedAt] datetime2 NULL,
    [DiscussionId] int NULL,
    [FormKey] uniqueidentifier NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_MeetingEntries] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MeetingEntries_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MeetingEntries_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MeetingEntries_Members_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [CalendarKeys] (
    [MemberId] int NOT NULL,
    [Hash] char(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    CONSTRAINT [PK_CalendarKeys] PRIMARY KEY ([MemberId]),
    CONSTRAINT [FK_CalendarKeys_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [StudyVisits] (
    [Id] int NOT NULL IDENTITY,
    [IsOffer] bit NOT NULL,
    [AreaId] int NOT NULL,
    [AuthorId] int NOT NULL,
    [Text] nvarchar(2000) NOT NULL,
    [Times] nvarchar(200) NOT NULL,
    [Visitors] int NOT NULL,
    [State] nvarchar(20) NOT NULL,
    [AnswerAreaId] int NULL,
    [AnswererId] int NULL,
    [AnswerText] nvarchar(2000) NULL,
    [MeetingId] int NULL,
    [Note] nvarchar(2000) NULL,
    [MadeAt] datetime2 NOT NULL,
    [ChangedAt] datetime2 NOT NULL,
    [HiddenAt] datetime2 NULL,
    [HiddenReason] nvarchar(300) NULL,
    [FormKey] uniqueidentifier NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_StudyVisits] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_StudyVisits_Areas_AnswerAreaId] FOREIGN KEY ([AnswerAreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_StudyVisits_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_StudyVisits_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_StudyVisits_Members_AnswererId] FOREIGN KEY ([AnswererId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_StudyVisits_Members_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_CalendarKeys_Hash] ON [CalendarKeys] ([Hash]);
CREATE UNIQUE INDEX [IX_MeetingEntries_AuthorId_FormKey] ON [MeetingEntries] ([AuthorId], [FormKey]);
CREATE INDEX [IX_MeetingEntries_DiscussionId] ON [MeetingEntries] ([DiscussionId]);
CREATE INDEX [IX_MeetingEntries_MeetingId_Id] ON [MeetingEntries] ([MeetingId], [Id]);
CREATE UNIQUE INDEX [IX_Meetings_OrganiserId_FormKey] ON [Meetings] ([OrganiserId], [FormKey]);
CREATE INDEX [IX_Meetings_RoomId_StartsAt] ON [Meetings] ([RoomId], [StartsAt]);
CREATE INDEX [IX_Meetings_VisitingAreaId] ON [Meetings] ([VisitingAreaId]);
CREATE UNIQUE INDEX [IX_SignUps_MeetingId_Number] ON [SignUps] ([MeetingId], [Number]);
CREATE INDEX [IX_SignUps_MemberId] ON [SignUps] ([MemberId]);
CREATE INDEX [IX_StudyVisits_AnswerAreaId] ON [StudyVisits] ([AnswerAreaId]);
CREATE INDEX [IX_StudyVisits_AnswererId] ON [StudyVisits] ([AnswererId]);
CREATE INDEX [IX_StudyVisits_AreaId] ON [StudyVisits] ([AreaId]);
CREATE UNIQUE INDEX [IX_StudyVisits_AuthorId_FormKey] ON [StudyVisits] ([AuthorId], [FormKey]);
CREATE INDEX [IX_StudyVisits_MeetingId] ON [StudyVisits] ([MeetingId]);
CREATE INDEX [IX_StudyVisits_State_MadeAt] ON [StudyVisits] ([State], [MadeAt]);
