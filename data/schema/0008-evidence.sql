-- SPDX-License-Identifier: GPL-3.0-or-later
-- Evidence: what came in and waits for somebody to say what it proves, and what
-- took the place of something that got old.
-- What is added to a table that has rows allows NULL: see 0001.

ALTER TABLE evidence ADD COLUMN inbox_since TEXT CHECK (inbox_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE evidence ADD COLUMN replaces TEXT REFERENCES evidence (id);

-- What was shown to an auditor, and when.
CREATE TABLE audit_showing (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  shown_on TEXT NOT NULL CHECK (shown_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  shown_at TEXT,
  subject TEXT
) STRICT, WITHOUT ROWID;
