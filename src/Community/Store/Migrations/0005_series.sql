-- A series' rule lives on the wall clock: local_start, zone and rule are the truth, its occurrences are meetups.
CREATE TABLE series (
    id          bigint  NOT NULL PRIMARY KEY,
    chat_id     bigint  NOT NULL,
    thread      text,
    host_id     bigint  NOT NULL,
    host_name   text    NOT NULL,
    title       text    NOT NULL,
    place       text,
    capacity    integer,
    local_start text    NOT NULL,
    zone        text    NOT NULL,
    rule        text    NOT NULL,
    exceptions  text    NOT NULL,
    made_until  text    NOT NULL,
    follows     bigint,
    state       integer NOT NULL,
    hands       integer NOT NULL,
    sequence    integer NOT NULL,
    created_at  bigint  NOT NULL,
    ended_at    bigint
);
CREATE INDEX series_of_chat ON series (chat_id);

-- occurrence: the local start that the rule gives (RECURRENCE-ID), also when the meetup was moved. sequence: how often it was changed.
ALTER TABLE meetups ADD COLUMN series_id bigint;
ALTER TABLE meetups ADD COLUMN occurrence text;
ALTER TABLE meetups ADD COLUMN sequence integer NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX meetups_of_series ON meetups (series_id, occurrence);

-- "Always": who is signed up in advance, and until when that holds.
CREATE TABLE standings (
    id           bigint NOT NULL PRIMARY KEY,
    series_id    bigint NOT NULL,
    person_id    bigint NOT NULL,
    name         text   NOT NULL,
    since        bigint NOT NULL,
    covers_until bigint NOT NULL
);
CREATE UNIQUE INDEX standings_of_series ON standings (series_id, person_id);
CREATE INDEX standings_of_person ON standings (person_id);

ALTER TABLE drafts ADD COLUMN repeats text;
