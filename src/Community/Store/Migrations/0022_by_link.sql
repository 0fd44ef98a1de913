-- Somebody takes part by the meetup's link: they come, and take none of its seats. 'Alltid med' keeps the same way.
ALTER TABLE rsvps ADD COLUMN by_link integer NOT NULL DEFAULT 0;
ALTER TABLE standings ADD COLUMN by_link integer NOT NULL DEFAULT 0;
