CREATE TABLE VerifiedAnswers (
    Id INTEGER NOT NULL CONSTRAINT PK_VerifiedAnswers PRIMARY KEY AUTOINCREMENT,
    PostId INTEGER NOT NULL,
    Agency VARCHAR(100) NOT NULL,
    PostEditedAt TEXT NULL,
    Page VARCHAR(201) NOT NULL,
    ParagraphId VARCHAR(20) NOT NULL,
    PageEdition INTEGER NOT NULL,
    VerifiedById INTEGER NOT NULL,
    VerifiedAt TEXT NOT NULL,
    WithdrawnById INTEGER NULL,
    WithdrawnAt TEXT NULL,
    WithdrawnReason VARCHAR(300) NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_VerifiedAnswers_Members_VerifiedById FOREIGN KEY (VerifiedById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_VerifiedAnswers_Members_WithdrawnById FOREIGN KEY (WithdrawnById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_VerifiedAnswers_Posts_PostId FOREIGN KEY (PostId) REFERENCES Posts (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_VerifiedAnswers_Page_ParagraphId ON VerifiedAnswers (Page, ParagraphId);
CREATE UNIQUE INDEX IX_VerifiedAnswers_PostId_Agency ON VerifiedAnswers (PostId, Agency);
CREATE INDEX IX_VerifiedAnswers_VerifiedById ON VerifiedAnswers (VerifiedById);
CREATE INDEX IX_VerifiedAnswers_WithdrawnById ON VerifiedAnswers (WithdrawnById);

CREATE TABLE UsedPosts (
    Id INTEGER NOT NULL CONSTRAINT PK_UsedPosts PRIMARY KEY AUTOINCREMENT,
    PostId INTEGER NOT NULL,
    RequestId INTEGER NULL,
    DraftId INTEGER NULL,
    CONSTRAINT FK_UsedPosts_ChangeRequests_RequestId FOREIGN KEY (RequestId) REFERENCES ChangeRequests (Id) ON DELETE CASCADE,
    CONSTRAINT FK_UsedPosts_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_UsedPosts_Posts_PostId FOREIGN KEY (PostId) REFERENCES Posts (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_UsedPosts_DraftId ON UsedPosts (DraftId);
CREATE INDEX IX_UsedPosts_PostId ON UsedPosts (PostId);
CREATE INDEX IX_UsedPosts_RequestId ON UsedPosts (RequestId);

CREATE TABLE VerifiedSections (
    AnswerId INTEGER NOT NULL,
    Sfs VARCHAR(40) NOT NULL,
    Number VARCHAR(20) NOT NULL,
    Mark CHAR(64) NOT NULL,
    CONSTRAINT PK_VerifiedSections PRIMARY KEY (AnswerId, Sfs, Number),
    CONSTRAINT FK_VerifiedSections_VerifiedAnswers_AnswerId FOREIGN KEY (AnswerId) REFERENCES VerifiedAnswers (Id) ON DELETE CASCADE
);
