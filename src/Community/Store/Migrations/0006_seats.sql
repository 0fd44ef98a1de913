-- least: it goes ahead only if so many say yes, decided at least_by; goes_ahead once they have. held_seats: kept for newcomers; zero once released.
-- named_guests: somebody without an account has been put on the list, so that a meetup where nobody was costs no look.
ALTER TABLE meetups ADD COLUMN names_hidden integer NOT NULL DEFAULT 0;
ALTER TABLE meetups ADD COLUMN named_guests integer NOT NULL DEFAULT 0;
ALTER TABLE meetups ADD COLUMN held_seats integer NOT NULL DEFAULT 0;
ALTER TABLE meetups ADD COLUMN least integer;
ALTER TABLE meetups ADD COLUMN least_by bigint;
ALTER TABLE meetups ADD COLUMN goes_ahead integer NOT NULL DEFAULT 0;

-- answer 3 is waiting in line: in_line is their place (it only grows), offer_until the end of an offer, whose seats are reserved.
-- brought_by: a named guest without an account; person_id is then a number of their own that is nobody's.
ALTER TABLE rsvps ADD COLUMN in_line integer;
ALTER TABLE rsvps ADD COLUMN offer_until bigint;
ALTER TABLE rsvps ADD COLUMN brought_by bigint;
ALTER TABLE rsvps ADD COLUMN newcomer integer NOT NULL DEFAULT 0;
