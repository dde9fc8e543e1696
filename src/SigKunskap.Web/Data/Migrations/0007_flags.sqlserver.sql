CREATE TABLE [Flags] (
    [Id] bigint NOT NULL IDENTITY,
    [PostId] bigint NOT NULL,
    [ById] int NOT NULL,
    [Reason] nvarchar(20) NOT NULL,
    [At] datetime2 NOT NULL,
    [HandledAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Flags] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Flags_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Flags_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Flags_ById] ON [Flags] ([ById]);
CREATE INDEX [IX_Flags_HandledAt] ON [Flags] ([HandledAt]);
CREATE UNIQUE INDEX [IX_Flags_PostId_ById] ON [Flags] ([PostId], [ById]);
