CREATE TABLE [UnclearMarks] (
    [Id] int NOT NULL IDENTITY,
    [PageId] int NOT NULL,
    [EditionNumber] int NOT NULL,
    [ParagraphId] nvarchar(20) NOT NULL,
    [Reason] nvarchar(200) NOT NULL,
    [MarkedOn] date NOT NULL,
    CONSTRAINT [PK_UnclearMarks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UnclearMarks_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_UnclearMarks_PageId_ParagraphId] ON [UnclearMarks] ([PageId], [ParagraphId]);

CREATE TABLE [PageReadings] (
    [MemberId] int NOT NULL,
    [PageId] int NOT NULL,
    [EditionNumber] int NOT NULL,
    CONSTRAINT [PK_PageReadings] PRIMARY KEY ([MemberId], [PageId]),
    CONSTRAINT [FK_PageReadings_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PageReadings_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_PageReadings_PageId] ON [PageReadings] ([PageId]);
