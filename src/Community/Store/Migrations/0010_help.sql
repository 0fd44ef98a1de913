-- The municipality that a group's organiser, or a person, asked to have remembered.
CREATE TABLE areas (
    of_id        bigint NOT NULL PRIMARY KEY,
    municipality text   NOT NULL
);

-- Somebody said that a door or a tip is not right. Who is a keyed hash: it counts a person once and tells nobody what they looked at.
CREATE TABLE door_reports (
    content_id text   NOT NULL,
    reporter   text   NOT NULL,
    at         bigint NOT NULL,
    PRIMARY KEY (content_id, reporter)
);

-- What a coordinator decided after having looked.
CREATE TABLE door_verdicts (
    content_id text    NOT NULL PRIMARY KEY,
    hidden     integer NOT NULL,
    decided_by bigint  NOT NULL,
    at         bigint  NOT NULL
);

-- How many tips a person was given since when; no word about which.
CREATE TABLE tip_turns (
    person_id bigint  NOT NULL PRIMARY KEY,
    count     integer NOT NULL,
    since     bigint  NOT NULL
);

CREATE TABLE small_steps (
    id         bigint  NOT NULL PRIMARY KEY,
    person_id  bigint  NOT NULL,
    tip_id     text    NOT NULL,
    smaller    integer NOT NULL,
    words      text,
    waiting    integer NOT NULL,
    asked      integer NOT NULL,
    not_now    integer NOT NULL,
    started_at bigint  NOT NULL
);
CREATE INDEX small_steps_of_person ON small_steps (person_id);

-- The questions a group has had from its deck.
CREATE TABLE starters_seen (
    chat_id    bigint NOT NULL,
    starter_id text   NOT NULL,
    PRIMARY KEY (chat_id, starter_id)
);

-- The words of a row that says 1 here are wiped once they have been sent.
ALTER TABLE dispatch ADD COLUMN forget integer NOT NULL DEFAULT 0;
