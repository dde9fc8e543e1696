CREATE TABLE [WatchedSections] (
    [Id] int NOT NULL IDENTITY,
    [Sfs] nvarchar(40) NOT NULL,
    [Number] nvarchar(20) NOT NULL,
    [Kind] nvarchar(20) NOT NULL,
    [From] date NOT NULL,
    [Note] nvarchar(600) NOT NULL,
    [Source] nvarchar(500) NULL,
    [Owner] nvarchar(100) NOT NULL,
    [Deadline] date NOT NULL,
    [NotedById] int NOT NULL,
    [NotedAt] datetime2 NOT NULL,
    [ClosedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_WatchedSections] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_WatchedSections_Members_NotedById] FOREIGN KEY ([NotedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_WatchedSections_NotedById] ON [WatchedSections] ([NotedById]);

CREATE TABLE [SettledPages] (
    [WatchedId] int NOT NULL,
    [Page] nvarchar(201) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Reason] nvarchar(400) NOT NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_SettledPages] PRIMARY KEY ([WatchedId], [Page]),
    CONSTRAINT [FK_SettledPages_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SettledPages_WatchedSections_WatchedId] FOREIGN KEY ([WatchedId]) REFERENCES [WatchedSections] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_SettledPages_ById] ON [SettledPages] ([ById]);
