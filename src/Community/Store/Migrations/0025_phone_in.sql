-- A number beside the link, for those who have no video (S46). It goes with the link.
ALTER TABLE meetup_links ADD COLUMN phone text;
