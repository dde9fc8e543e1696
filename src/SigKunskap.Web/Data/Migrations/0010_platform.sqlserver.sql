ALTER TABLE [Members] ADD [SeenAt] datetime2 NULL;
--;;
-- Nobody's account is old because nobody counted before.
UPDATE [Members] SET [SeenAt] = CAST(SYSUTCDATETIME() AS date) WHERE [LeftAt] IS NULL;

CREATE TABLE [ProblemReports] (
    [Id] int NOT NULL IDENTITY,
    [At] datetime2 NOT NULL,
    [What] nvarchar(2000) NOT NULL,
    [Where] nvarchar(300) NOT NULL,
    [Contact] nvarchar(254) NULL,
    [HandledAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ProblemReports] PRIMARY KEY ([Id])
);

CREATE INDEX [IX_ProblemReports_At] ON [ProblemReports] ([At]);
