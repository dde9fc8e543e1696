CREATE TABLE [CheckFindings] (
    [Id] int NOT NULL IDENTITY,
    [Kind] nvarchar(20) NOT NULL,
    [IsWork] bit NOT NULL,
    [Owner] nvarchar(100) NULL,
    [Address] nvarchar(300) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [Text] nvarchar(1000) NOT NULL,
    CONSTRAINT [PK_CheckFindings] PRIMARY KEY ([Id])
);

CREATE TABLE [CheckRuns] (
    [Day] date NOT NULL,
    [BegunAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_CheckRuns] PRIMARY KEY ([Day])
);
