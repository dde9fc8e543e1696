CREATE TABLE SearchCounts (
    Day TEXT NOT NULL,
    Query VARCHAR(80) NOT NULL,
    Searches INTEGER NOT NULL,
    WithoutHits INTEGER NOT NULL,
    Clicks INTEGER NOT NULL,
    CONSTRAINT PK_SearchCounts PRIMARY KEY (Day, Query)
);
