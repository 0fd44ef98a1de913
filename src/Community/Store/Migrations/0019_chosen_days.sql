-- The weekdays on which a person wants to be asked about a step: Monday is 1, Tuesday 2, Wednesday 4 …; 0 = none chosen.
ALTER TABLE small_steps ADD COLUMN ask_on integer NOT NULL DEFAULT 0;

-- The host wants a question for the table ten minutes after the start.
ALTER TABLE meetups ADD COLUMN question_card integer NOT NULL DEFAULT 0;
