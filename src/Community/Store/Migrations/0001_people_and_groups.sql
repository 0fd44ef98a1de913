-- Chats are where the bot speaks, persons are whom it has met. Instants are milliseconds since 1970 UTC, ids are made in code.
CREATE TABLE chats (
    id              bigint  NOT NULL PRIMARY KEY,
    channel         text    NOT NULL,
    address         text    NOT NULL,
    kind            integer NOT NULL,
    title           text    NOT NULL,
    language        text    NOT NULL,
    time_zone       text    NOT NULL,
    quiet_from      text    NOT NULL,
    quiet_until     text    NOT NULL,
    posts_per_day   integer NOT NULL,
    posts_per_week  integer NOT NULL,
    state           integer NOT NULL,
    greeted_at      bigint,
    paused_until    bigint
);
CREATE UNIQUE INDEX chats_address ON chats (channel, address);

-- When may this chat be spoken to next? One row, so that a restart obeys a platform's "retry after".
CREATE TABLE lanes (
    chat_id   bigint NOT NULL PRIMARY KEY,
    channel   text   NOT NULL,
    free_at   bigint NOT NULL,
    paced_to  bigint NOT NULL
);

-- A whole channel's pace towards its platform.
CREATE TABLE channel_paces (
    channel   text   NOT NULL PRIMARY KEY,
    free_at   bigint NOT NULL,
    paced_to  bigint NOT NULL
);

CREATE TABLE persons (
    id                bigint  NOT NULL PRIMARY KEY,
    channel           text    NOT NULL,
    address           text    NOT NULL,
    language          text    NOT NULL,
    language_chosen   integer NOT NULL,
    reach             integer NOT NULL,
    private_chat_id   bigint,
    remind_day_before integer NOT NULL,
    remind_two_hours  integer NOT NULL,
    paused_until      bigint
);
CREATE UNIQUE INDEX persons_address ON persons (channel, address);

CREATE TABLE memberships (
    chat_id   bigint NOT NULL,
    person_id bigint NOT NULL,
    PRIMARY KEY (chat_id, person_id)
);
CREATE INDEX memberships_person ON memberships (person_id);

CREATE TABLE organisers (
    chat_id   bigint NOT NULL,
    person_id bigint NOT NULL,
    named_by  bigint NOT NULL,
    named_at  bigint NOT NULL,
    PRIMARY KEY (chat_id, person_id)
);

-- Keys that sign buttons; made once by the first process that needs them.
CREATE TABLE secrets (
    name  text NOT NULL PRIMARY KEY,
    value text NOT NULL
);
