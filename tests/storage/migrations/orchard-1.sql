-- A schema of the tests' own: one record type, and what every workspace has beside its records.

CREATE TABLE orchard_tree (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  parent TEXT REFERENCES orchard_tree (id),
  bears_fruit INTEGER NOT NULL CHECK (bears_fruit IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE evidence_file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER NOT NULL PRIMARY KEY,
  entry TEXT NOT NULL UNIQUE,
  recorded_at TEXT NOT NULL,
  happened_on TEXT,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('action', 'undo', 'redo')),
  reverses INTEGER,
  label TEXT NOT NULL,
  changeset BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
