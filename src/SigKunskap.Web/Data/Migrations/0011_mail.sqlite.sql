ALTER TABLE Readings ADD COLUMN Pace VARCHAR(20) NOT NULL DEFAULT 'Portal';
ALTER TABLE Readings ADD COLUMN FollowedAt TEXT NULL;

CREATE TABLE Follows (
    MemberId INTEGER NOT NULL,
    Kind VARCHAR(20) NOT NULL,
    Target VARCHAR(200) NOT NULL,
    Pace VARCHAR(20) NOT NULL,
    Since TEXT NOT NULL,
    CONSTRAINT PK_Follows PRIMARY KEY (MemberId, Kind, Target),
    CONSTRAINT FK_Follows_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE NewsReadings (
    MemberId INTEGER NOT NULL CONSTRAINT PK_NewsReadings PRIMARY KEY,
    LastNoticeId INTEGER NOT NULL,
    CONSTRAINT FK_NewsReadings_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE OutgoingMails (
    Id INTEGER NOT NULL CONSTRAINT PK_OutgoingMails PRIMARY KEY AUTOINCREMENT,
    Key VARCHAR(400) NOT NULL,
    Writer VARCHAR(40) NOT NULL,
    MemberId INTEGER NULL,
    Sealed VARCHAR(2000) NULL,
    Mark TEXT NOT NULL,
    WrittenAt TEXT NOT NULL,
    State VARCHAR(20) NOT NULL,
    NotBefore TEXT NOT NULL,
    Attempts INTEGER NOT NULL,
    LeasedBy TEXT NULL,
    LeasedUntil TEXT NULL,
    EndedAt TEXT NULL,
    Failure VARCHAR(60) NULL
);

CREATE TABLE Notices (
    Id INTEGER NOT NULL CONSTRAINT PK_Notices PRIMARY KEY AUTOINCREMENT,
    MemberId INTEGER NOT NULL,
    Kind VARCHAR(40) NOT NULL,
    Subject VARCHAR(300) NOT NULL,
    At TEXT NOT NULL,
    Via VARCHAR(20) NOT NULL,
    Target VARCHAR(200) NOT NULL,
    Pace VARCHAR(20) NOT NULL,
    MailId INTEGER NULL,
    CONSTRAINT FK_Notices_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE,
    CONSTRAINT FK_Notices_OutgoingMails_MailId FOREIGN KEY (MailId) REFERENCES OutgoingMails (Id) ON DELETE SET NULL
);

CREATE INDEX IX_Follows_Kind_Target ON Follows (Kind, Target);
CREATE UNIQUE INDEX IX_Notices_Kind_Subject_MemberId ON Notices (Kind, Subject, MemberId);
CREATE INDEX IX_Notices_MailId ON Notices (MailId);
CREATE INDEX IX_Notices_MemberId_Id ON Notices (MemberId, Id);
CREATE INDEX IX_Notices_Pace_At ON Notices (Pace, At);
CREATE UNIQUE INDEX IX_OutgoingMails_Key ON OutgoingMails (Key);
CREATE INDEX IX_OutgoingMails_MemberId ON OutgoingMails (MemberId);
CREATE INDEX IX_OutgoingMails_State_NotBefore ON OutgoingMails (State, NotBefore);
