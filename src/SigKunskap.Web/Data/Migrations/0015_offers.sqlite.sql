CREATE TABLE Experiences (
    MemberId INTEGER NOT NULL,
    Word VARCHAR(40) NOT NULL,
    CONSTRAINT PK_Experiences PRIMARY KEY (MemberId, Word),
    CONSTRAINT FK_Experiences_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE Offers (
    DiscussionId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    At TEXT NOT NULL,
    SeenAt TEXT NULL,
    CONSTRAINT PK_Offers PRIMARY KEY (DiscussionId, MemberId),
    CONSTRAINT FK_Offers_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE CASCADE,
    CONSTRAINT FK_Offers_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE INDEX IX_Offers_MemberId ON Offers (MemberId);
