ALTER TABLE Members ADD COLUMN SeenAt TEXT NULL;
-- Nobody's account is old because nobody counted before.
UPDATE Members SET SeenAt = strftime('%Y-%m-%d 00:00:00', 'now') WHERE LeftAt IS NULL;

CREATE TABLE ProblemReports (
    Id INTEGER NOT NULL CONSTRAINT PK_ProblemReports PRIMARY KEY AUTOINCREMENT,
    At TEXT NOT NULL,
    What VARCHAR(2000) NOT NULL,
    "Where" VARCHAR(300) NOT NULL,
    Contact VARCHAR(254) NULL,
    HandledAt TEXT NULL,
    Version INTEGER NOT NULL
);

CREATE INDEX IX_ProblemReports_At ON ProblemReports (At);
