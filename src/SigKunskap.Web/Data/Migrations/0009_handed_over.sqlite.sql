CREATE TABLE Handovers (
    DiscussionId INTEGER NOT NULL CONSTRAINT PK_Handovers PRIMARY KEY,
    Agency VARCHAR(100) NOT NULL,
    At TEXT NOT NULL,
    Page VARCHAR(300) NULL,
    ById INTEGER NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Handovers_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE CASCADE,
    CONSTRAINT FK_Handovers_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_Handovers_ById ON Handovers (ById);
