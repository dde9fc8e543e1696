CREATE TABLE [FlowSwitches] (
    [Id] int NOT NULL IDENTITY,
    [Flow] nvarchar(100) NOT NULL,
    [Outcome] nvarchar(100) NULL,
    [Text] nvarchar(1000) NOT NULL,
    [OffFrom] datetime2 NOT NULL,
    [OnAgain] datetime2 NULL,
    CONSTRAINT [PK_FlowSwitches] PRIMARY KEY ([Id])
);

CREATE TABLE [OutcomeCounts] (
    [Flow] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Outcome] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Day] date NOT NULL,
    [Shown] int NOT NULL,
    CONSTRAINT [PK_OutcomeCounts] PRIMARY KEY ([Flow], [Outcome], [Day])
);
