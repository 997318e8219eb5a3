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
  kind TEXT NOT NULL CHECK (kind IN ('action', 'undo', 'redo', 'seal', 'merge', 'restore', 'migration')),
  reverses INTEGER,
  label TEXT NOT NULL,
  changeset BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  person TEXT,
  login TEXT,
  other_parent TEXT
) STRICT;

CREATE INDEX journal_by_actor ON journal (actor);

-- What another copy recorded before its changes were brought in, as it recorded it.
CREATE TABLE journal_branch (
  entry TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  happened_on TEXT,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  reverses INTEGER,
  label TEXT NOT NULL,
  changeset BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  person TEXT,
  login TEXT,
  other_parent TEXT,
  merged_by INTEGER NOT NULL
) STRICT;

CREATE INDEX journal_branch_by_merge ON journal_branch (merged_by, seq);

-- Which records an entry touched. It follows from the changesets and is here to be found quickly.
CREATE TABLE journal_record (
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  record_type TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('added', 'changed', 'removed')),
  PRIMARY KEY (id, seq, record_type)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_record_by_type ON journal_record (record_type, seq);
CREATE INDEX journal_record_removed ON journal_record (seq) WHERE operation = 'removed';

-- Entries that bear an earlier moment than the one before: the clock was set back. Between them the
-- journal is in the order of its moments, so that a day is found in it by halves.
CREATE TABLE journal_set_back (
  seq INTEGER NOT NULL PRIMARY KEY
) STRICT;

CREATE VIRTUAL TABLE journal_text USING fts5 (label, actor, content = 'journal', content_rowid = 'seq', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

-- The public halves of the keys that seal this journal; the secret ones are in the keyring.
CREATE TABLE seal_key (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  public_key TEXT NOT NULL,
  enrolled_at TEXT NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Signatures over entries, which by their hashes sign everything before, too.
CREATE TABLE seal (
  id TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL REFERENCES seal_key (fingerprint),
  workspace TEXT NOT NULL,
  seq INTEGER NOT NULL,
  entry_hash TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('pack', 'approval', 'hand')),
  about TEXT NOT NULL,
  made_at TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER seal_stays BEFORE DELETE ON seal
BEGIN
  SELECT RAISE (ABORT, 'a seal can not be removed');
END;

CREATE TRIGGER seal_stays_as_it_is BEFORE UPDATE ON seal
BEGIN
  SELECT RAISE (ABORT, 'a seal can not be changed');
END;

CREATE TRIGGER seal_key_stays BEFORE DELETE ON seal_key
BEGIN
  SELECT RAISE (ABORT, 'a key that seals can not be removed');
END;

CREATE TRIGGER seal_key_stays_as_it_is BEFORE UPDATE ON seal_key
BEGIN
  SELECT RAISE (ABORT, 'a key that seals can not be changed');
END;
