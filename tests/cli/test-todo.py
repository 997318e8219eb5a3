#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is to be done, with mandatectl."""
import sys

from mandate_desk import tap, test


def begin(desk):
    """Jo has one thing that is late and one for later, Mo one that is put off; one is done, one is nobody's."""
    desk.run("new", "W")
    jo = desk.record("person", "name=Jo Weber")
    mo = desk.record("person", "name=Mo Diaz")
    desk.record("action", "title=Later", "owner=" + jo, "due_on=2026-08-31")
    desk.record("action", "title=Late", "owner=" + jo, "due_on=2026-06-01")
    desk.record("action", "title=Waits", "owner=" + mo, "due_on=2026-06-01", "snoozed_until=2026-07-31", "snooze_reason=New server")
    desk.record("action", "title=Over", "owner=" + mo, "state=done", "done_on=2026-05-01", "source=incident")
    desk.record("action", "title=Some day")


def titles(desk, *options, expect=1):
    return [a["title"] for a in desk.json("todo", "W", "--on", "2026-06-30", "--json", *options, expect=expect)]


@test("todo lists what is open, the soonest first, and ends with 1 when something is late")
def _(desk):
    begin(desk)
    out = desk.run("todo", "W", "--on", "2026-06-30", expect=1)
    assert out.index("Late") < out.index("Later") < out.index("Some day"), out
    assert "overdue · Jo Weber" in out and "no date · nobody is named for it" in out, out
    assert "Waits" not in out and "Over\n" not in out, out
    assert titles(desk) == ["Late", "Later", "Some day"]


@test("todo brings back what was put off, on its day")
def _(desk):
    begin(desk)
    out = desk.run("todo", "W", "--on", "2026-07-31", expect=1)
    assert "Waits" in out, out
    assert "put off until 2026-07-31: New server" in desk.run("todo", "W", "--on", "2026-06-30", "--all", expect=1)


@test("todo answers for one person, for what is overdue, and for all")
def _(desk):
    begin(desk)
    assert titles(desk, "--owner", "Jo Weber") == ["Late", "Later"]
    assert titles(desk, "--owner", "Mo Diaz", expect=0) == []
    assert titles(desk, "--overdue") == ["Late"]
    assert sorted(titles(desk, "--all")) == ["Late", "Later", "Over", "Some day", "Waits"]
    standing = {a["title"]: a["standing"] for a in desk.json("todo", "W", "--on", "2026-06-30", "--json", "--all", expect=1)}
    assert standing == {"Late": "overdue", "Later": "open", "Over": "effect-to-check", "Some day": "no-date", "Waits": "put-off"}, standing


@test("todo says so when nothing is to be done, and refuses what it can't read")
def _(desk):
    desk.run("new", "W")
    assert "Nothing is to be done." in desk.run("todo", "W")
    desk.run("todo", "W", "--on", "2026-02-30", expect=2)
    desk.run("todo", "W", "--owner", "Nobody", expect=3)
    desk.run("todo", "V", expect=3)
    desk.run("todo", expect=2)


if __name__ == "__main__":
    sys.exit(tap())
