-- Seats held for newcomers that went to everybody a day ahead: the next time, or the series that follows, holds as many again.
ALTER TABLE meetups ADD COLUMN held_released integer NOT NULL DEFAULT 0;
