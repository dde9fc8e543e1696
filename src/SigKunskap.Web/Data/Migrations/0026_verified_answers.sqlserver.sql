CREATE TABLE [VerifiedAnswers] (
    [Id] int NOT NULL IDENTITY,
    [PostId] bigint NOT NULL,
    [Agency] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [PostEditedAt] datetime2 NULL,
    [Page] nvarchar(201) NOT NULL,
    [ParagraphId] nvarchar(20) NOT NULL,
    [PageEdition] int NOT NULL,
    [VerifiedById] int NOT NULL,
    [VerifiedAt] datetime2 NOT NULL,
    [WithdrawnById] int NULL,
    [WithdrawnAt] datetime2 NULL,
    [WithdrawnReason] nvarchar(300) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_VerifiedAnswers] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_VerifiedAnswers_Members_VerifiedById] FOREIGN KEY ([VerifiedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_VerifiedAnswers_Members_WithdrawnById] FOREIGN KEY ([WithdrawnById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_VerifiedAnswers_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_VerifiedAnswers_Page_ParagraphId] ON [VerifiedAnswers] ([Page], [ParagraphId]);
CREATE UNIQUE INDEX [IX_VerifiedAnswers_PostId_Agency] ON [VerifiedAnswers] ([PostId], [Agency]);
CREATE INDEX [IX_VerifiedAnswers_VerifiedById] ON [VerifiedAnswers] ([VerifiedById]);
CREATE INDEX [IX_VerifiedAnswers_WithdrawnById] ON [VerifiedAnswers] ([WithdrawnById]);

CREATE TABLE [UsedPosts] (
    [Id] int NOT NULL IDENTITY,
    [PostId] bigint NOT NULL,
    [RequestId] int NULL,
    [DraftId] int NULL,
    CONSTRAINT [PK_UsedPosts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UsedPosts_ChangeRequests_RequestId] FOREIGN KEY ([RequestId]) REFERENCES [ChangeRequests] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_UsedPosts_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_UsedPosts_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_UsedPosts_DraftId] ON [UsedPosts] ([DraftId]);
CREATE INDEX [IX_UsedPosts_PostId] ON [UsedPosts] ([PostId]);
CREATE INDEX [IX_UsedPosts_RequestId] ON [UsedPosts] ([RequestId]);

CREATE TABLE [VerifiedSections] (
    [AnswerId] int NOT NULL,
    [Sfs] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Number] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Mark] char(64) NOT NULL,
    CONSTRAINT [PK_VerifiedSections] PRIMARY KEY ([AnswerId], [Sfs], [Number]),
    CONSTRAINT [FK_VerifiedSections_VerifiedAnswers_AnswerId] FOREIGN KEY ([AnswerId]) REFERENCES [VerifiedAnswers] ([Id]) ON DELETE CASCADE
);
