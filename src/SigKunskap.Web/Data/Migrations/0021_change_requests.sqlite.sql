CREATE TABLE ChangeRequests (
    Id INTEGER NOT NULL CONSTRAINT PK_ChangeRequests PRIMARY KEY AUTOINCREMENT,
    PageId INTEGER NOT NULL,
    EditionNumber INTEGER NOT NULL,
    ParagraphId VARCHAR(20) NULL,
    Title VARCHAR(160) NOT NULL,
    Text VARCHAR(2000) NOT NULL,
    AskedOn TEXT NOT NULL,
    AskedById INTEGER NULL,
    Source VARCHAR(20) NULL,
    SourceId INTEGER NULL,
    State VARCHAR(20) NOT NULL,
    ReleasedAt TEXT NULL,
    DraftId INTEGER NULL,
    ChangedIn INTEGER NULL,
    ChangedParagraph VARCHAR(20) NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_ChangeRequests_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_ChangeRequests_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_ChangeRequests_Members_AskedById FOREIGN KEY (AskedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_ChangeRequests_AskedById ON ChangeRequests (AskedById);
CREATE INDEX IX_ChangeRequests_DraftId ON ChangeRequests (DraftId);
CREATE INDEX IX_ChangeRequests_PageId_State ON ChangeRequests (PageId, State);

CREATE TABLE ChangeRequestSteps (
    Id INTEGER NOT NULL CONSTRAINT PK_ChangeRequestSteps PRIMARY KEY AUTOINCREMENT,
    RequestId INTEGER NOT NULL,
    State VARCHAR(20) NOT NULL,
    Reason VARCHAR(600) NOT NULL,
    ById INTEGER NULL,
    At TEXT NOT NULL,
    CONSTRAINT FK_ChangeRequestSteps_ChangeRequests_RequestId FOREIGN KEY (RequestId) REFERENCES ChangeRequests (Id) ON DELETE CASCADE,
    CONSTRAINT FK_ChangeRequestSteps_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_ChangeRequestSteps_ById ON ChangeRequestSteps (ById);
CREATE INDEX IX_ChangeRequestSteps_RequestId ON ChangeRequestSteps (RequestId);
