-- Whom a group has named for those who ask for a human; within_hours 0: asked, hasn't said yes. A first name only when the contact wants it said.
CREATE TABLE contacts (
    chat_id      bigint  NOT NULL,
    person_id    bigint  NOT NULL,
    within_hours integer NOT NULL,
    name         text,
    PRIMARY KEY (chat_id, person_id)
);

-- Somebody asked for a contact, with a yes of their own. No reason and no words are kept; the row goes when it ends.
CREATE TABLE hand_overs (
    id         bigint NOT NULL PRIMARY KEY,
    chat_id    bigint NOT NULL,
    asker_id   bigint NOT NULL,
    asker_name text   NOT NULL,
    contact_id bigint NOT NULL,
    asked      text   NOT NULL,
    ends_at    bigint NOT NULL
);
CREATE UNIQUE INDEX hand_overs_asker ON hand_overs (asker_id);

-- About how often the safety net answered: by month and level, for the whole bot, in fives. No group, no person, no kind.
CREATE TABLE safety_counts (
    month text    NOT NULL,
    level integer NOT NULL,
    times integer NOT NULL,
    PRIMARY KEY (month, level)
);
