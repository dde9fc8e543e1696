CREATE TABLE [Experiences] (
    [MemberId] int NOT NULL,
    [Word] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_Experiences] PRIMARY KEY ([MemberId], [Word]),
    CONSTRAINT [FK_Experiences_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Offers] (
    [DiscussionId] int NOT NULL,
    [MemberId] int NOT NULL,
    [At] datetime2 NOT NULL,
    [SeenAt] datetime2 NULL,
    CONSTRAINT [PK_Offers] PRIMARY KEY ([DiscussionId], [MemberId]),
    CONSTRAINT [FK_Offers_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Offers_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_Offers_MemberId] ON [Offers] ([MemberId]);
