-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was shown to an auditor, and when.
CREATE TABLE audit_showing (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  shown_on TEXT NOT NULL CHECK (shown_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  shown_at TEXT,
  subject TEXT
) STRICT, WITHOUT ROWID;
