CREATE TABLE [PageCounts] (
    [Page] nvarchar(201) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Day] date NOT NULL,
    [Reads] int NOT NULL,
    [FromSearch] int NOT NULL,
    CONSTRAINT [PK_PageCounts] PRIMARY KEY ([Page], [Day])
);

CREATE INDEX [IX_PageCounts_Day] ON [PageCounts] ([Day]);
