ALTER TABLE [Drafts] ADD [Tags] nvarchar(250) NOT NULL CONSTRAINT [DF_Drafts_Tags] DEFAULT N'';
ALTER TABLE [Drafts] ADD [Room] nvarchar(100) NOT NULL CONSTRAINT [DF_Drafts_Room] DEFAULT N'';
ALTER TABLE [Drafts] ADD [IsConversation] bit NOT NULL CONSTRAINT [DF_Drafts_IsConversation] DEFAULT 0;
ALTER TABLE [Drafts] ADD [WithoutName] bit NOT NULL CONSTRAINT [DF_Drafts_WithoutName] DEFAULT 0;

CREATE TABLE [Mentions] (
    [PostId] bigint NOT NULL,
    [MemberId] int NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [SeenAt] datetime2 NULL,
    CONSTRAINT [PK_Mentions] PRIMARY KEY ([PostId], [MemberId]),
    CONSTRAINT [FK_Mentions_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Mentions_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_Mentions_MemberId] ON [Mentions] ([MemberId]);
