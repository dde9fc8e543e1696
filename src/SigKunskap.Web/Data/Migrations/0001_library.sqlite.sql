-- Lengths are declared for people and tests; SQLite does not hold anybody to them.
CREATE TABLE GuidancePages (
    Id INTEGER NOT NULL CONSTRAINT PK_GuidancePages PRIMARY KEY AUTOINCREMENT,
    Topic VARCHAR(80) NOT NULL,
    Slug VARCHAR(120) NOT NULL,
    LastParagraph INTEGER NOT NULL,
    Version INTEGER NOT NULL
);

CREATE UNIQUE INDEX IX_GuidancePages_Topic_Slug ON GuidancePages (Topic, Slug);

CREATE TABLE Editions (
    Id INTEGER NOT NULL CONSTRAINT PK_Editions PRIMARY KEY AUTOINCREMENT,
    PageId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    Source TEXT NOT NULL,
    Blocks TEXT NOT NULL,
    ParagraphIds TEXT NOT NULL,
    ValidFrom TEXT NOT NULL,
    ValidTo TEXT NULL,
    PublishedAt TEXT NOT NULL,
    Origin VARCHAR(10) NOT NULL,
    CONSTRAINT FK_Editions_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX IX_Editions_PageId_Number ON Editions (PageId, Number);

CREATE TABLE EditionConflicts (
    Id INTEGER NOT NULL CONSTRAINT PK_EditionConflicts PRIMARY KEY AUTOINCREMENT,
    PageId INTEGER NOT NULL,
    Source TEXT NOT NULL,
    Blocks TEXT NOT NULL,
    ReceivedAt TEXT NOT NULL,
    Hash CHAR(64) NOT NULL,
    CONSTRAINT FK_EditionConflicts_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX IX_EditionConflicts_PageId_Hash ON EditionConflicts (PageId, Hash);

CREATE TABLE LibraryFiles (
    Path VARCHAR(260) NOT NULL CONSTRAINT PK_LibraryFiles PRIMARY KEY,
    Text TEXT NOT NULL,
    Hash CHAR(64) NOT NULL,
    ChangedAt TEXT NOT NULL,
    Origin VARCHAR(10) NOT NULL
);

-- AUTOINCREMENT: a number is never given twice, or a consumer that has passed it would miss the second.
CREATE TABLE Changes (
    Id INTEGER NOT NULL CONSTRAINT PK_Changes PRIMARY KEY AUTOINCREMENT,
    Kind VARCHAR(60) NOT NULL,
    Subject VARCHAR(300) NOT NULL,
    At TEXT NOT NULL
);

CREATE TABLE ChangeCursors (
    Consumer VARCHAR(80) NOT NULL CONSTRAINT PK_ChangeCursors PRIMARY KEY,
    LastId INTEGER NOT NULL,
    MovedAt TEXT NOT NULL
);

CREATE TABLE DataProtectionKeys (
    Id INTEGER NOT NULL CONSTRAINT PK_DataProtectionKeys PRIMARY KEY AUTOINCREMENT,
    FriendlyName VARCHAR(200) NOT NULL,
    Xml TEXT NOT NULL
);

CREATE TRIGGER Editions_never_change BEFORE UPDATE ON Editions
BEGIN
    SELECT RAISE(ABORT, 'An edition never changes once published.');
END;

CREATE TRIGGER Editions_never_leave BEFORE DELETE ON Editions
BEGIN
    SELECT RAISE(ABORT, 'An edition never changes once published.');
END;
