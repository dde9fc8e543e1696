CREATE TABLE UnclearMarks (
    Id INTEGER NOT NULL CONSTRAINT PK_UnclearMarks PRIMARY KEY AUTOINCREMENT,
    PageId INTEGER NOT NULL,
    EditionNumber INTEGER NOT NULL,
    ParagraphId VARCHAR(20) NOT NULL,
    Reason VARCHAR(200) NOT NULL,
    MarkedOn TEXT NOT NULL,
    CONSTRAINT FK_UnclearMarks_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_UnclearMarks_PageId_ParagraphId ON UnclearMarks (PageId, ParagraphId);

CREATE TABLE PageReadings (
    MemberId INTEGER NOT NULL,
    PageId INTEGER NOT NULL,
    EditionNumber INTEGER NOT NULL,
    CONSTRAINT PK_PageReadings PRIMARY KEY (MemberId, PageId),
    CONSTRAINT FK_PageReadings_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_PageReadings_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE INDEX IX_PageReadings_PageId ON PageReadings (PageId);
