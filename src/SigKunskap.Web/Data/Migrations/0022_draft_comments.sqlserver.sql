CREATE TABLE [CommentRounds] (
    [Id] int NOT NULL IDENTITY,
    [DraftId] int NOT NULL,
    [FirstRevision] int NOT NULL,
    [Revision] int NOT NULL,
    [OpenedById] int NOT NULL,
    [OpenedAt] datetime2 NOT NULL,
    [Until] date NOT NULL,
    [Note] nvarchar(600) NOT NULL,
    [ToNetwork] bit NOT NULL,
    [EndedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_CommentRounds] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CommentRounds_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_CommentRounds_Members_OpenedById] FOREIGN KEY ([OpenedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_CommentRounds_DraftId] ON [CommentRounds] ([DraftId]);
CREATE INDEX [IX_CommentRounds_OpenedById] ON [CommentRounds] ([OpenedById]);

CREATE TABLE [RoundReaders] (
    [Id] int NOT NULL IDENTITY,
    [RoundId] int NOT NULL,
    [KeyHash] char(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(80) NULL,
    [Organisation] nvarchar(120) NOT NULL,
    [Email] nvarchar(254) NULL,
    [InvitedById] int NOT NULL,
    [InvitedAt] datetime2 NOT NULL,
    [DoneAt] datetime2 NULL,
    [EndedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_RoundReaders] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RoundReaders_CommentRounds_RoundId] FOREIGN KEY ([RoundId]) REFERENCES [CommentRounds] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_RoundReaders_Members_InvitedById] FOREIGN KEY ([InvitedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_RoundReaders_InvitedById] ON [RoundReaders] ([InvitedById]);
CREATE UNIQUE INDEX [IX_RoundReaders_KeyHash] ON [RoundReaders] ([KeyHash]);
CREATE INDEX [IX_RoundReaders_RoundId] ON [RoundReaders] ([RoundId]);

CREATE TABLE [DraftComments] (
    [Id] int NOT NULL IDENTITY,
    [RoundId] int NOT NULL,
    [ReaderId] int NULL,
    [MemberId] int NULL,
    [Revision] int NOT NULL,
    [Paragraph] int NOT NULL,
    [Text] nvarchar(2000) NOT NULL,
    [At] datetime2 NOT NULL,
    [IsTaken] bit NULL,
    [Answer] nvarchar(1000) NOT NULL,
    [AnsweredById] int NULL,
    [AnsweredAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_DraftComments] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DraftComments_CommentRounds_RoundId] FOREIGN KEY ([RoundId]) REFERENCES [CommentRounds] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DraftComments_Members_AnsweredById] FOREIGN KEY ([AnsweredById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DraftComments_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DraftComments_RoundReaders_ReaderId] FOREIGN KEY ([ReaderId]) REFERENCES [RoundReaders] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_DraftComments_AnsweredById] ON [DraftComments] ([AnsweredById]);
CREATE INDEX [IX_DraftComments_MemberId] ON [DraftComments] ([MemberId]);
CREATE INDEX [IX_DraftComments_ReaderId] ON [DraftComments] ([ReaderId]);
CREATE INDEX [IX_DraftComments_RoundId] ON [DraftComments] ([RoundId]);
