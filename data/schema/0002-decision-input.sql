-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which input of a review a decision answers (9.3.2, 9.3.3).

ALTER TABLE decision ADD COLUMN input TEXT;
