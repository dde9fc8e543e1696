CREATE TABLE [SharedDrafts] (
    [Id] int NOT NULL IDENTITY,
    [Kind] nvarchar(20) NOT NULL,
    [Key] nvarchar(120) NOT NULL,
    [Before] nvarchar(4000) NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [Revision] int NOT NULL,
    [ReviewedById] int NULL,
    [ReviewedAt] datetime2 NULL,
    [BegunAt] datetime2 NOT NULL,
    [PublishedAt] datetime2 NULL,
    [PublishedById] int NULL,
    [DroppedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_SharedDrafts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SharedDrafts_Members_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SharedDrafts_Members_ReviewedById] FOREIGN KEY ([ReviewedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_SharedDrafts_Kind_Key] ON [SharedDrafts] ([Kind], [Key]);
CREATE INDEX [IX_SharedDrafts_PublishedById] ON [SharedDrafts] ([PublishedById]);
CREATE INDEX [IX_SharedDrafts_ReviewedById] ON [SharedDrafts] ([ReviewedById]);

CREATE TABLE [SharedSteps] (
    [Id] int NOT NULL IDENTITY,
    [DraftId] int NOT NULL,
    [Revision] int NOT NULL,
    [Text] nvarchar(4000) NULL,
    [Agency] nvarchar(100) NULL,
    [Role] nvarchar(20) NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_SharedSteps] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SharedSteps_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SharedSteps_SharedDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [SharedDrafts] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_SharedSteps_ById] ON [SharedSteps] ([ById]);
CREATE INDEX [IX_SharedSteps_DraftId] ON [SharedSteps] ([DraftId]);
