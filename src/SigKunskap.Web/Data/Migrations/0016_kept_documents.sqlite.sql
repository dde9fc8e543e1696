ALTER TABLE SharedDocuments ADD COLUMN Version INTEGER NOT NULL DEFAULT 0;

CREATE TABLE DocumentMeetings (
    DocumentId INTEGER NOT NULL,
    MeetingId INTEGER NOT NULL,
    MemberId INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_DocumentMeetings PRIMARY KEY (DocumentId, MeetingId),
    CONSTRAINT FK_DocumentMeetings_Meetings_MeetingId FOREIGN KEY (MeetingId) REFERENCES Meetings (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentMeetings_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_DocumentMeetings_SharedDocuments_DocumentId FOREIGN KEY (DocumentId) REFERENCES SharedDocuments (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_DocumentMeetings_MeetingId ON DocumentMeetings (MeetingId);
CREATE INDEX IX_DocumentMeetings_MemberId ON DocumentMeetings (MemberId);
