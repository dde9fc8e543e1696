CREATE TABLE [AreaConfirmations] (
    [Id] int NOT NULL IDENTITY,
    [AreaId] int NOT NULL,
    [Number] int NOT NULL,
    [At] datetime2 NOT NULL,
    [ById] int NULL,
    [Function] nvarchar(120) NULL,
    CONSTRAINT [PK_AreaConfirmations] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AreaConfirmations_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AreaConfirmations_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_AreaConfirmations_AreaId] ON [AreaConfirmations] ([AreaId]);
CREATE INDEX [IX_AreaConfirmations_ById] ON [AreaConfirmations] ([ById]);

CREATE TABLE [AreaEditions] (
    [Id] int NOT NULL IDENTITY,
    [AreaId] int NOT NULL,
    [Number] int NOT NULL,
    [Profile] nvarchar(max) NOT NULL,
    [At] datetime2 NOT NULL,
    [ById] int NOT NULL,
    [ErasedAt] datetime2 NULL,
    CONSTRAINT [PK_AreaEditions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AreaEditions_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AreaEditions_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_AreaEditions_AreaId_Number] ON [AreaEditions] ([AreaId], [Number]);
CREATE INDEX [IX_AreaEditions_ById] ON [AreaEditions] ([ById]);

CREATE TABLE [AreaLinks] (
    [Id] int NOT NULL IDENTITY,
    [KeyHash] char(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [AreaId] int NOT NULL,
    [MadeById] int NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [OpenUntil] datetime2 NOT NULL,
    [Note] nvarchar(120) NULL,
    [UsedAt] datetime2 NULL,
    [RevokedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_AreaLinks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AreaLinks_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AreaLinks_Members_MadeById] FOREIGN KEY ([MadeById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_AreaLinks_AreaId] ON [AreaLinks] ([AreaId]);
CREATE UNIQUE INDEX [IX_AreaLinks_KeyHash] ON [AreaLinks] ([KeyHash]);
CREATE INDEX [IX_AreaLinks_MadeById] ON [AreaLinks] ([MadeById]);
