ALTER TABLE [DraftSignatures] ADD [Role] nvarchar(20) NULL;

ALTER TABLE [Invitations] ADD [ForId] int NULL;
--;;
ALTER TABLE [Invitations] ADD CONSTRAINT [FK_Invitations_Members_ForId] FOREIGN KEY ([ForId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION;
CREATE INDEX [IX_Invitations_ForId] ON [Invitations] ([ForId]);

CREATE TABLE [EditionSignatures] (
    [PageId] int NOT NULL,
    [Number] int NOT NULL,
    [Agency] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Stand] nvarchar(20) NOT NULL,
    [Role] nvarchar(20) NULL,
    [ById] int NOT NULL,
    [At] datetime2 NOT NULL,
    [DraftId] int NOT NULL,
    [Hash] char(64) NOT NULL,
    CONSTRAINT [PK_EditionSignatures] PRIMARY KEY ([PageId], [Number], [Agency]),
    CONSTRAINT [FK_EditionSignatures_GuidanceDrafts_DraftId] FOREIGN KEY ([DraftId]) REFERENCES [GuidanceDrafts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_EditionSignatures_GuidancePages_PageId] FOREIGN KEY ([PageId]) REFERENCES [GuidancePages] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_EditionSignatures_Members_ById] FOREIGN KEY ([ById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE INDEX [IX_EditionSignatures_ById] ON [EditionSignatures] ([ById]);
CREATE INDEX [IX_EditionSignatures_DraftId] ON [EditionSignatures] ([DraftId]);
--;;
-- What was published before has its signatures with its draft.
INSERT INTO [EditionSignatures] ([PageId], [Number], [Agency], [Stand], [ById], [At], [DraftId], [Hash])
SELECT p.[Id], d.[EditionNumber], s.[Agency], s.[Stand], s.[ById], s.[At], d.[Id], s.[Hash]
FROM [DraftSignatures] s JOIN [GuidanceDrafts] d ON d.[Id] = s.[DraftId] JOIN [GuidancePages] p ON p.[Topic] = d.[Topic] COLLATE Latin1_General_100_BIN2 AND p.[Slug] = d.[Slug] COLLATE Latin1_General_100_BIN2
WHERE d.[EditionNumber] IS NOT NULL AND NOT EXISTS (SELECT 1 FROM [DraftSignatures] later WHERE later.[DraftId] = s.[DraftId] AND later.[Agency] = s.[Agency] AND later.[Id] > s.[Id]);
