-- SPDX-License-Identifier: GPL-3.0-or-later
-- The life of a policy after its text: whom it is for, who got it, who signed
-- it on paper, and what made it be looked at again. And what proves that roles
-- are known, held and mastered. What is added to a table that has rows allows
-- NULL: see 0001.

ALTER TABLE person ADD COLUMN leave_from TEXT CHECK (leave_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE person ADD COLUMN leave_until TEXT CHECK (leave_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE policy ADD COLUMN audience TEXT;
ALTER TABLE policy ADD COLUMN acknowledge_within_days INTEGER;
ALTER TABLE policy ADD COLUMN published_checked_on TEXT CHECK (published_checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE policy_version ADD COLUMN language TEXT;
ALTER TABLE policy_version ADD COLUMN written_on TEXT CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE policy_version ADD COLUMN based_on TEXT REFERENCES policy_version (id);
ALTER TABLE policy_version ADD COLUMN answers TEXT;
ALTER TABLE policy_version ADD COLUMN issued_as TEXT REFERENCES evidence (id);
ALTER TABLE policy_version ADD COLUMN published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE policy_version ADD COLUMN withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE policy_version ADD COLUMN withdrawal_reason TEXT;

ALTER TABLE approval ADD COLUMN method TEXT;

ALTER TABLE communication ADD COLUMN acknowledge_until TEXT CHECK (acknowledge_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE review ADD COLUMN occasion TEXT;
ALTER TABLE review ADD COLUMN policy_version TEXT REFERENCES policy_version (id);
ALTER TABLE review ADD COLUMN outcome TEXT;
ALTER TABLE review ADD COLUMN outcome_reason TEXT;

CREATE TABLE policy_audience (
  id TEXT NOT NULL PRIMARY KEY,
  policy TEXT NOT NULL REFERENCES policy (id),
  person TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure (
  id TEXT NOT NULL PRIMARY KEY,
  policy_version TEXT NOT NULL REFERENCES policy_version (id),
  recipient TEXT NOT NULL,
  party TEXT NOT NULL,
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  given_by TEXT REFERENCES person (id),
  content TEXT NOT NULL,
  method TEXT,
  reason TEXT
) STRICT, WITHOUT ROWID;

-- What proves that roles are known, held and mastered: to whom a role was made
-- known, what its holder can do, what was handed over for a time, who watches
-- which clause, and which rules are broken on purpose.

ALTER TABLE role_holding ADD COLUMN communicated_to TEXT;

CREATE TABLE competence (
  id TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  role TEXT REFERENCES role (id),
  need TEXT NOT NULL,
  has TEXT,
  state TEXT NOT NULL,
  acquired_on TEXT CHECK (acquired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  expires_on TEXT CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  plan TEXT,
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  effectiveness TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation (
  id TEXT NOT NULL PRIMARY KEY,
  delegator TEXT NOT NULL REFERENCES person (id),
  person TEXT NOT NULL REFERENCES person (id),
  role TEXT REFERENCES role (id),
  subject TEXT NOT NULL,
  held_from TEXT NOT NULL CHECK (held_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_until TEXT CHECK (held_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  limits TEXT,
  stays TEXT,
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE clause_watch (
  id TEXT NOT NULL PRIMARY KEY,
  clause TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  looked_on TEXT CHECK (looked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE raci_exception (
  id TEXT NOT NULL PRIMARY KEY,
  activity TEXT REFERENCES raci_activity (id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  measure TEXT NOT NULL,
  accepted_by TEXT REFERENCES person (id),
  accepted_on TEXT NOT NULL CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;
