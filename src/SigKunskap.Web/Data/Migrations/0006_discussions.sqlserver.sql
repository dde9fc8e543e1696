CREATE TABLE [Rooms] (
    [Id] int NOT NULL IDENTITY,
    [Slug] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [Kind] nvarchar(20) NOT NULL,
    [Region] nvarchar(60) NULL,
    [Profession] nvarchar(30) NULL,
    [AreaId] int NULL,
    CONSTRAINT [PK_Rooms] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Rooms_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Drafts] (
    [MemberId] int NOT NULL,
    [Place] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Title] nvarchar(160) NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [SavedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Drafts] PRIMARY KEY ([MemberId], [Place]),
    CONSTRAINT [FK_Drafts_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Discussions] (
    [Id] int NOT NULL IDENTITY,
    [RoomId] int NOT NULL,
    [Title] nvarchar(160) NOT NULL,
    [IsQuestion] bit NOT NULL,
    [AuthorId] int NOT NULL,
    [StartedAt] datetime2 NOT NULL,
    [LastPostAt] datetime2 NOT NULL,
    [AcceptedPostId] bigint NULL,
    [LockedAt] datetime2 NULL,
    [PinnedAt] datetime2 NULL,
    [HiddenAt] datetime2 NULL,
    [Reason] nvarchar(300) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Discussions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Discussions_Members_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Discussions_Rooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [Rooms] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [DiscussionTags] (
    [DiscussionId] int NOT NULL,
    [Tag] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_DiscussionTags] PRIMARY KEY ([DiscussionId], [Tag]),
    CONSTRAINT [FK_DiscussionTags_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Posts] (
    [Id] bigint NOT NULL IDENTITY,
    [DiscussionId] int NOT NULL,
    [AuthorId] int NOT NULL,
    [WithoutName] bit NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [WrittenAt] datetime2 NOT NULL,
    [EditedAt] datetime2 NULL,
    [HiddenAt] datetime2 NULL,
    [HiddenReason] nvarchar(300) NULL,
    [ErasedAt] datetime2 NULL,
    [FormKey] uniqueidentifier NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Posts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Posts_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Posts_Members_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Readings] (
    [MemberId] int NOT NULL,
    [DiscussionId] int NOT NULL,
    [LastPostId] bigint NOT NULL,
    [Follows] bit NOT NULL,
    CONSTRAINT [PK_Readings] PRIMARY KEY ([MemberId], [DiscussionId]),
    CONSTRAINT [FK_Readings_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Readings_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PostEditions] (
    [Id] bigint NOT NULL IDENTITY,
    [PostId] bigint NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [Until] datetime2 NOT NULL,
    CONSTRAINT [PK_PostEditions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PostEditions_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_Discussions_AuthorId] ON [Discussions] ([AuthorId]);
CREATE INDEX [IX_Discussions_RoomId_LastPostAt] ON [Discussions] ([RoomId], [LastPostAt]);
CREATE INDEX [IX_DiscussionTags_Tag] ON [DiscussionTags] ([Tag]);
CREATE INDEX [IX_PostEditions_PostId] ON [PostEditions] ([PostId]);
CREATE UNIQUE INDEX [IX_Posts_AuthorId_FormKey] ON [Posts] ([AuthorId], [FormKey]);
CREATE INDEX [IX_Posts_DiscussionId_Id] ON [Posts] ([DiscussionId], [Id]);
CREATE INDEX [IX_Readings_DiscussionId] ON [Readings] ([DiscussionId]);
CREATE INDEX [IX_Rooms_AreaId] ON [Rooms] ([AreaId]);
CREATE UNIQUE INDEX [IX_Rooms_Slug] ON [Rooms] ([Slug]);
