CREATE TABLE NewsletterIssues (
    Id INTEGER NOT NULL CONSTRAINT PK_NewsletterIssues PRIMARY KEY AUTOINCREMENT,
    Number INTEGER NULL,
    Title VARCHAR(120) NOT NULL,
    Intro VARCHAR(1000) NOT NULL,
    State VARCHAR(20) NOT NULL,
    BegunById INTEGER NOT NULL,
    ChangedAt TEXT NOT NULL,
    ProposedById INTEGER NULL,
    ApprovedById INTEGER NULL,
    ApprovedAt TEXT NULL,
    LastSubscriberId INTEGER NOT NULL,
    NextBatchAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_NewsletterIssues_Members_ApprovedById FOREIGN KEY (ApprovedById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_NewsletterIssues_Members_BegunById FOREIGN KEY (BegunById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_NewsletterIssues_Members_ProposedById FOREIGN KEY (ProposedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_NewsletterIssues_ApprovedById ON NewsletterIssues (ApprovedById);
CREATE INDEX IX_NewsletterIssues_BegunById ON NewsletterIssues (BegunById);
CREATE UNIQUE INDEX IX_NewsletterIssues_Number ON NewsletterIssues (Number);
CREATE INDEX IX_NewsletterIssues_ProposedById ON NewsletterIssues (ProposedById);

CREATE TABLE NewsletterItems (
    Id INTEGER NOT NULL CONSTRAINT PK_NewsletterItems PRIMARY KEY AUTOINCREMENT,
    IssueId INTEGER NOT NULL,
    Section VARCHAR(20) NOT NULL,
    Position INTEGER NOT NULL,
    Heading VARCHAR(120) NOT NULL,
    Text VARCHAR(1500) NOT NULL,
    Link VARCHAR(500) NULL,
    Source VARCHAR(230) NULL,
    CONSTRAINT FK_NewsletterItems_NewsletterIssues_IssueId FOREIGN KEY (IssueId) REFERENCES NewsletterIssues (Id) ON DELETE CASCADE
);

CREATE INDEX IX_NewsletterItems_IssueId ON NewsletterItems (IssueId);
