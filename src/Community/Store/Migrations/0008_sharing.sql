-- A page on the web for a meetup whose host wanted one, under a code that nobody guesses. Null: none; the address answers 404.
ALTER TABLE meetups ADD COLUMN code text;
CREATE UNIQUE INDEX meetups_code ON meetups (code);
-- One that comes back has one page for all its occurrences: it shows the next, so that a poster can stay on the wall.
ALTER TABLE series ADD COLUMN code text;
CREATE UNIQUE INDEX series_code ON series (code);

-- When its time, place or state last changed (iCalendar DTSTAMP); null: never since it was made.
ALTER TABLE meetups ADD COLUMN changed_at bigint;

-- A person's calendar subscription. The address is made from the salt and a key; what is looked up is its hash.
CREATE TABLE calendars (
    person_id   bigint NOT NULL PRIMARY KEY,
    salt        text   NOT NULL,
    secret_hash text   NOT NULL,
    made_at     bigint NOT NULL
);
CREATE UNIQUE INDEX calendars_secret ON calendars (secret_hash);
