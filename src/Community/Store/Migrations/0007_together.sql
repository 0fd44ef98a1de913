-- What people read before they answer, and what a host has switched on for a meetup.
ALTER TABLE meetups ADD COLUMN cost text;
ALTER TABLE meetups ADD COLUMN hybrid integer NOT NULL DEFAULT 0;
ALTER TABLE meetups ADD COLUMN paces text;
ALTER TABLE meetups ADD COLUMN afterchat integer NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN cost text;

-- The way in from afar. Apart from the meetup, so that nothing that reads a meetup can give it away.
CREATE TABLE meetup_links (
    meetup_id bigint NOT NULL PRIMARY KEY,
    url       text   NOT NULL
);

-- Runs: who runs at which pace, and who goes last. Counts only with a yes.
CREATE TABLE pace_choices (
    meetup_id bigint  NOT NULL,
    person_id bigint  NOT NULL,
    pace      integer NOT NULL,
    PRIMARY KEY (meetup_id, person_id)
);
CREATE TABLE sweepers (
    meetup_id bigint NOT NULL PRIMARY KEY,
    person_id bigint NOT NULL,
    taken_at  bigint NOT NULL
);

-- Somebody would like to be met at the meetup, and who meets them. state: 0 asking 1 will be met 2 nobody could
CREATE TABLE met_wishes (
    meetup_id    bigint  NOT NULL,
    person_id    bigint  NOT NULL,
    name         text    NOT NULL,
    state        integer NOT NULL,
    greeter_id   bigint,
    greeter_name text,
    asked_at     bigint  NOT NULL,
    PRIMARY KEY (meetup_id, person_id)
);
CREATE TABLE greeters (
    meetup_id bigint NOT NULL,
    person_id bigint NOT NULL,
    PRIMARY KEY (meetup_id, person_id)
);

-- How many came. A number and a day, nobody's name.
CREATE TABLE visits (
    meetup_id    bigint  NOT NULL PRIMARY KEY,
    chat_id      bigint  NOT NULL,
    day          text    NOT NULL,
    people       integer NOT NULL,
    first_timers integer
);
CREATE INDEX visits_of_chat ON visits (chat_id, day);

-- Finding a time. Its card is a row of cards whose meetup_id is the poll's id. state: 0 open 1 closed 2 became a meetup 3 ended without one
CREATE TABLE time_polls (
    id          bigint  NOT NULL PRIMARY KEY,
    chat_id     bigint  NOT NULL,
    thread      text,
    author_id   bigint  NOT NULL,
    author_name text    NOT NULL,
    title       text    NOT NULL,
    place       text,
    zone        text    NOT NULL,
    closes_at   bigint  NOT NULL,
    state       integer NOT NULL,
    meetup_id   bigint,
    created_at  bigint  NOT NULL
);
CREATE INDEX time_polls_of_chat ON time_polls (chat_id, closes_at);
CREATE TABLE time_slots (
    poll_id     bigint  NOT NULL,
    slot        integer NOT NULL,
    local_start text    NOT NULL,
    PRIMARY KEY (poll_id, slot)
);
CREATE TABLE time_voters (
    poll_id   bigint NOT NULL,
    person_id bigint NOT NULL,
    name      text   NOT NULL,
    PRIMARY KEY (poll_id, person_id)
);
-- vote: 1 if need be 2 yes; no row: no, or nothing said
CREATE TABLE time_votes (
    poll_id   bigint  NOT NULL,
    slot      integer NOT NULL,
    person_id bigint  NOT NULL,
    vote      integer NOT NULL,
    PRIMARY KEY (poll_id, slot, person_id)
);

-- Anonymous counts: who may still answer, and how many chose what. An answer takes away the first and adds to the second.
CREATE TABLE asks (
    kind      text   NOT NULL,
    subject   bigint NOT NULL,
    person_id bigint NOT NULL,
    PRIMARY KEY (kind, subject, person_id)
);
CREATE TABLE tallies (
    kind    text    NOT NULL,
    subject bigint  NOT NULL,
    choice  integer NOT NULL,
    people  integer NOT NULL,
    PRIMARY KEY (kind, subject, choice)
);
