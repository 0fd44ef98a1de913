-- A series that has been held often asks once what more people would like; one that is full with a line is counted until it is offered a second one.
ALTER TABLE series ADD COLUMN asked_more_at bigint;
ALTER TABLE series ADD COLUMN crowded integer NOT NULL DEFAULT 0;
ALTER TABLE series ADD COLUMN asked_split_at bigint;

-- What grows out of a series. kind: 1 enough want the same thing 2 a second series beside a full one. Numbers and ids, nobody's name.
CREATE TABLE offshoots (
    id          bigint  NOT NULL PRIMARY KEY,
    chat_id     bigint  NOT NULL,
    series_id   bigint  NOT NULL,
    kind        integer NOT NULL,
    activity    text    NOT NULL,
    local_start text    NOT NULL,
    starts_at   bigint  NOT NULL,
    made_at     bigint  NOT NULL,
    meetup_id   bigint,
    takes_turns integer NOT NULL
);
CREATE INDEX offshoots_of_meetup ON offshoots (meetup_id);

-- Who hosts together with the host. subject_id: the series, or the meetup that happens once. accepted: 0 has offered to, 1 does.
CREATE TABLE second_hosts (
    id         bigint  NOT NULL PRIMARY KEY,
    subject_id bigint  NOT NULL,
    person_id  bigint  NOT NULL,
    name       text    NOT NULL,
    accepted   integer NOT NULL,
    asked_at   bigint  NOT NULL
);
CREATE UNIQUE INDEX second_hosts_of_subject ON second_hosts (subject_id, person_id);

-- What was left from meetings: a link and what it is. meetup_id: the meetup that it is from, when it is from one.
CREATE TABLE leftovers (
    id        bigint NOT NULL PRIMARY KEY,
    chat_id   bigint NOT NULL,
    meetup_id bigint,
    title     text   NOT NULL,
    day       text   NOT NULL,
    url       text   NOT NULL,
    what      text   NOT NULL,
    words     text   NOT NULL,
    added_by  bigint NOT NULL,
    added_at  bigint NOT NULL
);
CREATE INDEX leftovers_of_chat ON leftovers (chat_id, added_at);
