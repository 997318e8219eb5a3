-- The first schema: one table a record type, in the order of the field tables.
-- No foreign-key actions: what follows a removal, the domain says in the same change.
--
-- For the schemas after it: a column that is added allows NULL and has no
-- default, also where the field is required or a yes or no. Entries of the
-- journal from before it know nothing of the column, so taking them back leaves
-- it NULL; and of rows from before it SQLite 3.40 records NULL as the old value,
-- whatever the default is, so that the entry would never fit again.

CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  legal_name TEXT NOT NULL,
  short_name TEXT,
  what_it_does TEXT,
  people_count INTEGER,
  size_profile TEXT,
  sector TEXT,
  country TEXT,
  language TEXT,
  currency TEXT,
  paper TEXT,
  locations TEXT,
  scope TEXT,
  exclusions TEXT,
  larger_organisation TEXT,
  climate_conclusion TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE business_goal (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT,
  owner TEXT REFERENCES person (id),
  target_on TEXT CHECK (target_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  job_title TEXT,
  email TEXT,
  department TEXT,
  is_external INTEGER NOT NULL CHECK (is_external IN (0, 1)),
  is_top_management INTEGER NOT NULL CHECK (is_top_management IN (0, 1)),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  charter TEXT,
  is_top_management INTEGER NOT NULL CHECK (is_top_management IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE body_member (
  id TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL REFERENCES body (id),
  person TEXT NOT NULL REFERENCES person (id),
  is_chair INTEGER NOT NULL CHECK (is_chair IN (0, 1)),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  mandate TEXT NOT NULL,
  purpose TEXT,
  responsibilities TEXT,
  authority TEXT,
  required_competence TEXT,
  reports_to TEXT REFERENCES role (id),
  reporting_line TEXT,
  hours_a_month INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE role_holding (
  id TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL REFERENCES role (id),
  person TEXT REFERENCES person (id),
  body TEXT REFERENCES body (id),
  held_from TEXT NOT NULL CHECK (held_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_until TEXT CHECK (held_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  appointed_by TEXT REFERENCES person (id),
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  communicated_on TEXT CHECK (communicated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deputy TEXT REFERENCES person (id),
  is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE raci_activity (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  position INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE raci_cell (
  id TEXT NOT NULL PRIMARY KEY,
  activity TEXT NOT NULL REFERENCES raci_activity (id),
  role TEXT NOT NULL REFERENCES role (id),
  letter TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  identifier TEXT,
  kind TEXT NOT NULL,
  owner TEXT REFERENCES person (id),
  classification TEXT,
  review_every_months INTEGER,
  published_at TEXT,
  outsiders TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_version (
  id TEXT NOT NULL PRIMARY KEY,
  policy TEXT NOT NULL REFERENCES policy (id),
  number TEXT NOT NULL,
  state TEXT NOT NULL,
  text TEXT,
  change_summary TEXT,
  is_material INTEGER NOT NULL CHECK (is_material IN (0, 1)),
  author TEXT REFERENCES person (id),
  effective_on TEXT CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  next_review_on TEXT CHECK (next_review_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE approval (
  id TEXT NOT NULL PRIMARY KEY,
  policy_version TEXT NOT NULL REFERENCES policy_version (id),
  person TEXT REFERENCES person (id),
  body TEXT REFERENCES body (id),
  capacity TEXT,
  decision TEXT NOT NULL,
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  review TEXT REFERENCES review (id),
  note TEXT,
  text_sha256 TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgement (
  id TEXT NOT NULL PRIMARY KEY,
  policy_version TEXT NOT NULL REFERENCES policy_version (id),
  person TEXT NOT NULL REFERENCES person (id),
  acknowledged_on TEXT NOT NULL CHECK (acknowledged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  method TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE review_plan (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  every INTEGER NOT NULL,
  unit TEXT NOT NULL,
  first_on TEXT CHECK (first_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  counts_from TEXT,
  owner TEXT REFERENCES person (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  plan TEXT REFERENCES review_plan (id),
  state TEXT NOT NULL,
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  place TEXT,
  chair TEXT REFERENCES person (id),
  suitability TEXT,
  adequacy TEXT,
  effectiveness TEXT,
  absence_reason TEXT,
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE review_attendance (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id),
  person TEXT NOT NULL REFERENCES person (id),
  presence TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review_input (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id),
  input TEXT NOT NULL,
  content TEXT,
  nothing_because TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  review TEXT REFERENCES review (id),
  input TEXT,
  kind TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_by TEXT REFERENCES person (id),
  owner TEXT REFERENCES person (id),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  decision TEXT REFERENCES decision (id),
  owner TEXT REFERENCES person (id),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL,
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  outcome TEXT,
  effect_checked_on TEXT CHECK (effect_checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  effect TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  purpose TEXT,
  justification TEXT,
  year INTEGER,
  is_recurring INTEGER NOT NULL CHECK (is_recurring IN (0, 1)),
  currency TEXT,
  requested_amount INTEGER CHECK (requested_amount >= 0),
  approved_amount INTEGER CHECK (approved_amount >= 0),
  used_amount INTEGER CHECK (used_amount >= 0),
  requested_hours INTEGER,
  approved_hours INTEGER,
  used_hours INTEGER,
  requested_on TEXT CHECK (requested_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  requested_by TEXT REFERENCES person (id),
  decision TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decided_by TEXT REFERENCES person (id),
  decided_in TEXT REFERENCES review (id),
  provided_on TEXT CHECK (provided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  adequacy TEXT,
  adequacy_reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE objective (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  business_goal TEXT REFERENCES business_goal (id),
  measure TEXT,
  unit TEXT,
  baseline REAL,
  target REAL,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  owner TEXT REFERENCES person (id),
  department TEXT,
  resources_needed TEXT,
  evaluation TEXT,
  business_benefit TEXT,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE objective_reading (
  id TEXT NOT NULL PRIMARY KEY,
  objective TEXT NOT NULL REFERENCES objective (id),
  read_on TEXT NOT NULL CHECK (read_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value REAL NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE communication (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  message TEXT,
  audience TEXT,
  channel TEXT,
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sent_on TEXT CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sent_by TEXT REFERENCES person (id),
  policy_version TEXT REFERENCES policy_version (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  number INTEGER,
  file_name TEXT,
  media_type TEXT,
  size INTEGER,
  sha256 TEXT,
  link TEXT,
  happened_on TEXT CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  owner TEXT REFERENCES person (id),
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  notes TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_link (
  id TEXT NOT NULL PRIMARY KEY,
  evidence TEXT NOT NULL REFERENCES evidence (id),
  target TEXT NOT NULL,
  clause TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE wizard_draft (
  id TEXT NOT NULL PRIMARY KEY,
  wizard TEXT NOT NULL,
  subject TEXT,
  step INTEGER,
  answers TEXT
) STRICT, WITHOUT ROWID;

-- What a person approved stays what it was. These triggers are the last guard;
-- the domain refuses first, in words.

CREATE TRIGGER approval_is_for_good BEFORE UPDATE ON approval
BEGIN
  SELECT RAISE (ABORT, 'an approval can not be changed');
END;

CREATE TRIGGER approval_stays BEFORE DELETE ON approval
BEGIN
  SELECT RAISE (ABORT, 'an approval can not be removed');
END;

CREATE TRIGGER approved_text_is_for_good BEFORE UPDATE OF id, policy, number, text ON policy_version
WHEN EXISTS (SELECT 1 FROM approval WHERE policy_version = OLD.id AND decision = 'approved')
  AND (NEW.id IS NOT OLD.id OR NEW.policy IS NOT OLD.policy OR NEW.number IS NOT OLD.number OR NEW.text IS NOT OLD.text)
BEGIN
  SELECT RAISE (ABORT, 'an approved text can not be changed');
END;

CREATE TRIGGER approved_text_stays BEFORE DELETE ON policy_version
WHEN EXISTS (SELECT 1 FROM approval WHERE policy_version = OLD.id AND decision = 'approved')
BEGIN
  SELECT RAISE (ABORT, 'an approved text can not be removed');
END;

-- What lies beside the records and is not itself recorded.

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

-- Every action, in the order in which it was recorded, chained by its hash.
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

CREATE INDEX journal_by_moment ON journal (recorded_at);
