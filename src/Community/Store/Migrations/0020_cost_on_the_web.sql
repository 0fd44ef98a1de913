-- What it cost when somebody on the web answered (empty: nothing); null on everybody else's answers, and on those given before this column was.
ALTER TABLE rsvps ADD COLUMN known_cost text;
