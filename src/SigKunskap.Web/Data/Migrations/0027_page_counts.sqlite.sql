CREATE TABLE PageCounts (
    Page VARCHAR(201) NOT NULL,
    Day TEXT NOT NULL,
    Reads INTEGER NOT NULL,
    FromSearch INTEGER NOT NULL,
    CONSTRAINT PK_PageCounts PRIMARY KEY (Page, Day)
);

CREATE INDEX IX_PageCounts_Day ON PageCounts (Day);
