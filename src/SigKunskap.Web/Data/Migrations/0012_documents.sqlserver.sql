CREATE TABLE [SharedDocuments] (
    [Id] int NOT NULL IDENTITY,
    [RoomId] int NOT NULL,
    [AreaId] int NULL,
    [Title] nvarchar(160) NOT NULL,
    [Description] nvarchar(2000) NOT NULL,
    [Licence] nvarchar(20) NOT NULL,
    [IsLocalTemplate] bit NOT NULL,
    [AuthorId] int NOT NULL,
    [SharedAt] datetime2 NULL,
    [ChangedAt] datetime2 NULL,
    [ErasedAt] datetime2 NULL,
    CONSTRAINT [PK_SharedDocuments] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SharedDocuments_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SharedDocuments_Members_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SharedDocuments_Rooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [Rooms] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [StoredFiles] (
    [Id] bigint NOT NULL IDENTITY,
    [BegunAt] datetime2 NOT NULL,
    CONSTRAINT [PK_StoredFiles] PRIMARY KEY ([Id])
);

CREATE TABLE [FileChunks] (
    [FileId] bigint NOT NULL,
    [Number] int NOT NULL,
    [Bytes] varbinary(max) NOT NULL,
    CONSTRAINT [PK_FileChunks] PRIMARY KEY ([FileId], [Number]),
    CONSTRAINT [FK_FileChunks_StoredFiles_FileId] FOREIGN KEY ([FileId]) REFERENCES [StoredFiles] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [DocumentVersions] (
    [Id] int NOT NULL IDENTITY,
    [DocumentId] int NOT NULL,
    [Number] int NULL,
    [AuthorId] int NOT NULL,
    [Note] nvarchar(300) NOT NULL,
    [FormKey] uniqueidentifier NOT NULL,
    [BegunAt] datetime2 NOT NULL,
    [SharedAt] datetime2 NULL,
    [FileId] bigint NULL,
    [FileName] nvarchar(120) NULL,
    [Kind] nvarchar(20) NULL,
    [Length] bigint NOT NULL,
    [Sha256] nvarchar(64) NULL,
    [Refusal] nvarchar(400) NULL,
    [Reading] nvarchar(20) NOT NULL,
    [ReadingSince] datetime2 NULL,
    [Attempts] int NOT NULL,
    [Unread] nvarchar(400) NULL,
    CONSTRAINT [PK_DocumentVersions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DocumentVersions_Members_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentVersions_SharedDocuments_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [SharedDocuments] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentVersions_StoredFiles_FileId] FOREIGN KEY ([FileId]) REFERENCES [StoredFiles] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [DocumentTexts] (
    [VersionId] int NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [Properties] nvarchar(2000) NOT NULL,
    CONSTRAINT [PK_DocumentTexts] PRIMARY KEY ([VersionId]),
    CONSTRAINT [FK_DocumentTexts_DocumentVersions_VersionId] FOREIGN KEY ([VersionId]) REFERENCES [DocumentVersions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [DocumentUses] (
    [DocumentId] int NOT NULL,
    [AreaId] int NOT NULL,
    [MemberId] int NOT NULL,
    [Since] datetime2 NOT NULL,
    CONSTRAINT [PK_DocumentUses] PRIMARY KEY ([DocumentId], [AreaId]),
    CONSTRAINT [FK_DocumentUses_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentUses_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentUses_SharedDocuments_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [SharedDocuments] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [DocumentDiscussions] (
    [DocumentId] int NOT NULL,
    [DiscussionId] int NOT NULL,
    [MemberId] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_DocumentDiscussions] PRIMARY KEY ([DocumentId], [DiscussionId]),
    CONSTRAINT [FK_DocumentDiscussions_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentDiscussions_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentDiscussions_SharedDocuments_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [SharedDocuments] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_DocumentDiscussions_DiscussionId] ON [DocumentDiscussions] ([DiscussionId]);
CREATE INDEX [IX_DocumentDiscussions_MemberId] ON [DocumentDiscussions] ([MemberId]);
CREATE INDEX [IX_DocumentUses_AreaId] ON [DocumentUses] ([AreaId]);
CREATE INDEX [IX_DocumentUses_MemberId] ON [DocumentUses] ([MemberId]);
CREATE UNIQUE INDEX [IX_DocumentVersions_AuthorId_FormKey] ON [DocumentVersions] ([AuthorId], [FormKey]);
CREATE UNIQUE INDEX [IX_DocumentVersions_DocumentId_Number] ON [DocumentVersions] ([DocumentId], [Number]) WHERE [Number] IS NOT NULL;
CREATE INDEX [IX_DocumentVersions_FileId] ON [DocumentVersions] ([FileId]);
CREATE INDEX [IX_DocumentVersions_Reading] ON [DocumentVersions] ([Reading]);
CREATE INDEX [IX_SharedDocuments_AreaId] ON [SharedDocuments] ([AreaId]);
CREATE INDEX [IX_SharedDocuments_AuthorId] ON [SharedDocuments] ([AuthorId]);
CREATE INDEX [IX_SharedDocuments_RoomId_ChangedAt] ON [SharedDocuments] ([RoomId], [ChangedAt]);
CREATE INDEX [IX_StoredFiles_BegunAt] ON [StoredFiles] ([BegunAt]);
