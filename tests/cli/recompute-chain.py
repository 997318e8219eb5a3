#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes the journal of a workspace with nothing but SQLite and SHA-256.

Usage: recompute-chain.py FILE

CONTRIBUTING.md says how the chain is made. Ends with 1 at the first entry that
is not what it was when it was recorded, and names it.
"""
import hashlib
import sqlite3
import sys

COLUMNS = "seq, entry, recorded_at, happened_on, actor, kind, reverses, label, changeset, previous_hash"
LATER = "person, login, other_parent"


def compute(row):
    """The SHA-256 of all columns as netstrings; the later ones only where one of them is there."""
    said = row[:10] if row[10:13] == (None, None, None) else row[:13]
    columns = [b"" if c is None else c if isinstance(c, bytes) else str(c).encode() for c in said]
    return hashlib.sha256(b"".join(b"%d:%s," % (len(c), c) for c in columns)).hexdigest()


def check(file):
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    rows = list(connection.execute(f"SELECT {COLUMNS}, {LATER}, hash FROM journal ORDER BY seq"))
    branch = list(connection.execute(f"SELECT {COLUMNS}, {LATER}, hash FROM journal_branch"))
    known = {"0" * 64} | {row[13] for row in rows + branch}
    previous = "0" * 64
    for place, row in enumerate(rows + branch, 1):
        chained = row[9] == previous and row[0] == place if place <= len(rows) else row[9] in known
        if not chained or compute(row) != row[13] or (row[12] or previous) not in known:
            sys.exit(f"broken at entry {row[0]} ({row[1]})")
        previous = row[13]
    print(len(rows), "entries, head", rows[-1][13] if rows else "0" * 64)


check(sys.argv[1])
