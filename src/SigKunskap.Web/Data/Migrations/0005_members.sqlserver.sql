CREATE TABLE [Areas] (
    [Id] int NOT NULL IDENTITY,
    [Slug] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [Region] nvarchar(60) NOT NULL,
    [IsFictional] bit NOT NULL,
    CONSTRAINT [PK_Areas] PRIMARY KEY ([Id])
);

CREATE TABLE [AuditEntries] (
    [Id] bigint NOT NULL IDENTITY,
    [At] datetime2 NOT NULL,
    [ById] int NULL,
    [Action] nvarchar(60) NOT NULL,
    [Subject] nvarchar(200) NOT NULL,
    [Reason] nvarchar(500) NULL,
    CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
);

CREATE TABLE [Members] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(80) NOT NULL,
    [Function] nvarchar(120) NOT NULL,
    [Profession] nvarchar(30) NOT NULL,
    [HidesName] bit NOT NULL,
    [IsFacilitator] bit NOT NULL,
    [JoinedAt] datetime2 NOT NULL,
    [LeftAt] datetime2 NULL,
    [Version] int NOT NULL,
    [UserName] nvarchar(254) NULL,
    [NormalizedUserName] nvarchar(254) COLLATE Latin1_General_100_BIN2 NULL,
    [Email] nvarchar(254) NULL,
    [NormalizedEmail] nvarchar(254) NULL,
    [EmailConfirmed] bit NOT NULL,
    [PasswordHash] nvarchar(200) NULL,
    [SecurityStamp] nvarchar(60) NULL,
    [ConcurrencyStamp] nvarchar(60) NULL,
    [TwoFactorEnabled] bit NOT NULL,
    [LockoutEnd] datetimeoffset NULL,
    [LockoutEnabled] bit NOT NULL,
    [AccessFailedCount] int NOT NULL,
    CONSTRAINT [PK_Members] PRIMARY KEY ([Id])
);

CREATE TABLE [Invitations] (
    [Id] int NOT NULL IDENTITY,
    [KeyHash] char(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [AreaId] int NULL,
    [Role] nvarchar(20) NOT NULL,
    [Note] nvarchar(120) NULL,
    [GuestUntil] datetime2 NULL,
    [InvitedById] int NULL,
    [InvitedAt] datetime2 NOT NULL,
    [OpenUntil] datetime2 NOT NULL,
    [UsedAt] datetime2 NULL,
    [UsedById] int NULL,
    [RevokedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Invitations] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Invitations_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Invitations_Members_InvitedById] FOREIGN KEY ([InvitedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Invitations_Members_UsedById] FOREIGN KEY ([UsedById]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MemberLogins] (
    [LoginProvider] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ProviderKey] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [ProviderDisplayName] nvarchar(100) NULL,
    [UserId] int NOT NULL,
    CONSTRAINT [PK_MemberLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
    CONSTRAINT [FK_MemberLogins_Members_UserId] FOREIGN KEY ([UserId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [MemberPasskeys] (
    [CredentialId] varbinary(900) NOT NULL,
    [UserId] int NOT NULL,
    [PublicKey] varbinary(1024) NOT NULL,
    [Name] nvarchar(100) NULL,
    [CreatedAt] datetimeoffset NOT NULL,
    [SignCount] bigint NOT NULL,
    [Transports] nvarchar(200) NULL,
    [IsUserVerified] bit NOT NULL,
    [IsBackupEligible] bit NOT NULL,
    [IsBackedUp] bit NOT NULL,
    [AttestationObject] varbinary(max) NOT NULL,
    [ClientDataJson] varbinary(max) NOT NULL,
    CONSTRAINT [PK_MemberPasskeys] PRIMARY KEY ([CredentialId]),
    CONSTRAINT [FK_MemberPasskeys_Members_UserId] FOREIGN KEY ([UserId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Memberships] (
    [Id] int NOT NULL IDENTITY,
    [MemberId] int NOT NULL,
    [AreaId] int NOT NULL,
    [Role] nvarchar(20) NOT NULL,
    [Since] datetime2 NOT NULL,
    [ConfirmedAt] datetime2 NOT NULL,
    [Until] datetime2 NULL,
    [EndedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Memberships] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Memberships_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Memberships_Members_MemberId] FOREIGN KEY ([MemberId]) REFERENCES [Members] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MemberTokens] (
    [UserId] int NOT NULL,
    [LoginProvider] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Name] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Value] nvarchar(1000) NULL,
    CONSTRAINT [PK_MemberTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
    CONSTRAINT [FK_MemberTokens_Members_UserId] FOREIGN KEY ([UserId]) REFERENCES [Members] ([Id]) ON DELETE CASCADE
);

CREATE UNIQUE INDEX [IX_Areas_Slug] ON [Areas] ([Slug]);
CREATE INDEX [IX_AuditEntries_At] ON [AuditEntries] ([At]);
CREATE INDEX [IX_Invitations_AreaId] ON [Invitations] ([AreaId]);
CREATE INDEX [IX_Invitations_InvitedById] ON [Invitations] ([InvitedById]);
CREATE UNIQUE INDEX [IX_Invitations_KeyHash] ON [Invitations] ([KeyHash]);
CREATE INDEX [IX_Invitations_UsedById] ON [Invitations] ([UsedById]);
CREATE INDEX [IX_MemberLogins_UserId] ON [MemberLogins] ([UserId]);
CREATE INDEX [IX_MemberPasskeys_UserId] ON [MemberPasskeys] ([UserId]);
CREATE UNIQUE INDEX [IX_Members_NormalizedUserName] ON [Members] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL;
CREATE INDEX [IX_Memberships_AreaId] ON [Memberships] ([AreaId]);
CREATE INDEX [IX_Memberships_MemberId_AreaId] ON [Memberships] ([MemberId], [AreaId]);
