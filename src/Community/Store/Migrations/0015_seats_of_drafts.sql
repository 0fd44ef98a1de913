-- What an author says about seats before the meetup exists; the same columns as the meetup's.
ALTER TABLE drafts ADD COLUMN least integer;
ALTER TABLE drafts ADD COLUMN held_seats integer NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN names_hidden integer NOT NULL DEFAULT 0;
