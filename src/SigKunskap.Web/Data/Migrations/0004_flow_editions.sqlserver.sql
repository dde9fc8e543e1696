CREATE TABLE [FlowEditions] (
    [Id] int NOT NULL IDENTITY,
    [Flow] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Number] int NOT NULL,
    [Source] nvarchar(max) NOT NULL,
    [PublishedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_FlowEditions] PRIMARY KEY ([Id])
);

CREATE UNIQUE INDEX [IX_FlowEditions_Flow_Number] ON [FlowEditions] ([Flow], [Number]);
--;;
-- What is there is the first edition that anybody kept.
INSERT INTO [FlowEditions] ([Flow], [Number], [Source], [PublishedAt])
SELECT SUBSTRING([Path], 9, LEN([Path]) - 12), 1, [Text], [ChangedAt] FROM [LibraryFiles] WHERE [Path] LIKE 'verktyg/%.yml' ORDER BY [Path];
--;;
CREATE TRIGGER [FlowEditions_never_change] ON [FlowEditions] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted)
    BEGIN;
        THROW 51000, 'An edition never changes once published.', 1;
    END;
END;
