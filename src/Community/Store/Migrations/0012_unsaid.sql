-- What the bot would have said to one person in private, had there been a private chat: phrase keys and arguments, the newest only, until the chat is opened.
CREATE TABLE unsaid (
    person_id  bigint NOT NULL PRIMARY KEY,
    chat_id    bigint NOT NULL,
    content    text   NOT NULL,
    line_at    bigint NOT NULL,
    expires_at bigint NOT NULL
);
