CREATE TABLE Meetings (
    Id INTEGER NOT NULL CONSTRAINT PK_Meetings PRIMARY KEY AUTOINCREMENT,
    Kind VARCHAR(20) NOT NULL,
    Title VARCHAR(160) NOT NULL,
    Text VARCHAR(10000) NOT NULL,
    Programme VARCHAR(4000) NOT NULL,
    RoomId INTEGER NOT NULL,
    VisitingAreaId INTEGER NULL,
    OrganiserId INTEGER NOT NULL,
    StartsAt TEXT NOT NULL,
    EndsAt TEXT NOT NULL,
    IsAllDay INTEGER NOT NULL,
    Place VARCHAR(200) NULL,
    Link VARCHAR(500) NULL,
    Capacity INTEGER NULL,
    Deadline TEXT NULL,
    MadeAt TEXT NOT NULL,
    ChangedAt TEXT NOT NULL,
    Sequence INTEGER NOT NULL,
    CancelledAt TEXT NULL,
    CancelReason VARCHAR(300) NULL,
    HiddenAt TEXT NULL,
    HiddenReason VARCHAR(300) NULL,
    LastNumber INTEGER NOT NULL,
    FormKey TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Meetings_Areas_VisitingAreaId FOREIGN KEY (VisitingAreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Meetings_Members_OrganiserId FOREIGN KEY (OrganiserId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Meetings_Rooms_RoomId FOREIGN KEY (RoomId) REFERENCES Rooms (Id) ON DELETE RESTRICT
);

CREATE TABLE SignUps (
    MeetingId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_SignUps PRIMARY KEY (MeetingId, MemberId),
    CONSTRAINT FK_SignUps_Meetings_MeetingId FOREIGN KEY (MeetingId) REFERENCES Meetings (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_SignUps_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE TABLE MeetingEntries (
    Id INTEGER NOT NULL CONSTRAINT PK_MeetingEntries PRIMARY KEY AUTOINCREMENT,
    MeetingId INTEGER NOT NULL,
    Kind VARCHAR(20) NOT NULL,
    AuthorId INTEGER NOT NULL,
    WithoutName INTEGER NOT NULL,
    Text VARCHAR(4000) NOT NULL,
    WrittenAt TEXT NOT NULL,
    HiddenAt TEXT NULL,
    HiddenReason VARCHAR(300) NULL,
    ErasedAt TEXT NULL,
    DiscussionId INTEGER NULL,
    FormKey TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_MeetingEntries_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_MeetingEntries_Meetings_MeetingId FOREIGN KEY (MeetingId) REFERENCES Meetings (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_MeetingEntries_Members_AuthorId FOREIGN KEY (AuthorId) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE TABLE CalendarKeys (
    MemberId INTEGER NOT NULL,
    Hash CHAR(64) NOT NULL,
    MadeAt TEXT NOT NULL,
    CONSTRAINT PK_CalendarKeys PRIMARY KEY (MemberId),
    CONSTRAINT FK_CalendarKeys_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE StudyVisits (
    Id INTEGER NOT NULL CONSTRAINT PK_StudyVisits PRIMARY KEY AUTOINCREMENT,
    IsOffer INTEGER NOT NULL,
    AreaId INTEGER NOT NULL,
    AuthorId INTEGER NOT NULL,
    Text VARCHAR(2000) NOT NULL,
    Times VARCHAR(200) NOT NULL,
    Visitors INTEGER NOT NULL,
    State VARCHAR(20) NOT NULL,
    AnswerAreaId INTEGER NULL,
    AnswererId INTEGER NULL,
    AnswerText VARCHAR(2000) NULL,
    MeetingId INTEGER NULL,
    Note VARCHAR(2000) NULL,
    MadeAt TEXT NOT NULL,
    ChangedAt TEXT NOT NULL,
    HiddenAt TEXT NULL,
    HiddenReason VARCHAR(300) NULL,
    FormKey TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_StudyVisits_Areas_AnswerAreaId FOREIGN KEY (AnswerAreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_StudyVisits_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_StudyVisits_Meetings_MeetingId FOREIGN KEY (MeetingId) REFERENCES Meetings (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_StudyVisits_Members_AnswererId FOREIGN KEY (AnswererId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_StudyVisits_Members_AuthorId FOREIGN KEY (AuthorId) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX IX_CalendarKeys_Hash ON CalendarKeys (Hash);
CREATE UNIQUE INDEX IX_MeetingEntries_AuthorId_FormKey ON MeetingEntries (AuthorId, FormKey);
CREATE INDEX IX_MeetingEntries_DiscussionId ON MeetingEntries (DiscussionId);
CREATE INDEX IX_MeetingEntries_MeetingId_Id ON MeetingEntries (MeetingId, Id);
CREATE UNIQUE INDEX IX_Meetings_OrganiserId_FormKey ON Meetings (OrganiserId, FormKey);
CREATE INDEX IX_Meetings_RoomId_StartsAt ON Meetings (RoomId, StartsAt);
CREATE INDEX IX_Meetings_VisitingAreaId ON Meetings (VisitingAreaId);
CREATE UNIQUE INDEX IX_SignUps_MeetingId_Number ON SignUps (MeetingId, Number);
CREATE INDEX IX_SignUps_MemberId ON SignUps (MemberId);
CREATE INDEX IX_StudyVisits_AnswerAreaId ON StudyVisits (AnswerAreaId);
CREATE INDEX IX_StudyVisits_AnswererId ON StudyVisits (AnswererId);
CREATE INDEX IX_StudyVisits_AreaId ON StudyVisits (AreaId);
CREATE UNIQUE INDEX IX_StudyVisits_AuthorId_FormKey ON StudyVisits (AuthorId, FormKey);
CREATE INDEX IX_StudyVisits_MeetingId ON StudyVisits (MeetingId);
CREATE INDEX IX_StudyVisits_State_MadeAt ON StudyVisits (State, MadeAt);
