CREATE TABLE [Handovers] (
    [DiscussionId] int NOT NULL,
    [Agency] nvarchar(100) NOT NULL,
    [At] datetime2 NOT NULL,
    [Page] nvarchar(300) NULL,
    [ById] int NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Handovers] PRIMARY KEY ([DiscussionId]),
    CONSTRAINT [FK_Handovers_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Handovers_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_Handovers_ById] ON [Handovers] ([ById]);
