ALTER TABLE [Readings] ADD [Pace] nvarchar(20) NOT NULL CONSTRAINT [DF_Readings_Pace] DEFAULT N'Portal';
ALTER TABLE [Readings] ADD [FollowedAt] datetime2 NULL;

CREATE TABLE [Follows] (
    [MemberId] int NOT NULL,
    [Kind] nvarchar(20) NOT NULL,
    [Target] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Pace] nvarchar(20) NOT NULL,
    [Since] datetime2 NOT NULL,
    CONSTRAINT [PK_Follows] PRIMARY KEY ([MemberId], [Kind], [Target]),
    CONSTRAINT [FK_Follows_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [NewsReadings] (
    [MemberId] int NOT NULL,
    [LastNoticeId] bigint NOT NULL,
    CONSTRAINT [PK_NewsReadings] PRIMARY KEY ([MemberId]),
    CONSTRAINT [FK_NewsReadings_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [OutgoingMails] (
    [Id] bigint NOT NULL IDENTITY,
    [Key] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Writer] nvarchar(40) NOT NULL,
    [MemberId] int NULL,
    [Sealed] nvarchar(2000) NULL,
    [Mark] uniqueidentifier NOT NULL,
    [WrittenAt] datetime2 NOT NULL,
    [State] nvarchar(20) NOT NULL,
    [NotBefore] datetime2 NOT NULL,
    [Attempts] int NOT NULL,
    [LeasedBy] uniqueidentifier NULL,
    [LeasedUntil] datetime2 NULL,
    [EndedAt] datetime2 NULL,
    [Failure] nvarchar(60) NULL,
    CONSTRAINT [PK_OutgoingMails] PRIMARY KEY ([Id])
);

CREATE TABLE [Notices] (
    [Id] bigint NOT NULL IDENTITY,
    [MemberId] int NOT NULL,
    [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Subject] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [At] datetime2 NOT NULL,
    [Via] nvarchar(20) NOT NULL,
    [Target] nvarchar(200) NOT NULL,
    [Pace] nvarchar(20) NOT NULL,
    [MailId] bigint NULL,
    CONSTRAINT [PK_Notices] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Notices_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Notices_OutgoingMails_MailId] FOREIGN KEY ([MailId]) REFERENCES [OutgoingMails] ([Id]) ON DELETE SET NULL
);

CREATE INDEX [IX_Follows_Kind_Target] ON [Follows] ([Kind], [Target]);
CREATE UNIQUE INDEX [IX_Notices_Kind_Subject_MemberId] ON [Notices] ([Kind], [Subject], [MemberId]);
CREATE INDEX [IX_Notices_MailId] ON [Notices] ([MailId]);
CREATE INDEX [IX_Notices_MemberId_Id] ON [Notices] ([MemberId], [Id]);
CREATE INDEX [IX_Notices_Pace_At] ON [Notices] ([Pace], [At]);
CREATE UNIQUE INDEX [IX_OutgoingMails_Key] ON [OutgoingMails] ([Key]);
CREATE INDEX [IX_OutgoingMails_MemberId] ON [OutgoingMails] ([MemberId]);
CREATE INDEX [IX_OutgoingMails_State_NotBefore] ON [OutgoingMails] ([State], [NotBefore]);
