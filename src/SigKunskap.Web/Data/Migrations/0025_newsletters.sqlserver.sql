CREATE TABLE [NewsletterIssues] (
    [Id] int NOT NULL IDENTITY,
    [Number] int NULL,
    [Title] nvarchar(120) NOT NULL,
    [Intro] nvarchar(1000) NOT NULL,
    [State] nvarchar(20) NOT NULL,
    [BegunById] int NOT NULL,
    [ChangedAt] datetime2 NOT NULL,
    [ProposedById] int NULL,
    [ApprovedById] int NULL,
    [ApprovedAt] datetime2 NULL,
    [LastSubscriberId] int NOT NULL,
    [NextBatchAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_NewsletterIssues] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_NewsletterIssues_Members_ApprovedById] FOREIGN KEY ([ApprovedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_NewsletterIssues_Members_BegunById] FOREIGN KEY ([BegunById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_NewsletterIssues_Members_ProposedById] FOREIGN KEY ([ProposedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_NewsletterIssues_ApprovedById] ON [NewsletterIssues] ([ApprovedById]);
CREATE INDEX [IX_NewsletterIssues_BegunById] ON [NewsletterIssues] ([BegunById]);
CREATE UNIQUE INDEX [IX_NewsletterIssues_Number] ON [NewsletterIssues] ([Number]) WHERE [Number] IS NOT NULL;
CREATE INDEX [IX_NewsletterIssues_ProposedById] ON [NewsletterIssues] ([ProposedById]);

CREATE TABLE [NewsletterItems] (
    [Id] int NOT NULL IDENTITY,
    [IssueId] int NOT NULL,
    [Section] nvarchar(20) NOT NULL,
    [Position] int NOT NULL,
    [Heading] nvarchar(120) NOT NULL,
    [Text] nvarchar(1500) NOT NULL,
    [Link] nvarchar(500) NULL,
    [Source] nvarchar(230) NULL,
    CONSTRAINT [PK_NewsletterItems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_NewsletterItems_NewsletterIssues_IssueId] FOREIGN KEY ([IssueId]) REFERENCES [NewsletterIssues] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_NewsletterItems_IssueId] ON [NewsletterItems] ([IssueId]);
