ALTER TABLE OutgoingMails ADD COLUMN SubscriberId INTEGER NULL;

CREATE INDEX IX_OutgoingMails_SubscriberId ON OutgoingMails (SubscriberId);

CREATE TABLE Subscribers (
    Id INTEGER NOT NULL CONSTRAINT PK_Subscribers PRIMARY KEY AUTOINCREMENT,
    Address VARCHAR(254) NOT NULL
);

CREATE UNIQUE INDEX IX_Subscribers_Address ON Subscribers (Address);

CREATE TABLE SubscriptionRequests (
    Id INTEGER NOT NULL CONSTRAINT PK_SubscriptionRequests PRIMARY KEY AUTOINCREMENT,
    KeyHash CHAR(64) NOT NULL,
    Address VARCHAR(254) NOT NULL,
    Kind VARCHAR(20) NOT NULL,
    Target VARCHAR(200) NOT NULL,
    Pace VARCHAR(20) NOT NULL,
    AskedAt TEXT NOT NULL
);

CREATE INDEX IX_SubscriptionRequests_Address_AskedAt ON SubscriptionRequests (Address, AskedAt);
CREATE INDEX IX_SubscriptionRequests_AskedAt ON SubscriptionRequests (AskedAt);
CREATE UNIQUE INDEX IX_SubscriptionRequests_KeyHash ON SubscriptionRequests (KeyHash);

CREATE TABLE SubscriberNotices (
    Id INTEGER NOT NULL CONSTRAINT PK_SubscriberNotices PRIMARY KEY AUTOINCREMENT,
    SubscriberId INTEGER NOT NULL,
    Kind VARCHAR(40) NOT NULL,
    Subject VARCHAR(300) NOT NULL,
    At TEXT NOT NULL,
    Via VARCHAR(20) NOT NULL,
    Target VARCHAR(200) NOT NULL,
    Pace VARCHAR(20) NOT NULL,
    MailId INTEGER NULL,
    CONSTRAINT FK_SubscriberNotices_OutgoingMails_MailId FOREIGN KEY (MailId) REFERENCES OutgoingMails (Id) ON DELETE SET NULL,
    CONSTRAINT FK_SubscriberNotices_Subscribers_SubscriberId FOREIGN KEY (SubscriberId) REFERENCES Subscribers (Id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX IX_SubscriberNotices_Kind_Subject_SubscriberId ON SubscriberNotices (Kind, Subject, SubscriberId);
CREATE INDEX IX_SubscriberNotices_MailId ON SubscriberNotices (MailId);
CREATE INDEX IX_SubscriberNotices_Pace_At ON SubscriberNotices (Pace, At);
CREATE INDEX IX_SubscriberNotices_SubscriberId ON SubscriberNotices (SubscriberId);

CREATE TABLE Subscriptions (
    SubscriberId INTEGER NOT NULL,
    Kind VARCHAR(20) NOT NULL,
    Target VARCHAR(200) NOT NULL,
    Pace VARCHAR(20) NOT NULL,
    Since TEXT NOT NULL,
    CONSTRAINT PK_Subscriptions PRIMARY KEY (SubscriberId, Kind, Target),
    CONSTRAINT FK_Subscriptions_Subscribers_SubscriberId FOREIGN KEY (SubscriberId) REFERENCES Subscribers (Id) ON DELETE CASCADE
);

CREATE INDEX IX_Subscriptions_Kind_Target ON Subscriptions (Kind, Target);
