CREATE TABLE SharedDrafts (
    Id INTEGER NOT NULL CONSTRAINT PK_SharedDrafts PRIMARY KEY AUTOINCREMENT,
    Kind VARCHAR(20) NOT NULL,
    Key VARCHAR(120) NOT NULL,
    Before VARCHAR(4000) NOT NULL,
    Text VARCHAR(4000) NOT NULL,
    Revision INTEGER NOT NULL,
    ReviewedById INTEGER NULL,
    ReviewedAt TEXT NULL,
    BegunAt TEXT NOT NULL,
    PublishedAt TEXT NULL,
    PublishedById INTEGER NULL,
    DroppedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_SharedDrafts_Members_PublishedById FOREIGN KEY (PublishedById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_SharedDrafts_Members_ReviewedById FOREIGN KEY (ReviewedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_SharedDrafts_Kind_Key ON SharedDrafts (Kind, Key);
CREATE INDEX IX_SharedDrafts_PublishedById ON SharedDrafts (PublishedById);
CREATE INDEX IX_SharedDrafts_ReviewedById ON SharedDrafts (ReviewedById);

CREATE TABLE SharedSteps (
    Id INTEGER NOT NULL CONSTRAINT PK_SharedSteps PRIMARY KEY AUTOINCREMENT,
    DraftId INTEGER NOT NULL,
    Revision INTEGER NOT NULL,
    Text VARCHAR(4000) NULL,
    Agency VARCHAR(100) NULL,
    Role VARCHAR(20) NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT FK_SharedSteps_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_SharedSteps_SharedDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES SharedDrafts (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_SharedSteps_ById ON SharedSteps (ById);
CREATE INDEX IX_SharedSteps_DraftId ON SharedSteps (DraftId);
