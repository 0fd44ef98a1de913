-- What has been heard: a repeat of an update stops here.
CREATE TABLE inbox (
    channel   text   NOT NULL,
    update_id text   NOT NULL,
    at        bigint NOT NULL,
    PRIMARY KEY (channel, update_id)
);
CREATE INDEX inbox_age ON inbox (at);

-- What could not be handled, how often it was tried, and the kind of the failure.
CREATE TABLE set_aside (
    channel   text    NOT NULL,
    update_id text    NOT NULL,
    attempts  integer NOT NULL,
    reason    text    NOT NULL,
    at        bigint  NOT NULL,
    PRIMARY KEY (channel, update_id)
);

-- Everything the bot says. state: 0 pending 1 leased 2 sending 3 sent 4 cancelled 5 dead 6 unknown
CREATE TABLE dispatch (
    id           bigint  NOT NULL PRIMARY KEY,
    chat_id      bigint  NOT NULL,
    thread       text,
    only_for     text,
    press_id     text,
    edits        text,
    content      text    NOT NULL,
    due_at       bigint  NOT NULL,
    not_after    bigint,
    priority     integer NOT NULL,
    state        integer NOT NULL,
    when_unknown integer NOT NULL,
    unasked      integer NOT NULL,
    meetup_id    bigint,
    card_id      bigint,
    language     text,
    lease_owner  text,
    lease_until  bigint,
    started_at   bigint,
    sent_at      bigint,
    attempts     integer NOT NULL,
    copies       integer NOT NULL,
    message_id   text,
    last_error   text,
    dedupe_key   text    NOT NULL
);
CREATE UNIQUE INDEX dispatch_occasion ON dispatch (dedupe_key);
-- The pump asks per priority: what is due? And once: when is the next?
CREATE INDEX dispatch_waiting ON dispatch (priority, due_at, id) WHERE state = 0;
CREATE INDEX dispatch_next ON dispatch (due_at) WHERE state = 0;
CREATE INDEX dispatch_under_way ON dispatch (lease_until) WHERE state IN (1, 2);
CREATE INDEX dispatch_of_meetup ON dispatch (meetup_id) WHERE state = 0;
CREATE INDEX dispatch_said ON dispatch (chat_id, sent_at) WHERE unasked = 1;

-- Reminders still to be spread to those who said yes or maybe, when they fall due.
CREATE TABLE reminders (
    id        bigint  NOT NULL PRIMARY KEY,
    meetup_id bigint  NOT NULL,
    starts_at bigint  NOT NULL,
    which     integer NOT NULL,
    due_at    bigint  NOT NULL
);
CREATE UNIQUE INDEX reminders_of_meetup ON reminders (meetup_id, starts_at, which);
CREATE INDEX reminders_due ON reminders (due_at);
