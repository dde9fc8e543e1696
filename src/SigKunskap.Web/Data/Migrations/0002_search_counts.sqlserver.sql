CREATE TABLE [SearchCounts] (
    [Day] date NOT NULL,
    [Query] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Searches] int NOT NULL,
    [WithoutHits] int NOT NULL,
    [Clicks] int NOT NULL,
    CONSTRAINT [PK_SearchCounts] PRIMARY KEY ([Day], [Query])
);
