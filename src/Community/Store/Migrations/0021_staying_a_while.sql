-- Who stayed for the afterchat of a meetup, by first name. Only those who stayed see each other's. Forgotten within days.
CREATE TABLE stays (
    meetup_id bigint NOT NULL,
    person_id bigint NOT NULL,
    name      text   NOT NULL,
    PRIMARY KEY (meetup_id, person_id)
);

-- Who would like to keep in touch with whom. Told only when both would.
CREATE TABLE contact_wishes (
    meetup_id bigint NOT NULL,
    person_id bigint NOT NULL,
    other_id  bigint NOT NULL,
    PRIMARY KEY (meetup_id, person_id, other_id)
);
