-- A migration that changes records.
ALTER TABLE orchard_tree ADD COLUMN crown TEXT;

-- records
UPDATE orchard_tree SET height = 2.5 WHERE bears_fruit = 1;
