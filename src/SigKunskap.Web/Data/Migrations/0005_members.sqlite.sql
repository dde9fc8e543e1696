CREATE TABLE Areas (
    Id INTEGER NOT NULL CONSTRAINT PK_Areas PRIMARY KEY AUTOINCREMENT,
    Slug VARCHAR(80) NOT NULL,
    Name VARCHAR(80) NOT NULL,
    Region VARCHAR(60) NOT NULL,
    IsFictional INTEGER NOT NULL
);

CREATE TABLE AuditEntries (
    Id INTEGER NOT NULL CONSTRAINT PK_AuditEntries PRIMARY KEY AUTOINCREMENT,
    At TEXT NOT NULL,
    ById INTEGER NULL,
    Action VARCHAR(60) NOT NULL,
    Subject VARCHAR(200) NOT NULL,
    Reason VARCHAR(500) NULL
);

CREATE TABLE Members (
    Id INTEGER NOT NULL CONSTRAINT PK_Members PRIMARY KEY AUTOINCREMENT,
    Name VARCHAR(80) NOT NULL,
    Function VARCHAR(120) NOT NULL,
    Profession VARCHAR(30) NOT NULL,
    HidesName INTEGER NOT NULL,
    IsFacilitator INTEGER NOT NULL,
    JoinedAt TEXT NOT NULL,
    LeftAt TEXT NULL,
    Version INTEGER NOT NULL,
    UserName VARCHAR(254) NULL,
    NormalizedUserName VARCHAR(254) NULL,
    Email VARCHAR(254) NULL,
    NormalizedEmail VARCHAR(254) NULL,
    EmailConfirmed INTEGER NOT NULL,
    PasswordHash VARCHAR(200) NULL,
    SecurityStamp VARCHAR(60) NULL,
    ConcurrencyStamp VARCHAR(60) NULL,
    TwoFactorEnabled INTEGER NOT NULL,
    LockoutEnd TEXT NULL,
    LockoutEnabled INTEGER NOT NULL,
    AccessFailedCount INTEGER NOT NULL
);

CREATE TABLE Invitations (
    Id INTEGER NOT NULL CONSTRAINT PK_Invitations PRIMARY KEY AUTOINCREMENT,
    KeyHash CHAR(64) NOT NULL,
    AreaId INTEGER NULL,
    Role VARCHAR(20) NOT NULL,
    Note VARCHAR(120) NULL,
    GuestUntil TEXT NULL,
    InvitedById INTEGER NULL,
    InvitedAt TEXT NOT NULL,
    OpenUntil TEXT NOT NULL,
    UsedAt TEXT NULL,
    UsedById INTEGER NULL,
    RevokedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Invitations_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Invitations_Members_InvitedById FOREIGN KEY (InvitedById) REFERENCES Members (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Invitations_Members_UsedById FOREIGN KEY (UsedById) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE TABLE MemberLogins (
    LoginProvider VARCHAR(60) NOT NULL,
    ProviderKey VARCHAR(255) NOT NULL,
    ProviderDisplayName VARCHAR(100) NULL,
    UserId INTEGER NOT NULL,
    CONSTRAINT PK_MemberLogins PRIMARY KEY (LoginProvider, ProviderKey),
    CONSTRAINT FK_MemberLogins_Members_UserId FOREIGN KEY (UserId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE MemberPasskeys (
    CredentialId BLOB NOT NULL CONSTRAINT PK_MemberPasskeys PRIMARY KEY,
    UserId INTEGER NOT NULL,
    PublicKey BLOB NOT NULL,
    Name VARCHAR(100) NULL,
    CreatedAt TEXT NOT NULL,
    SignCount INTEGER NOT NULL,
    Transports VARCHAR(200) NULL,
    IsUserVerified INTEGER NOT NULL,
    IsBackupEligible INTEGER NOT NULL,
    IsBackedUp INTEGER NOT NULL,
    AttestationObject BLOB NOT NULL,
    ClientDataJson BLOB NOT NULL,
    CONSTRAINT FK_MemberPasskeys_Members_UserId FOREIGN KEY (UserId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE TABLE Memberships (
    Id INTEGER NOT NULL CONSTRAINT PK_Memberships PRIMARY KEY AUTOINCREMENT,
    MemberId INTEGER NOT NULL,
    AreaId INTEGER NOT NULL,
    Role VARCHAR(20) NOT NULL,
    Since TEXT NOT NULL,
    ConfirmedAt TEXT NOT NULL,
    Until TEXT NULL,
    EndedAt TEXT NULL,
    Version INTEGER NOT NULL,
    CONSTRAINT FK_Memberships_Areas_AreaId FOREIGN KEY (AreaId) REFERENCES Areas (Id) ON DELETE RESTRICT,
    CONSTRAINT FK_Memberships_Members_MemberId FOREIGN KEY (MemberId) REFERENCES Members (Id) ON DELETE RESTRICT
);

CREATE TABLE MemberTokens (
    UserId INTEGER NOT NULL,
    LoginProvider VARCHAR(60) NOT NULL,
    Name VARCHAR(60) NOT NULL,
    Value VARCHAR(1000) NULL,
    CONSTRAINT PK_MemberTokens PRIMARY KEY (UserId, LoginProvider, Name),
    CONSTRAINT FK_MemberTokens_Members_UserId FOREIGN KEY (UserId) REFERENCES Members (Id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX IX_Areas_Slug ON Areas (Slug);
CREATE INDEX IX_AuditEntries_At ON AuditEntries (At);
CREATE INDEX IX_Invitations_AreaId ON Invitations (AreaId);
CREATE INDEX IX_Invitations_InvitedById ON Invitations (InvitedById);
CREATE UNIQUE INDEX IX_Invitations_KeyHash ON Invitations (KeyHash);
CREATE INDEX IX_Invitations_UsedById ON Invitations (UsedById);
CREATE INDEX IX_MemberLogins_UserId ON MemberLogins (UserId);
CREATE INDEX IX_MemberPasskeys_UserId ON MemberPasskeys (UserId);
CREATE UNIQUE INDEX IX_Members_NormalizedUserName ON Members (NormalizedUserName);
CREATE INDEX IX_Memberships_AreaId ON Memberships (AreaId);
CREATE INDEX IX_Memberships_MemberId_AreaId ON Memberships (MemberId, AreaId);
