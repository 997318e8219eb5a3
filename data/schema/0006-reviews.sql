-- SPDX-License-Identifier: GPL-3.0-or-later
-- The operating rhythm: who is asked to which review and on which day it falls,
-- what was frozen when it was held, what was corrected afterwards; reports to top
-- management, observations, decisions about risks, and what became of actions.
-- What is added to a table that has rows allows NULL: see 0001.

ALTER TABLE review_plan ADD COLUMN nth TEXT;
ALTER TABLE review_plan ADD COLUMN weekday TEXT;
ALTER TABLE review_plan ADD COLUMN moves TEXT;
ALTER TABLE review_plan ADD COLUMN body TEXT REFERENCES body (id);
ALTER TABLE review_plan ADD COLUMN ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE review ADD COLUMN first_planned_on TEXT CHECK (first_planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE review ADD COLUMN moved_reason TEXT;
ALTER TABLE review ADD COLUMN missed_reason TEXT;
ALTER TABLE review ADD COLUMN body TEXT REFERENCES body (id);
ALTER TABLE review ADD COLUMN scenario TEXT;
ALTER TABLE review ADD COLUMN lessons TEXT;
ALTER TABLE review ADD COLUMN suitable TEXT;
ALTER TABLE review ADD COLUMN adequate TEXT;
ALTER TABLE review ADD COLUMN effective TEXT;
ALTER TABLE review ADD COLUMN confirmed_on TEXT CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE review ADD COLUMN confirmed_by TEXT REFERENCES person (id);
ALTER TABLE review ADD COLUMN confirmation TEXT;

ALTER TABLE review_attendance ADD COLUMN stands_for TEXT REFERENCES person (id);

ALTER TABLE review_input ADD COLUMN prepared TEXT;
ALTER TABLE review_input ADD COLUMN prepared_on TEXT CHECK (prepared_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE TABLE meeting_topic (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  prepared TEXT,
  content TEXT
) STRICT, WITHOUT ROWID;

ALTER TABLE decision ADD COLUMN topic TEXT REFERENCES meeting_topic (id);
ALTER TABLE decision ADD COLUMN concerns TEXT;

CREATE TABLE review_plan_attendee (
  id TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES review_plan (id),
  person TEXT NOT NULL REFERENCES person (id),
  substitute TEXT REFERENCES person (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE free_day (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  is_yearly INTEGER NOT NULL CHECK (is_yearly IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE review_guest (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id),
  name TEXT NOT NULL,
  comes_from TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE review_addendum (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id),
  written_on TEXT NOT NULL CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  person TEXT REFERENCES person (id),
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE performance_report (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  asked_by TEXT REFERENCES person (id),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  covers_from TEXT CHECK (covers_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  covers_until TEXT CHECK (covers_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  written_by TEXT REFERENCES person (id),
  content TEXT,
  draft_sha256 TEXT,
  delivered_on TEXT CHECK (delivered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  delivered_to TEXT REFERENCES person (id),
  review TEXT REFERENCES review (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE observation (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  review TEXT REFERENCES review (id),
  seen_on TEXT NOT NULL CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  description TEXT,
  owner TEXT REFERENCES person (id),
  priority TEXT,
  cause TEXT,
  correction TEXT,
  corrected_on TEXT CHECK (corrected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  comment TEXT,
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closing_reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_decision (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_by TEXT REFERENCES person (id),
  owner TEXT REFERENCES person (id),
  reason TEXT,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  review TEXT REFERENCES review (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_state (
  id TEXT NOT NULL PRIMARY KEY,
  risk_decision TEXT NOT NULL REFERENCES risk_decision (id),
  noted_on TEXT NOT NULL CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

ALTER TABLE action ADD COLUMN review TEXT REFERENCES review (id);
ALTER TABLE action ADD COLUMN observation TEXT REFERENCES observation (id);
ALTER TABLE action ADD COLUMN source TEXT;
ALTER TABLE action ADD COLUMN raised_on TEXT CHECK (raised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE action ADD COLUMN priority TEXT;
ALTER TABLE action ADD COLUMN comment TEXT;
ALTER TABLE action ADD COLUMN snoozed_until TEXT CHECK (snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE action ADD COLUMN snooze_reason TEXT;
ALTER TABLE action ADD COLUMN escalated_on TEXT CHECK (escalated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE action ADD COLUMN escalated_to TEXT REFERENCES person (id);
ALTER TABLE action ADD COLUMN gap TEXT;
