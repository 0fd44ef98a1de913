-- What shall happen later: a kind that some feature knows, and the row it is about. Due at milliseconds since 1970 UTC.
CREATE TABLE timers (
    id       bigint  NOT NULL PRIMARY KEY,
    kind     text    NOT NULL,
    subject  bigint  NOT NULL,
    due_at   bigint  NOT NULL,
    attempts integer NOT NULL,
    occasion text    NOT NULL
);
CREATE UNIQUE INDEX timers_occasion ON timers (occasion);
CREATE INDEX timers_due ON timers (due_at);
CREATE INDEX timers_of_subject ON timers (kind, subject);

-- An open question's own small JSON, for conversations that are not about a meetup's fields.
ALTER TABLE drafts ADD COLUMN notes text;
