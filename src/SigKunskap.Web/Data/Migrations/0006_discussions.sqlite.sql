CREATE TABLE Rooms (
    Id INTEGER NOT NULL CONSTRAINT PK_Rooms PRIMARY KEY AUTOINCREMENT,
    Slug VARCHAR(100) NOT NULL,
    Name VARCHAR(100) NOT NULL,
    Kind VARCHAR(20) NOT NULL,
    Region VARCHAR(60) NULL,
    Profession VARCHAR(30) NULL,
    AreaId INTEGER NULL,
    CONSTRAINT FK_Rooms_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT
);

CREATE TABLE Drafts (
    MemberId INTEGER NOT NULL,
    Place VARCHAR(120) NOT NULL,
    Title VARCHAR(160) NOT NULL,
    Text VARCHAR(10000) NOT NULL,
    SavedAt TEXT NOT NULL,
    CONSTRAINT PK_Drafts PRIMARY KEY (MemberId, Place),
    CONSTRAINT FK_Drafts_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE Discussions (
    Id INTEGER NOT NULL CONSTRAINT PK_Discussions PRIMARY KEY AUTOINCREMENT,
    RoomId INTEGER NOT NULL,
    Title VARCHAR(160) NOT NULL,
    IsQuestion INTEGER NOT NULL,
    AuthorId INTEGER NOT NULL,
    StartedAt TEXT NOT NULL,
    LastPostAt TEXT NOT NULL,
    AcceptedPostId INTEGER NULL,
    LockedAt TEXT NULL,
    PinnedAt TEXT NULL,
    HiddenAt TEXT NULL,
    Reason VARCHAR(300) NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Discussions_Members_AuthorId FOREIGN KEY (AuthorId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Discussions_Rooms_RoomId FOREIGN KEY (RoomId) REFERENCES Rooms (Id) ON DELETE RESTRICT
);

CREATE TABLE DiscussionTags (
    DiscussionId INTEGER NOT NULL,
    Tag VARCHAR(40) NOT NULL,
    CONSTRAINT PK_DiscussionTags PRIMARY KEY (DiscussionId, Tag),
    CONSTRAINT FK_DiscussionTags_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE CASCADE
);

CREATE TABLE Posts (
    Id INTEGER NOT NULL CONSTRAINT PK_Posts PRIMARY KEY AUTOINCREMENT,
    DiscussionId INTEGER NOT NULL,
    AuthorId INTEGER NOT NULL,
    WithoutName INTEGER NOT NULL,
    Text VARCHAR(10000) NOT NULL,
    WrittenAt TEXT NOT NULL,
    EditedAt TEXT NULL,
    HiddenAt TEXT NULL,
    HiddenReason VARCHAR(300) NULL,
    ErasedAt TEXT NULL,
    FormKey TEXT NOT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Posts_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Posts_Members_AuthorId FOREIGN KEY (AuthorId) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE TABLE Readings (
    MemberId INTEGER NOT NULL,
    DiscussionId INTEGER NOT NULL,
    LastPostId INTEGER NOT NULL,
    Follows INTEGER NOT NULL,
    CONSTRAINT PK_Readings PRIMARY KEY (MemberId, DiscussionId),
    CONSTRAINT FK_Readings_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Readings_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE PostEditions (
    Id INTEGER NOT NULL CONSTRAINT PK_PostEditions PRIMARY KEY AUTOINCREMENT,
    PostId INTEGER NOT NULL,
    Text VARCHAR(10000) NOT NULL,
    Until TEXT NOT NULL,
    CONSTRAINT FK_PostEditions_Posts_PostId FOREIGN KEY (PostId) REFERENCES Posts (Id) ON DELETE CASCADE
);

CREATE INDEX IX_Discussions_AuthorId ON Discussions (AuthorId);
CREATE INDEX IX_Discussions_RoomId_LastPostAt ON Discussions (RoomId, LastPostAt);
CREATE INDEX IX_DiscussionTags_Tag ON DiscussionTags (Tag);
CREATE INDEX IX_PostEditions_PostId ON PostEditions (PostId);
CREATE UNIQUE INDEX IX_Posts_AuthorId_FormKey ON Posts (AuthorId, FormKey);
CREATE INDEX IX_Posts_DiscussionId_Id ON Posts (DiscussionId, Id);
CREATE INDEX IX_Readings_DiscussionId ON Readings (DiscussionId);
CREATE INDEX IX_Rooms_AreaId ON Rooms (AreaId);
CREATE UNIQUE INDEX IX_Rooms_Slug ON Rooms (Slug);
