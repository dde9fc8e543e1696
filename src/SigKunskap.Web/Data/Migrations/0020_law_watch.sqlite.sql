CREATE TABLE WatchedSections (
    Id INTEGER NOT NULL CONSTRAINT PK_WatchedSections PRIMARY KEY AUTOINCREMENT,
    Sfs VARCHAR(40) NOT NULL,
    Number VARCHAR(20) NOT NULL,
    Kind VARCHAR(20) NOT NULL,
    "From" TEXT NOT NULL,
    Note VARCHAR(600) NOT NULL,
    Source VARCHAR(500) NULL,
    Owner VARCHAR(100) NOT NULL,
    Deadline TEXT NOT NULL,
    NotedById INTEGER NOT NULL,
    NotedAt TEXT NOT NULL,
    ClosedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_WatchedSections_Members_NotedById FOREIGN KEY (NotedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_WatchedSections_NotedById ON WatchedSections (NotedById);

CREATE TABLE SettledPages (
    WatchedId INTEGER NOT NULL,
    Page VARCHAR(201) NOT NULL,
    Reason VARCHAR(400) NOT NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    CONSTRAINT PK_SettledPages PRIMARY KEY (WatchedId, Page),
    CONSTRAINT FK_SettledPages_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_SettledPages_WatchedSections_WatchedId FOREIGN KEY (WatchedId) REFERENCES WatchedSections (Id) ON DELETE CASCADE
);

CREATE INDEX IX_SettledPages_ById ON SettledPages (ById);
