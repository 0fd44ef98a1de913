-- Who wrote the link, and who the number beside it: theirs go with them, and not with whoever holds the meetup. 0: not known, as the release before this one leaves it.
ALTER TABLE meetup_links ADD COLUMN url_by bigint NOT NULL DEFAULT 0;
ALTER TABLE meetup_links ADD COLUMN phone_by bigint NOT NULL DEFAULT 0;
UPDATE meetup_links SET url_by = (SELECT host_id FROM meetups WHERE meetups.id = meetup_links.meetup_id);
UPDATE meetup_links SET phone_by = url_by WHERE phone IS NOT NULL;
