CREATE TABLE CommentRounds (
    Id INTEGER NOT NULL CONSTRAINT PK_CommentRounds PRIMARY KEY AUTOINCREMENT,
    DraftId INTEGER NOT NULL,
    FirstRevision INTEGER NOT NULL,
    Revision INTEGER NOT NULL,
    OpenedById INTEGER NOT NULL,
    OpenedAt TEXT NOT NULL,
    Until TEXT NOT NULL,
    Note VARCHAR(600) NOT NULL,
    ToNetwork INTEGER NOT NULL,
    EndedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_CommentRounds_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_CommentRounds_Members_OpenedById FOREIGN KEY (OpenedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_CommentRounds_DraftId ON CommentRounds (DraftId);
CREATE INDEX IX_CommentRounds_OpenedById ON CommentRounds (OpenedById);

CREATE TABLE RoundReaders (
    Id INTEGER NOT NULL CONSTRAINT PK_RoundReaders PRIMARY KEY AUTOINCREMENT,
    RoundId INTEGER NOT NULL,
    KeyHash CHAR(64) NOT NULL,
    Name VARCHAR(80) NULL,
    Organisation VARCHAR(120) NOT NULL,
    Email VARCHAR(254) NULL,
    InvitedById INTEGER NOT NULL,
    InvitedAt TEXT NOT NULL,
    DoneAt TEXT NULL,
    EndedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_RoundReaders_CommentRounds_RoundId FOREIGN KEY (RoundId) REFERENCES CommentRounds (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_RoundReaders_Members_InvitedById FOREIGN KEY (InvitedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_RoundReaders_InvitedById ON RoundReaders (InvitedById);
CREATE UNIQUE INDEX IX_RoundReaders_KeyHash ON RoundReaders (KeyHash);
CREATE INDEX IX_RoundReaders_RoundId ON RoundReaders (RoundId);

CREATE TABLE DraftComments (
    Id INTEGER NOT NULL CONSTRAINT PK_DraftComments PRIMARY KEY AUTOINCREMENT,
    RoundId INTEGER NOT NULL,
    ReaderId INTEGER NULL,
    MemberId INTEGER NULL,
    Revision INTEGER NOT NULL,
    Paragraph INTEGER NOT NULL,
    Text VARCHAR(2000) NOT NULL,
    At TEXT NOT NULL,
    IsTaken INTEGER NULL,
    Answer VARCHAR(1000) NOT NULL,
    AnsweredById INTEGER NULL,
    AnsweredAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_DraftComments_CommentRounds_RoundId FOREIGN KEY (RoundId) REFERENCES CommentRounds (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DraftComments_Members_AnsweredById FOREIGN KEY (AnsweredById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DraftComments_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DraftComments_RoundReaders_ReaderId FOREIGN KEY (ReaderId) REFERENCES RoundReaders (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_DraftComments_AnsweredById ON DraftComments (AnsweredById);
CREATE INDEX IX_DraftComments_MemberId ON DraftComments (MemberId);
CREATE INDEX IX_DraftComments_ReaderId ON DraftComments (ReaderId);
CREATE INDEX IX_DraftComments_RoundId ON DraftComments (RoundId);
