CREATE TABLE FlowEditions (
    Id INTEGER NOT NULL CONSTRAINT PK_FlowEditions PRIMARY KEY AUTOINCREMENT,
    Flow VARCHAR(100) NOT NULL,
    Number INTEGER NOT NULL,
    Source TEXT NOT NULL,
    PublishedAt TEXT NOT NULL
);

CREATE UNIQUE INDEX IX_FlowEditions_Flow_Number ON FlowEditions (Flow, Number);

-- What is there is the first edition that anybody kept.
INSERT INTO FlowEditions (Flow, Number, Source, PublishedAt)
SELECT substr(Path, 9, length(Path) - 12), 1, Text, ChangedAt FROM LibraryFiles WHERE Path LIKE 'verktyg/%.yml' ORDER BY Path;

CREATE TRIGGER FlowEditions_never_change BEFORE UPDATE ON FlowEditions
BEGIN
    SELECT RAISE(ABORT, 'An edition never changes once published.');
END;

CREATE TRIGGER FlowEditions_never_leave BEFORE DELETE ON FlowEditions
BEGIN
    SELECT RAISE(ABORT, 'An edition never changes once published.');
END;
