-- When and where a meetup was first said to be, once that has changed: whoever comes by a poster believes the first. place empty: none was said.
ALTER TABLE meetups ADD COLUMN first_start text;
ALTER TABLE meetups ADD COLUMN first_place text;

-- What somebody who answered on the web, whom nobody can write to, knew when they answered; null on everybody else's answers.
ALTER TABLE rsvps ADD COLUMN known_start text;
ALTER TABLE rsvps ADD COLUMN known_place text;
