CREATE TABLE [Editorships] (
    [MemberId] int NOT NULL,
    [Agency] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Role] nvarchar(20) NOT NULL,
    [Since] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Editorships] PRIMARY KEY ([MemberId], [Agency]),
    CONSTRAINT [FK_Editorships_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Releases] (
    [Id] int NOT NULL IDENTITY,
    [Title] nvarchar(160) NOT NULL,
    [Owner] nvarchar(100) NOT NULL,
    [State] nvarchar(20) NOT NULL,
    [GoesLiveAt] datetime2 NULL,
    [PublishedAt] datetime2 NULL,
    [Trouble] nvarchar(2000) NULL,
    [MadeById] int NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Releases] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Releases_Members_MadeById] FOREIGN KEY ([MadeById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Releases_MadeById] ON [Releases] ([MadeById]);
CREATE INDEX [IX_Releases_State_GoesLiveAt] ON [Releases] ([State], [GoesLiveAt]);

CREATE TABLE [Withdrawals] (
    [Id] int NOT NULL IDENTITY,
    [PageId] int NOT NULL,
    [EditionNumber] int NOT NULL,
    [Reason] nvarchar(400) NOT NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    [FirstId] int NULL,
    [SecondId] int NULL,
    [AgreedAt] datetime2 NULL,
    [LiftedById] int NULL,
    [LiftedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Withdrawals] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Withdrawals_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Withdrawals_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Withdrawals_Members_FirstId] FOREIGN KEY ([FirstId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Withdrawals_Members_LiftedById] FOREIGN KEY ([LiftedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Withdrawals_Members_SecondId] FOREIGN KEY ([SecondId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Withdrawals_ById] ON [Withdrawals] ([ById]);
CREATE INDEX [IX_Withdrawals_FirstId] ON [Withdrawals] ([FirstId]);
CREATE INDEX [IX_Withdrawals_LiftedById] ON [Withdrawals] ([LiftedById]);
CREATE INDEX [IX_Withdrawals_PageId] ON [Withdrawals] ([PageId]);
CREATE INDEX [IX_Withdrawals_SecondId] ON [Withdrawals] ([SecondId]);

CREATE TABLE [GuidanceDrafts] (
    [Id] int NOT NULL IDENTITY,
    [Topic] nvarchar(80) NOT NULL,
    [Slug] nvarchar(120) NOT NULL,
    [Title] nvarchar(160) NOT NULL,
    [Owner] nvarchar(100) NOT NULL,
    [BasedOn] int NOT NULL,
    [Revision] int NOT NULL,
    [State] nvarchar(20) NOT NULL,
    [BegunById] int NOT NULL,
    [BegunAt] datetime2 NOT NULL,
    [ChangedAt] datetime2 NOT NULL,
    [ReleaseId] int NULL,
    [EditionNumber] int NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_GuidanceDrafts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_GuidanceDrafts_Members_BegunById] FOREIGN KEY ([BegunById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GuidanceDrafts_Releases_ReleaseId] FOREIGN KEY ([ReleaseId]) REFERENCES [Releases] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_GuidanceDrafts_BegunById] ON [GuidanceDrafts] ([BegunById]);
CREATE INDEX [IX_GuidanceDrafts_ReleaseId] ON [GuidanceDrafts] ([ReleaseId]);
CREATE INDEX [IX_GuidanceDrafts_Topic_Slug] ON [GuidanceDrafts] ([Topic], [Slug]);

CREATE TABLE [DraftAgencies] (
    [DraftId] int NOT NULL,
    [Agency] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_DraftAgencies] PRIMARY KEY ([DraftId], [Agency]),
    CONSTRAINT [FK_DraftAgencies_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_DraftAgencies_Agency] ON [DraftAgencies] ([Agency]);

CREATE TABLE [DraftEdits] (
    [DraftId] int NOT NULL,
    [MemberId] int NOT NULL,
    [BasedOn] int NOT NULL,
    [Source] nvarchar(max) NOT NULL,
    [KeptAt] datetime2 NOT NULL,
    CONSTRAINT [PK_DraftEdits] PRIMARY KEY ([DraftId], [MemberId]),
    CONSTRAINT [FK_DraftEdits_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_DraftEdits_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_DraftEdits_MemberId] ON [DraftEdits] ([MemberId]);

CREATE TABLE [DraftReviews] (
    [Id] int NOT NULL IDENTITY,
    [DraftId] int NOT NULL,
    [Revision] int NOT NULL,
    [Approved] bit NOT NULL,
    [Comment] nvarchar(2000) NOT NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_DraftReviews] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DraftReviews_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DraftReviews_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_DraftReviews_ById] ON [DraftReviews] ([ById]);
CREATE INDEX [IX_DraftReviews_DraftId] ON [DraftReviews] ([DraftId]);

CREATE TABLE [DraftRevisions] (
    [Id] int NOT NULL IDENTITY,
    [DraftId] int NOT NULL,
    [Number] int NOT NULL,
    [Source] nvarchar(max) NOT NULL,
    [Hash] char(64) NOT NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_DraftRevisions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DraftRevisions_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DraftRevisions_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_DraftRevisions_ById] ON [DraftRevisions] ([ById]);
CREATE UNIQUE INDEX [IX_DraftRevisions_DraftId_Number] ON [DraftRevisions] ([DraftId], [Number]);

CREATE TABLE [DraftSignatures] (
    [Id] int NOT NULL IDENTITY,
    [DraftId] int NOT NULL,
    [Revision] int NOT NULL,
    [Hash] char(64) NOT NULL,
    [Agency] nvarchar(100) NOT NULL,
    [Stand] nvarchar(20) NOT NULL,
    [Sentence] nvarchar(600) NOT NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_DraftSignatures] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DraftSignatures_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DraftSignatures_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_DraftSignatures_ById] ON [DraftSignatures] ([ById]);
CREATE INDEX [IX_DraftSignatures_DraftId] ON [DraftSignatures] ([DraftId]);
