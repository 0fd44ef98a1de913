-- What is good to know can be said before a meetup is posted, as afterwards.
ALTER TABLE drafts ADD COLUMN good_to_know text;
