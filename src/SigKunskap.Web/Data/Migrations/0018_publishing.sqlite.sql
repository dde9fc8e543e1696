CREATE TABLE Editorships (
    MemberId INTEGER NOT NULL,
    Agency VARCHAR(100) NOT NULL,
    Role VARCHAR(20) NOT NULL,
    Since TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT PK_Editorships PRIMARY KEY (MemberId, Agency),
    CONSTRAINT FK_Editorships_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE Releases (
    Id INTEGER NOT NULL CONSTRAINT PK_Releases PRIMARY KEY AUTOINCREMENT,
    Title VARCHAR(160) NOT NULL,
    Owner VARCHAR(100) NOT NULL,
    State VARCHAR(20) NOT NULL,
    GoesLiveAt TEXT NULL,
    PublishedAt TEXT NULL,
    Trouble VARCHAR(2000) NULL,
    MadeById INTEGER NOT NULL,
    MadeAt TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Releases_Members_MadeById FOREIGN KEY (MadeById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_Releases_MadeById ON Releases (MadeById);
CREATE INDEX IX_Releases_State_GoesLiveAt ON Releases (State, GoesLiveAt);

CREATE TABLE Withdrawals (
    Id INTEGER NOT NULL CONSTRAINT PK_Withdrawals PRIMARY KEY AUTOINCREMENT,
    PageId INTEGER NOT NULL,
    EditionNumber INTEGER NOT NULL,
    Reason VARCHAR(400) NOT NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    FirstId INTEGER NULL,
    SecondId INTEGER NULL,
    AgreedAt TEXT NULL,
    LiftedById INTEGER NULL,
    LiftedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Withdrawals_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Withdrawals_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Withdrawals_Members_FirstId FOREIGN KEY (FirstId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Withdrawals_Members_LiftedById FOREIGN KEY (LiftedById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Withdrawals_Members_SecondId FOREIGN KEY (SecondId) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_Withdrawals_ById ON Withdrawals (ById);
CREATE INDEX IX_Withdrawals_FirstId ON Withdrawals (FirstId);
CREATE INDEX IX_Withdrawals_LiftedById ON Withdrawals (LiftedById);
CREATE INDEX IX_Withdrawals_PageId ON Withdrawals (PageId);
CREATE INDEX IX_Withdrawals_SecondId ON Withdrawals (SecondId);

CREATE TABLE GuidanceDrafts (
    Id INTEGER NOT NULL CONSTRAINT PK_GuidanceDrafts PRIMARY KEY AUTOINCREMENT,
    Topic VARCHAR(80) NOT NULL,
    Slug VARCHAR(120) NOT NULL,
    Title VARCHAR(160) NOT NULL,
    Owner VARCHAR(100) NOT NULL,
    BasedOn INTEGER NOT NULL,
    Revision INTEGER NOT NULL,
    State VARCHAR(20) NOT NULL,
    BegunById INTEGER NOT NULL,
    BegunAt TEXT NOT NULL,
    ChangedAt TEXT NOT NULL,
    ReleaseId INTEGER NULL,
    EditionNumber INTEGER NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_GuidanceDrafts_Members_BegunById FOREIGN KEY (BegunById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_GuidanceDrafts_Releases_ReleaseId FOREIGN KEY (ReleaseId) REFERENCES Releases (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_GuidanceDrafts_BegunById ON GuidanceDrafts (BegunById);
CREATE INDEX IX_GuidanceDrafts_ReleaseId ON GuidanceDrafts (ReleaseId);
CREATE INDEX IX_GuidanceDrafts_Topic_Slug ON GuidanceDrafts (Topic, Slug);

CREATE TABLE DraftAgencies (
    DraftId INTEGER NOT NULL,
    Agency VARCHAR(100) NOT NULL,
    CONSTRAINT PK_DraftAgencies PRIMARY KEY (DraftId, Agency),
    CONSTRAINT FK_DraftAgencies_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE CASCADE
);

CREATE INDEX IX_DraftAgencies_Agency ON DraftAgencies (Agency);

CREATE TABLE DraftEdits (
    DraftId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    BasedOn INTEGER NOT NULL,
    Source TEXT NOT NULL,
    KeptAt TEXT NOT NULL,
    CONSTRAINT PK_DraftEdits PRIMARY KEY (DraftId, MemberId),
    CONSTRAINT FK_DraftEdits_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE CASCADE,
    CONSTRAINT FK_DraftEdits_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE INDEX IX_DraftEdits_MemberId ON DraftEdits (MemberId);

CREATE TABLE DraftReviews (
    Id INTEGER NOT NULL CONSTRAINT PK_DraftReviews PRIMARY KEY AUTOINCREMENT,
    DraftId INTEGER NOT NULL,
    Revision INTEGER NOT NULL,
    Approved INTEGER NOT NULL,
    Comment VARCHAR(2000) NOT NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT FK_DraftReviews_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DraftReviews_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_DraftReviews_ById ON DraftReviews (ById);
CREATE INDEX IX_DraftReviews_DraftId ON DraftReviews (DraftId);

CREATE TABLE DraftRevisions (
    Id INTEGER NOT NULL CONSTRAINT PK_DraftRevisions PRIMARY KEY AUTOINCREMENT,
    DraftId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    Source TEXT NOT NULL,
    Hash CHAR(64) NOT NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT FK_DraftRevisions_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DraftRevisions_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_DraftRevisions_ById ON DraftRevisions (ById);
CREATE UNIQUE INDEX IX_DraftRevisions_DraftId_Number ON DraftRevisions (DraftId, Number);

CREATE TABLE DraftSignatures (
    Id INTEGER NOT NULL CONSTRAINT PK_DraftSignatures PRIMARY KEY AUTOINCREMENT,
    DraftId INTEGER NOT NULL,
    Revision INTEGER NOT NULL,
    Hash CHAR(64) NOT NULL,
    Agency VARCHAR(100) NOT NULL,
    Stand VARCHAR(20) NOT NULL,
    Sentence VARCHAR(600) NOT NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT FK_DraftSignatures_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DraftSignatures_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_DraftSignatures_ById ON DraftSignatures (ById);
CREATE INDEX IX_DraftSignatures_DraftId ON DraftSignatures (DraftId);
