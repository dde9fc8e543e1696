CREATE TABLE [AreaQuestions] (
    [DiscussionId] int NOT NULL,
    [AreaId] int NOT NULL,
    [Function] nvarchar(120) NULL,
    CONSTRAINT [PK_AreaQuestions] PRIMARY KEY ([DiscussionId]),
    CONSTRAINT [FK_AreaQuestions_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AreaQuestions_Discussions_DiscussionId] FOREIGN KEY ([DiscussionId]) REFERENCES [Discussions] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_AreaQuestions_AreaId] ON [AreaQuestions] ([AreaId]);

ALTER TABLE [Drafts] ADD [Function] nvarchar(120) NULL;
