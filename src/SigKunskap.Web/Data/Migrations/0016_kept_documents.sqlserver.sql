ALTER TABLE [SharedDocuments] ADD [Version] int NOT NULL CONSTRAINT [DF_SharedDocuments_Version] DEFAULT 0;

CREATE TABLE [DocumentMeetings] (
    [DocumentId] int NOT NULL,
    [MeetingId] int NOT NULL,
    [MemberId] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_DocumentMeetings] PRIMARY KEY ([DocumentId], [MeetingId]),
    CONSTRAINT [FK_DocumentMeetings_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentMeetings_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DocumentMeetings_SharedDocuments_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [SharedDocuments] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_DocumentMeetings_MeetingId] ON [DocumentMeetings] ([MeetingId]);
CREATE INDEX [IX_DocumentMeetings_MemberId] ON [DocumentMeetings] ([MemberId]);
