CREATE TABLE [ReadingRequests] (
    [Id] int NOT NULL IDENTITY,
    [AreaId] int NOT NULL,
    [PageId] int NOT NULL,
    [EditionNumber] int NOT NULL,
    [AskedById] int NOT NULL,
    [AskedOn] date NOT NULL,
    [Until] date NOT NULL,
    [WithdrawnAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReadingRequests] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReadingRequests_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReadingRequests_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReadingRequests_Members_AskedById] FOREIGN KEY ([AskedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_ReadingRequests_AreaId] ON [ReadingRequests] ([AreaId]);
CREATE INDEX [IX_ReadingRequests_AskedById] ON [ReadingRequests] ([AskedById]);
CREATE INDEX [IX_ReadingRequests_PageId] ON [ReadingRequests] ([PageId]);

CREATE TABLE [ReadingConfirmations] (
    [RequestId] int NOT NULL,
    [MemberId] int NOT NULL,
    [ReadOn] date NOT NULL,
    CONSTRAINT [PK_ReadingConfirmations] PRIMARY KEY ([RequestId], [MemberId]),
    CONSTRAINT [FK_ReadingConfirmations_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_ReadingConfirmations_ReadingRequests_RequestId] FOREIGN KEY ([RequestId]) REFERENCES [ReadingRequests] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_ReadingConfirmations_MemberId] ON [ReadingConfirmations] ([MemberId]);
