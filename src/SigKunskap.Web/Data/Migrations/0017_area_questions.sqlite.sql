CREATE TABLE AreaQuestions (
    DiscussionId INTEGER NOT NULL CONSTRAINT PK_AreaQuestions PRIMARY KEY,
    AreaId INTEGER NOT NULL,
    Function VARCHAR(120) NULL,
    CONSTRAINT FK_AreaQuestions_Discussions_DiscussionId FOREIGN KEY (DiscussionId) REFERENCES Discussions (Id) ON DELETE CASCADE,
    CONSTRAINT FK_AreaQuestions_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_AreaQuestions_AreaId ON AreaQuestions (AreaId);

ALTER TABLE Drafts ADD COLUMN Function VARCHAR(120) NULL;
