#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objectives and their readings from the command line."""
import datetime
import sys

from mandate_desk import tap, test

TODAY = datetime.date.today()
SPRING, LATELY, SOON = (str(TODAY + datetime.timedelta(days=n)) for n in (-200, -10, 200))


def objective(desk, **fields):
    desk.run("new", "W")
    goal = desk.record("business-goal", "title=Win the clinic")
    plan = {"title": "Fast restore", "business_goal": goal, "unit": "h", "baseline": "26", "target": "4", "due_on": SOON, **fields}
    return desk.record("objective", *(f"{name}={value}" for name, value in plan.items()))


def say(day):
    day = datetime.date.fromisoformat(day)
    return f"{day.day} {day:%B %Y}"


def reading(desk, where, day, value, **more):
    return desk.record("objective-reading", "objective=" + where, "read_on=" + day, f"value={value}", *(f"{k}={v}" for k, v in more.items()))


@test("an objective that was never measured ends with 1 and says so")
def _(desk):
    objective(desk)
    text = desk.run("objectives", "W", expect=1)
    assert "Fast restore" in text and "never measured" in text and "Target: 4\u00a0h by " + say(SOON) in text, text


@test("one that is on its way ends with 0")
def _(desk):
    where = objective(desk)
    reading(desk, where, SPRING, 20)
    reading(desk, where, LATELY, 9)
    text = desk.run("objectives", "W")
    assert "on track" in text and "Last reading: 9\u00a0h on " + say(LATELY) in text, text


@test("a reading that was corrected is told and counts no more")
def _(desk):
    where = objective(desk)
    wrong = reading(desk, where, LATELY, 40)
    right = reading(desk, where, LATELY, 14, corrects=wrong)
    row = desk.json("objectives", "W", "--json")[0]
    assert (row["value"], row["progress"], row["business_goal"]) == (14, "on-track", "Win the clinic"), row
    assert [(r["id"], r["counts"], r["corrects"]) for r in row["readings"]] == [(wrong, False, None), (right, True, wrong)], row


@test("a reading is neither edited nor removed, nor corrected twice")
def _(desk):
    where = objective(desk)
    wrong = reading(desk, where, LATELY, 40)
    desk.run("record", "W", "objective-reading", wrong, "value=4", expect=3)
    assert "stays as it was written down" in desk.errors
    desk.run("remove", "W", "objective-reading", wrong, expect=3)
    assert "a reading is kept" in desk.errors
    reading(desk, where, LATELY, 14, corrects=wrong)
    desk.run("record", "W", "objective-reading", "objective=" + where, "read_on=" + LATELY, "value=15", "corrects=" + wrong, expect=3)
    assert "corrected already" in desk.errors
    desk.run("remove", "W", "objective", where)
    desk.run("undo", "W")
    assert desk.json("objectives", "W", "--json")[0]["value"] == 14
    desk.run("verify", "W")


@test("goals that nothing serves are named")
def _(desk):
    objective(desk)
    desk.record("business-goal", "title=Open a third shop")
    text = desk.run("objectives", "W", expect=1)
    assert "No objective serves the goal “Open a third shop”." in text and "Win the clinic" not in text, text


@test("an objective can't pull against the goal that it serves")
def _(desk):
    where = objective(desk)
    goal = desk.json("show", "W", "business-goal", "--json")[0]["id"]
    desk.run("record", "W", "objective", where, "pulls_against=" + goal, expect=3)
    assert "the goal that it serves" in desk.errors


if __name__ == "__main__":
    sys.exit(tap())
