CREATE TABLE SharedDocuments (
    Id INTEGER NOT NULL CONSTRAINT PK_SharedDocuments PRIMARY KEY AUTOINCREMENT,
    RoomId INTEGER NOT NULL,
    AreaId INTEGER NULL,
    Title VARCHAR(160) NOT NULL,
    Description VARCHAR(2000) NOT NULL,
    Licence VARCHAR(20) NOT NULL,
    IsLocalTemplate INTEGER NOT NULL,
    AuthorId INTEGER NOT NULL,
    SharedAt TEXT NULL,
    ChangedAt TEXT NULL,
    ErasedAt TEXT NULL,
    CONSTRAINT FK_SharedDocuments_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_SharedDocuments_Members_AuthorId FOREIGN KEY (AuthorId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_SharedDocuments_Rooms_RoomId FOREIGN KEY (RoomId) REFERENCES Rooms (Id) ON DELETE RESTRICT
);

CREATE TABLE StoredFiles (
    Id INTEGER NOT NULL CONSTRAINT PK_StoredFiles PRIMARY KEY AUTOINCREMENT,
    BegunAt TEXT NOT NULL
);

CREATE TABLE FileChunks (
    FileId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    Bytes BLOB NOT NULL,
    CONSTRAINT PK_FileChunks PRIMARY KEY (FileId, Number),
    CONSTRAINT FK_FileChunks_StoredFiles_FileId FOREIGN KEY (FileId) REFERENCES StoredFiles (Id) ON DELETE CASCADE
);

CREATE TABLE DocumentVersions (
    Id INTEGER NOT NULL CONSTRAINT PK_DocumentVersions PRIMARY KEY AUTOINCREMENT,
    DocumentId INTEGER NOT NULL,
    Number INTEGER NULL,
    AuthorId INTEGER NOT NULL,
    Note VARCHAR(300) NOT NULL,
    FormKey TEXT NOT NULL,
    BegunAt TEXT NOT NULL,
    SharedAt TEXT NULL,
    FileId INTEGER NULL,
    FileName VARCHAR(120) NULL,
    Kind VARCHAR(20) NULL,
    Length INTEGER NOT NULL,
    Sha256 VARCHAR(64) NULL,
    Refusal VARCHAR(400) NULL,
    Reading VARCHAR(20) NOT NULL,
    ReadingSince TEXT NULL,
    Attempts INTEGER NOT NULL,
    Unread VARCHAR(400) NULL,
    CONSTRAINT FK_DocumentVersions_Members_AuthorId FOREIGN KEY (AuthorId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentVersions_SharedDocuments_DocumentId FOREIGN KEY (DocumentId) REFERENCES SharedDocuments (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentVersions_StoredFiles_FileId FOREIGN KEY (FileId) REFERENCES StoredFiles (Id) ON DELETE RESTRICT
);

CREATE TABLE DocumentTexts (
    VersionId INTEGER NOT NULL CONSTRAINT PK_DocumentTexts PRIMARY KEY,
    Text VARCHAR(400000) NOT NULL,
    Properties VARCHAR(2000) NOT NULL,
    CONSTRAINT FK_DocumentTexts_DocumentVersions_VersionId FOREIGN KEY (VersionId) REFERENCES DocumentVersions (Id) ON DELETE CASCADE
);

CREATE TABLE DocumentUses (
    DocumentId INTEGER NOT NULL,
    AreaId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    Since TEXT NOT NULL,
    CONSTRAINT PK_DocumentUses PRIMARY KEY (DocumentId, AreaId),
    CONSTRAINT FK_DocumentUses_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentUses_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentUses_SharedDocuments_DocumentId FOREIGN KEY (DocumentId) REFERENCES SharedDocuments (Id) ON DELETE RESTRICT
);

CREATE TABLE DocumentDiscussions (
    DocumentId INTEGER NOT NULL,
    DiscussionId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_DocumentDiscussions PRIMARY KEY (DocumentId, DiscussionId),
    CONSTRAINT FK_DocumentDiscussions_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentDiscussions_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentDiscussions_SharedDocuments_DocumentId FOREIGN KEY (DocumentId) REFERENCES SharedDocuments (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_DocumentDiscussions_DiscussionId ON DocumentDiscussions (DiscussionId);
CREATE INDEX IX_DocumentDiscussions_MemberId ON DocumentDiscussions (MemberId);
CREATE INDEX IX_DocumentUses_AreaId ON DocumentUses (AreaId);
CREATE INDEX IX_DocumentUses_MemberId ON DocumentUses (MemberId);
CREATE UNIQUE INDEX IX_DocumentVersions_AuthorId_FormKey ON DocumentVersions (AuthorId, FormKey);
CREATE UNIQUE INDEX IX_DocumentVersions_DocumentId_Number ON DocumentVersions (DocumentId, Number);
CREATE INDEX IX_DocumentVersions_FileId ON DocumentVersions (FileId);
CREATE INDEX IX_DocumentVersions_Reading ON DocumentVersions (Reading);
CREATE INDEX IX_SharedDocuments_AreaId ON SharedDocuments (AreaId);
CREATE INDEX IX_SharedDocuments_AuthorId ON SharedDocuments (AuthorId);
CREATE INDEX IX_SharedDocuments_RoomId_ChangedAt ON SharedDocuments (RoomId, ChangedAt);
CREATE INDEX IX_StoredFiles_BegunAt ON StoredFiles (BegunAt);
