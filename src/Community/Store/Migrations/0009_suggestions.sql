-- How a group lets the bot listen (0 never, 1 when it is mentioned, 2 always), and until when it wants no suggestions. No row: as by default.
CREATE TABLE attentions (
    chat_id        bigint  NOT NULL PRIMARY KEY,
    listens        integer NOT NULL,
    suggests_after bigint
);

-- What a person has said they like, by their own choice. Nobody else sees it.
CREATE TABLE interests (
    person_id bigint NOT NULL,
    activity  text   NOT NULL,
    PRIMARY KEY (person_id, activity)
);

-- What the bot has suggested to a group: nothing is suggested again within eight weeks.
CREATE TABLE suggestions (
    id          bigint NOT NULL PRIMARY KEY,
    chat_id     bigint NOT NULL,
    activity    text   NOT NULL,
    local_start text   NOT NULL,
    starts_at   bigint NOT NULL,
    made_at     bigint NOT NULL,
    meetup_id   bigint
);
CREATE INDEX suggestions_of_chat ON suggestions (chat_id, made_at);

-- vote: 1 without a host, 2 not now. The name becomes an answer's if the meetup comes about; else it goes with the suggestion.
CREATE TABLE suggestion_votes (
    suggestion_id bigint  NOT NULL,
    person_id     bigint  NOT NULL,
    vote          integer NOT NULL,
    name          text    NOT NULL,
    PRIMARY KEY (suggestion_id, person_id)
);
