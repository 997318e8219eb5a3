-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which gap a decision gives the reason for (9.3.3, 10.1).

ALTER TABLE decision ADD COLUMN explains TEXT;
