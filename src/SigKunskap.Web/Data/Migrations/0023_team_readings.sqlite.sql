CREATE TABLE ReadingRequests (
    Id INTEGER NOT NULL CONSTRAINT PK_ReadingRequests PRIMARY KEY AUTOINCREMENT,
    AreaId INTEGER NOT NULL,
    PageId INTEGER NOT NULL,
    EditionNumber INTEGER NOT NULL,
    AskedById INTEGER NOT NULL,
    AskedOn TEXT NOT NULL,
    Until TEXT NOT NULL,
    WithdrawnAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_ReadingRequests_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_ReadingRequests_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_ReadingRequests_Members_AskedById FOREIGN KEY (AskedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_ReadingRequests_AreaId ON ReadingRequests (AreaId);
CREATE INDEX IX_ReadingRequests_AskedById ON ReadingRequests (AskedById);
CREATE INDEX IX_ReadingRequests_PageId ON ReadingRequests (PageId);

CREATE TABLE ReadingConfirmations (
    RequestId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    ReadOn TEXT NOT NULL,
    CONSTRAINT PK_ReadingConfirmations PRIMARY KEY (RequestId, MemberId),
    CONSTRAINT FK_ReadingConfirmations_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE,
    CONSTRAINT FK_ReadingConfirmations_ReadingRequests_RequestId FOREIGN KEY (RequestId) REFERENCES ReadingRequests (Id) ON DELETE CASCADE
);

CREATE INDEX IX_ReadingConfirmations_MemberId ON ReadingConfirmations (MemberId);
