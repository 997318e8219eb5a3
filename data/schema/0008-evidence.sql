-- SPDX-License-Identifier: GPL-3.0-or-later
-- Evidence: what came in and waits for somebody to say what it proves, and what
-- took the place of something that got old.
-- What is added to a table that has rows allows NULL: see 0001.

ALTER TABLE evidence ADD COLUMN inbox_from TEXT CHECK (inbox_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE evidence ADD COLUMN replaces TEXT REFERENCES evidence (id);

-- What was shown to an auditor, and when.
CREATE TABLE audit_showing (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  shown_on TEXT NOT NULL CHECK (shown_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  shown_at TEXT,
  subject TEXT
) STRICT, WITHOUT ROWID;

-- Packs that were saved, and who was handed a copy of which.

CREATE TABLE saved_pack (
  id TEXT NOT NULL PRIMARY KEY,
  pack TEXT NOT NULL,
  saved_on TEXT NOT NULL CHECK (saved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state_on TEXT NOT NULL CHECK (state_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audit TEXT,
  file_name TEXT,
  sha256 TEXT NOT NULL,
  pages INTEGER,
  gaps INTEGER,
  language TEXT,
  redacted TEXT,
  is_with_originals INTEGER NOT NULL CHECK (is_with_originals IN (0, 1)),
  is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
  entry INTEGER,
  sealed_with TEXT,
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_copy (
  id TEXT NOT NULL PRIMARY KEY,
  recipient TEXT NOT NULL,
  saved_pack TEXT NOT NULL REFERENCES saved_pack (id),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  given_by TEXT REFERENCES person (id),
  method TEXT,
  returned_on TEXT CHECK (returned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes TEXT
) STRICT, WITHOUT ROWID;
