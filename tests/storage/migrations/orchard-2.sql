ALTER TABLE orchard_tree ADD COLUMN height REAL;
ALTER TABLE orchard_tree ADD COLUMN is_protected INTEGER CHECK (is_protected IN (0, 1));
