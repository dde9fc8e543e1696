ALTER TABLE [OutgoingMails] ADD [SubscriberId] int NULL;
--;;

CREATE INDEX [IX_OutgoingMails_SubscriberId] ON [OutgoingMails] ([SubscriberId]);

CREATE TABLE [Subscribers] (
    [Id] int NOT NULL IDENTITY,
    [Address] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT [PK_Subscribers] PRIMARY KEY ([Id])
);

CREATE UNIQUE INDEX [IX_Subscribers_Address] ON [Subscribers] ([Address]);

CREATE TABLE [SubscriptionRequests] (
    [Id] int NOT NULL IDENTITY,
    [KeyHash] char(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Address] nvarchar(254) NOT NULL,
    [Kind] nvarchar(20) NOT NULL,
    [Target] nvarchar(200) NOT NULL,
    [Pace] nvarchar(20) NOT NULL,
    [AskedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_SubscriptionRequests] PRIMARY KEY ([Id])
);

CREATE INDEX [IX_SubscriptionRequests_Address_AskedAt] ON [SubscriptionRequests] ([Address], [AskedAt]);
CREATE INDEX [IX_SubscriptionRequests_AskedAt] ON [SubscriptionRequests] ([AskedAt]);
CREATE UNIQUE INDEX [IX_SubscriptionRequests_KeyHash] ON [SubscriptionRequests] ([KeyHash]);

CREATE TABLE [SubscriberNotices] (
    [Id] bigint NOT NULL IDENTITY,
    [SubscriberId] int NOT NULL,
    [Kind] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Subject] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [At] datetime2 NOT NULL,
    [Via] nvarchar(20) NOT NULL,
    [Target] nvarchar(200) NOT NULL,
    [Pace] nvarchar(20) NOT NULL,
    [MailId] bigint NULL,
    CONSTRAINT [PK_SubscriberNotices] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SubscriberNotices_OutgoingMails_MailId] FOREIGN KEY ([MailId]) REFERENCES [OutgoingMails] ([Id]) ON DELETE SET NULL,
    CONSTRAINT [FK_SubscriberNotices_Subscribers_SubscriberId] FOREIGN KEY ([SubscriberId]) REFERENCES [Subscribers] ([Id]) ON DELETE CASCADE
);

CREATE UNIQUE INDEX [IX_SubscriberNotices_Kind_Subject_SubscriberId] ON [SubscriberNotices] ([Kind], [Subject], [SubscriberId]);
CREATE INDEX [IX_SubscriberNotices_MailId] ON [SubscriberNotices] ([MailId]);
CREATE INDEX [IX_SubscriberNotices_Pace_At] ON [SubscriberNotices] ([Pace], [At]);
CREATE INDEX [IX_SubscriberNotices_SubscriberId] ON [SubscriberNotices] ([SubscriberId]);

CREATE TABLE [Subscriptions] (
    [SubscriberId] int NOT NULL,
    [Kind] nvarchar(20) NOT NULL,
    [Target] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    [Pace] nvarchar(20) NOT NULL,
    [Since] datetime2 NOT NULL,
    CONSTRAINT [PK_Subscriptions] PRIMARY KEY ([SubscriberId], [Kind], [Target]),
    CONSTRAINT [FK_Subscriptions_Subscribers_SubscriberId] FOREIGN KEY ([SubscriberId]) REFERENCES [Subscribers] ([Id]) ON DELETE CASCADE
);

CREATE INDEX [IX_Subscriptions_Kind_Target] ON [Subscriptions] ([Kind], [Target]);
