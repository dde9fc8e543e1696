ALTER TABLE DraftSignatures ADD COLUMN Role VARCHAR(20) NULL;

ALTER TABLE Invitations ADD COLUMN ForId INTEGER NULL CONSTRAINT FK_Invitations_Members_ForId REFERENCES Members (Id) ON DELETE RESTRICT;
CREATE INDEX IX_Invitations_ForId ON Invitations (ForId);

CREATE TABLE EditionSignatures (
    PageId INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    Agency VARCHAR(100) NOT NULL,
    Stand VARCHAR(20) NOT NULL,
    Role VARCHAR(20) NULL,
    ById INTEGER NOT NULL,
    At TEXT NOT NULL,
    DraftId INTEGER NOT NULL,
    Hash CHAR(64) NOT NULL,
    CONSTRAINT PK_EditionSignatures PRIMARY KEY (PageId, Number, Agency),
    CONSTRAINT FK_EditionSignatures_GuidanceDrafts_DraftId FOREIGN KEY (DraftId) REFERENCES GuidanceDrafts (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_EditionSignatures_GuidancePages_PageId FOREIGN KEY (PageId) REFERENCES GuidancePages (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_EditionSignatures_Members_ById FOREIGN KEY (ById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE INDEX IX_EditionSignatures_ById ON EditionSignatures (ById);
CREATE INDEX IX_EditionSignatures_DraftId ON EditionSignatures (DraftId);

-- What was published before has its signatures with its draft.
INSERT INTO EditionSignatures (PageId, Number, Agency, Stand, ById, At, DraftId, Hash)
SELECT p.Id, d.EditionNumber, s.Agency, s.Stand, s.ById, s.At, d.Id, s.Hash
FROM DraftSignatures s JOIN GuidanceDrafts d ON d.Id = s.DraftId JOIN GuidancePages p ON p.Topic = d.Topic AND p.Slug = d.Slug
WHERE d.EditionNumber IS NOT NULL AND NOT EXISTS (SELECT 1 FROM DraftSignatures later WHERE later.DraftId = s.DraftId AND later.Agency = s.Agency AND later.Id > s.Id);
