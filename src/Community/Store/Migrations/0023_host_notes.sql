-- What a host says of a meetup in words of their own: good to know (the weather, what to wear), and for whom it is (one stairwell). Forgotten within days.
ALTER TABLE meetups ADD COLUMN good_to_know text;
ALTER TABLE meetups ADD COLUMN only_for text;
ALTER TABLE drafts ADD COLUMN only_for text;
