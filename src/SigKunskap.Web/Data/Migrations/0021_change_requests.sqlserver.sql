CREATE TABLE [ChangeRequests] (
    [Id] int NOT NULL IDENTITY,
    [PageId] int NOT NULL,
    [EditionNumber] int NOT NULL,
    [ParagraphId] nvarchar(20) NULL,
    [Title] nvarchar(160) NOT NULL,
    [Text] nvarchar(2000) NOT NULL,
    [AskedOn] date NOT NULL,
    [AskedById] int NULL,
    [Source] nvarchar(20) NULL,
    [SourceId] int NULL,
    [State] nvarchar(20) NOT NULL,
    [ReleasedAt] datetime2 NULL,
    [DraftId] int NULL,
    [ChangedIn] int NULL,
    [ChangedParagraph] nvarchar(20) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ChangeRequests] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ChangeRequests_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ChangeRequests_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ChangeRequests_Members_AskedById] FOREIGN KEY ([AskedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_ChangeRequests_AskedById] ON [ChangeRequests] ([AskedById]);
CREATE INDEX [IX_ChangeRequests_DraftId] ON [ChangeRequests] ([DraftId]);
CREATE INDEX [IX_ChangeRequests_PageId_State] ON [ChangeRequests] ([PageId], [State]);

CREATE TABLE [ChangeRequestSteps] (
    [Id] int NOT NULL IDENTITY,
    [RequestId] int NOT NULL,
    [State] nvarchar(20) NOT NULL,
    [Reason] nvarchar(600) NOT NULL,
    [ById] int NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_ChangeRequestSteps] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ChangeRequestSteps_ChangeRequests_RequestId] FOREIGN KEY ([RequestId]) REFERENCES [ChangeRequests] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_ChangeRequestSteps_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_ChangeRequestSteps_ById] ON [ChangeRequestSteps] ([ById]);
CREATE INDEX [IX_ChangeRequestSteps_RequestId] ON [ChangeRequestSteps] ([RequestId]);
