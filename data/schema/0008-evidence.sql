-- SPDX-License-Identifier: GPL-3.0-or-later
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
