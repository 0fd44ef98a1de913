-- The wall time and the zone are the truth about a start; starts_at is computed from them.
CREATE TABLE meetups (
    id          bigint  NOT NULL PRIMARY KEY,
    chat_id     bigint  NOT NULL,
    thread      text,
    host_id     bigint  NOT NULL,
    host_name   text    NOT NULL,
    title       text    NOT NULL,
    local_start text    NOT NULL,
    zone        text    NOT NULL,
    starts_at   bigint  NOT NULL,
    place       text,
    capacity    integer,
    state       integer NOT NULL,
    version     integer NOT NULL,
    created_at  bigint  NOT NULL
);
CREATE INDEX meetups_of_chat ON meetups (chat_id, starts_at);
CREATE INDEX meetups_by_start ON meetups (starts_at);

CREATE TABLE rsvps (
    meetup_id   bigint  NOT NULL,
    person_id   bigint  NOT NULL,
    answer      integer NOT NULL,
    guests      integer NOT NULL,
    name        text    NOT NULL,
    answered_at bigint  NOT NULL,
    PRIMARY KEY (meetup_id, person_id)
);
CREATE INDEX rsvps_of_person ON rsvps (person_id);

CREATE TABLE cards (
    id         bigint  NOT NULL PRIMARY KEY,
    meetup_id  bigint  NOT NULL,
    chat_id    bigint  NOT NULL,
    thread     text,
    message_id text,
    version    integer NOT NULL,
    shown      integer NOT NULL
);
CREATE UNIQUE INDEX cards_of_meetup ON cards (meetup_id, chat_id);
-- The pump asks: which cards show an old version?
CREATE INDEX cards_behind ON cards (chat_id) WHERE version <> shown;

CREATE TABLE drafts (
    id           bigint  NOT NULL PRIMARY KEY,
    person_id    bigint  NOT NULL,
    group_id     bigint  NOT NULL,
    asked_in     bigint  NOT NULL,
    thread       text,
    kind         integer NOT NULL,
    step         integer NOT NULL,
    meetup_id    bigint,
    title        text    NOT NULL,
    local_start  text,
    alternatives text    NOT NULL,
    place        text,
    capacity     integer,
    zone         text    NOT NULL,
    expires_at   bigint  NOT NULL
);
CREATE INDEX drafts_of_person ON drafts (person_id);
CREATE INDEX drafts_expiry ON drafts (expires_at);
