-- Those who came unannounced, counted at the door: a number, nothing about anybody.
ALTER TABLE meetups ADD COLUMN at_door integer NOT NULL DEFAULT 0;
