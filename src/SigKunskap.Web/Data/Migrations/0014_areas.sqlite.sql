CREATE TABLE AreaEditions (
    Id INTEGER NOT NULL CONSTRAINT PK_AreaEditions PRIMARY KEY AUTOINCREMENT,
    AreaId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    Profile TEXT NOT NULL,
    At TEXT NOT NULL,
    ById INTEGER NOT NULL,
    ErasedAt TEXT NULL,
    CONSTRAINT FK_AreaEditions_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_AreaEditions_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX IX_AreaEditions_AreaId_Number ON AreaEditions (AreaId, Number);
CREATE INDEX IX_AreaEditions_ById ON AreaEditions (ById);

CREATE TABLE AreaConfirmations (
    Id INTEGER NOT NULL CONSTRAINT PK_AreaConfirmations PRIMARY KEY AUTOINCREMENT,
    AreaId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    At TEXT NOT NULL,
    ById INTEGER NULL,
    Function VARCHAR(120) NULL,
    CONSTRAINT FK_AreaConfirmations_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_AreaConfirmations_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_AreaConfirmations_AreaId ON AreaConfirmations (AreaId);
CREATE INDEX IX_AreaConfirmations_ById ON AreaConfirmations (ById);

CREATE TABLE AreaLinks (
    Id INTEGER NOT NULL CONSTRAINT PK_AreaLinks PRIMARY KEY AUTOINCREMENT,
    KeyHash CHAR(64) NOT NULL,
    AreaId INTEGER NOT NULL,
    MadeById INTEGER NOT NULL,
    MadeAt TEXT NOT NULL,
    OpenUntil TEXT NOT NULL,
    Note VARCHAR(120) NULL,
    UsedAt TEXT NULL,
    RevokedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_AreaLinks_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_AreaLinks_Members_MadeById FOREIGN KEY (MadeById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_AreaLinks_AreaId ON AreaLinks (AreaId);
CREATE UNIQUE INDEX IX_AreaLinks_KeyHash ON AreaLinks (KeyHash);
CREATE INDEX IX_AreaLinks_MadeById ON AreaLinks (MadeById);
