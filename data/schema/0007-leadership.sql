-- SPDX-License-Identifier: GPL-3.0-or-later
-- Leadership and resources: what leaders did and what it shows, what was given
-- and whether it was enough, which obligations apply and who expects what, where
-- security is part of the business, and who was told and taught what.
-- What is added to a table that has rows allows NULL: see 0001.

CREATE TABLE leadership_act (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audience TEXT,
  notes TEXT,
  is_of_a INTEGER NOT NULL CHECK (is_of_a IN (0, 1)),
  is_of_b INTEGER NOT NULL CHECK (is_of_b IN (0, 1)),
  is_of_c INTEGER NOT NULL CHECK (is_of_c IN (0, 1)),
  is_of_d INTEGER NOT NULL CHECK (is_of_d IN (0, 1)),
  is_of_e INTEGER NOT NULL CHECK (is_of_e IN (0, 1)),
  is_of_f INTEGER NOT NULL CHECK (is_of_f IN (0, 1)),
  is_of_g INTEGER NOT NULL CHECK (is_of_g IN (0, 1)),
  is_of_h INTEGER NOT NULL CHECK (is_of_h IN (0, 1)),
  about TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  id TEXT NOT NULL PRIMARY KEY,
  letter TEXT NOT NULL,
  answer TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE resource_hours (
  id TEXT NOT NULL PRIMARY KEY,
  resource TEXT NOT NULL REFERENCES resource (id),
  person TEXT NOT NULL REFERENCES person (id),
  planned_hours INTEGER,
  used_hours INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE resource_conclusion (
  id TEXT NOT NULL PRIMARY KEY,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  adequacy TEXT NOT NULL,
  reason TEXT,
  concluded_on TEXT CHECK (concluded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  concluded_by TEXT REFERENCES person (id),
  review TEXT REFERENCES review (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE process (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  owner TEXT REFERENCES person (id),
  security_step TEXT,
  proof TEXT,
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE initiative (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  owner TEXT REFERENCES person (id),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL,
  reviewed_on TEXT CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reviewed_by TEXT REFERENCES person (id),
  result TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE communication_plan (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  subject TEXT NOT NULL,
  audience TEXT,
  channel TEXT,
  person TEXT REFERENCES person (id),
  every INTEGER,
  unit TEXT,
  first_on TEXT CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  occasion TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sender TEXT,
  communication TEXT REFERENCES communication (id),
  content TEXT,
  answer TEXT,
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  action TEXT REFERENCES action (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE training (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  person TEXT REFERENCES person (id),
  content TEXT,
  audience TEXT NOT NULL,
  effect TEXT,
  repeat_on TEXT CHECK (repeat_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  repeats TEXT REFERENCES training (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_attendance (
  id TEXT NOT NULL PRIMARY KEY,
  training TEXT NOT NULL REFERENCES training (id),
  person TEXT NOT NULL REFERENCES person (id),
  is_present INTEGER NOT NULL CHECK (is_present IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE interested_party (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  needs TEXT,
  looked_on TEXT CHECK (looked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE obligation (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  party TEXT REFERENCES interested_party (id),
  reason TEXT,
  owner TEXT REFERENCES person (id),
  method TEXT,
  verdict TEXT NOT NULL,
  assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE context_issue (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  side TEXT NOT NULL,
  effect TEXT,
  noted_on TEXT CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

ALTER TABLE organisation ADD COLUMN fiscal_year_starts INTEGER;
ALTER TABLE organisation ADD COLUMN climate_concluded_on TEXT CHECK (climate_concluded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE organisation ADD COLUMN keep_years INTEGER;

ALTER TABLE resource ADD COLUMN quantity INTEGER;
ALTER TABLE resource ADD COLUMN covers_from TEXT CHECK (covers_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE resource ADD COLUMN covers_until TEXT CHECK (covers_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE resource ADD COLUMN recurs TEXT;
ALTER TABLE resource ADD COLUMN objective TEXT REFERENCES objective (id);
ALTER TABLE resource ADD COLUMN control TEXT;
ALTER TABLE resource ADD COLUMN decision_reason TEXT;
ALTER TABLE resource ADD COLUMN shortfall TEXT;
ALTER TABLE resource ADD COLUMN carried_from TEXT REFERENCES resource (id);

ALTER TABLE objective ADD COLUMN role TEXT REFERENCES role (id);
ALTER TABLE objective ADD COLUMN compatibility TEXT;
ALTER TABLE objective ADD COLUMN approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE objective ADD COLUMN approved_by TEXT REFERENCES person (id);

ALTER TABLE objective_reading ADD COLUMN corrects TEXT REFERENCES objective_reading (id);

ALTER TABLE communication ADD COLUMN plan TEXT REFERENCES communication_plan (id);
ALTER TABLE communication ADD COLUMN subject TEXT;
ALTER TABLE communication ADD COLUMN example TEXT;
ALTER TABLE communication ADD COLUMN template TEXT;


ALTER TABLE action ADD COLUMN obligation TEXT REFERENCES obligation (id);
ALTER TABLE organisation ADD COLUMN climate_matters TEXT;
ALTER TABLE objective ADD COLUMN pulls_against TEXT REFERENCES business_goal (id);
ALTER TABLE organisation ADD COLUMN targets_of TEXT;
