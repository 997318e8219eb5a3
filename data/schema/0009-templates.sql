-- SPDX-License-Identifier: GPL-3.0-or-later
-- The organisation's logo, and the set of templates that its texts begin with.
-- What is added to a table that has rows allows NULL: see 0001.

ALTER TABLE organisation ADD COLUMN logo TEXT CHECK (length(logo) = 64);
ALTER TABLE organisation ADD COLUMN templates TEXT;
