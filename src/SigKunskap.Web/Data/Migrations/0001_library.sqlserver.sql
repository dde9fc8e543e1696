CREATE TABLE [GuidancePages] (
    [Id] int NOT NULL IDENTITY,
    [Topic] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Slug] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [LastParagraph] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_GuidancePages] PRIMARY KEY ([Id])
);

CREATE UNIQUE INDEX [IX_GuidancePages_Topic_Slug] ON [GuidancePages] ([Topic], [Slug]);

CREATE TABLE [Editions] (
    [Id] int NOT NULL IDENTITY,
    [PageId] int NOT NULL,
    [Number] int NOT NULL,
    [Source] nvarchar(max) NOT NULL,
    [Blocks] nvarchar(max) NOT NULL,
    [ParagraphIds] nvarchar(max) NOT NULL,
    [ValidFrom] date NOT NULL,
    [ValidTo] date NULL,
    [PublishedAt] datetime2 NOT NULL,
    [Origin] nvarchar(10) NOT NULL,
    CONSTRAINT [PK_Editions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Editions_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_Editions_PageId_Number] ON [Editions] ([PageId], [Number]);

CREATE TABLE [EditionConflicts] (
    [Id] int NOT NULL IDENTITY,
    [PageId] int NOT NULL,
    [Source] nvarchar(max) NOT NULL,
    [Blocks] nvarchar(max) NOT NULL,
    [ReceivedAt] datetime2 NOT NULL,
    [Hash] char(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_EditionConflicts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_EditionConflicts_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION
);

CREATE UNIQUE INDEX [IX_EditionConflicts_PageId_Hash] ON [EditionConflicts] ([PageId], [Hash]);

CREATE TABLE [LibraryFiles] (
    [Path] nvarchar(260) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [Hash] char(64) NOT NULL,
    [ChangedAt] datetime2 NOT NULL,
    [Origin] nvarchar(10) NOT NULL,
    CONSTRAINT [PK_LibraryFiles] PRIMARY KEY ([Path])
);

CREATE TABLE [Changes] (
    [Id] bigint NOT NULL IDENTITY,
    [Kind] nvarchar(60) NOT NULL,
    [Subject] nvarchar(300) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_Changes] PRIMARY KEY ([Id])
);

CREATE TABLE [ChangeCursors] (
    [Consumer] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [LastId] bigint NOT NULL,
    [MovedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_ChangeCursors] PRIMARY KEY ([Consumer])
);

CREATE TABLE [DataProtectionKeys] (
    [Id] int NOT NULL IDENTITY,
    [FriendlyName] nvarchar(200) NOT NULL,
    [Xml] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
);
--;;
CREATE TRIGGER [Editions_never_change] ON [Editions] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN;
        THROW 51000, 'An edition never changes once published.', 1;
    END;
END;
