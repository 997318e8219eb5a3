#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reviews as a script holds and closes them."""
import sys

from mandate_desk import tap, test

INPUTS = ("earlier-actions", "context-changes", "interested-parties", "nonconformities", "measurements",
          "audit-results", "objectives", "feedback", "risks", "improvements")
VERDICTS = [f"{word}={value}" for word, value in (
    ("suitable", "yes"), ("suitability", "It fits."), ("adequate", "partly"), ("adequacy", "Almost."),
    ("effective", "yes"), ("effectiveness", "It works."))]


def begin(desk, **options):
    """An owner, a clerk, a lost key and a management review that is planned."""
    desk.run("new", "W")
    desk.owner = desk.record("person", "name=Olga Owner", "is_top_management=true")
    desk.clerk = desk.record("person", "name=Carl Clerk")
    desk.key = desk.record("observation", "title=A lost key", "seen_on=2026-02-01", "source=incident")
    desk.review = desk.record("review", "title=Review 2026", "planned_on=2026-03-31", f"chair={desk.owner}")


def said(without=None):
    return [f"{name}=It was said." for name in INPUTS if name != without]


def shown(desk, kind, record):
    return next(r for r in desk.json("show", "W", kind, "--json") if r["id"] == record)


@test("agenda says on each input what the records know")
def _(desk):
    begin(desk)
    points = desk.json("review", "W", "agenda", "next", "--json")
    assert [p["point"] for p in points] == [*INPUTS, "resource-adequacy"]
    assert points[3]["prepared"].startswith("A lost key: Open"), points[3]
    assert "A lost key: Open" in desk.run("review", "W", "agenda", "Review 2026")


@test("hold wants every input, and keeps what the records said then")
def _(desk):
    begin(desk)
    desk.run("review", "W", "hold", "next", "held_on=2026-03-31", *said("risks"), expect=3)
    assert "is still blank" in desk.errors
    assert shown(desk, "review", desk.review)["state"] == "planned"

    assert desk.run("review", "W", "hold", "next", "held_on=2026-03-31", "risks.nothing=None is new.", *said("risks")).strip() == desk.review
    desk.record("observation", desk.key, "title=A key that was found")
    point = desk.json("review", "W", "agenda", desk.review, "--json")[3]
    assert point["prepared"].startswith("A lost key: Open"), point
    (frozen,) = [r for r in desk.json("show", "W", "review-input", "--json") if r["input"] == "nonconformities"]
    assert frozen["prepared_on"] == "2026-03-31"


@test("close wants verdicts and top management, or why it was absent")
def _(desk):
    begin(desk)
    desk.run("review", "W", "hold", "next", "held_on=2026-03-31", *said())
    desk.run("review", "W", "close", desk.review, "present=Carl Clerk", expect=3)
    assert "nobody of top management" in desk.errors and "still fits" in desk.errors
    desk.run("review", "W", "close", desk.review, "substitute=Carl Clerk/Olga Owner", "guest=Gert Guest/The insurer", "absence_reason=In hospital.", *VERDICTS)
    review = shown(desk, "review", desk.review)
    assert review["state"] == "closed" and review["held_on"] == "2026-03-31" and review["adequate"] == "partly"
    stands_for = {r["person"]: r.get("stands_for") for r in desk.json("show", "W", "review-attendance", "--json")}
    assert stands_for[desk.clerk] == desk.owner
    assert desk.json("show", "W", "review-guest", "--json")[0]["comes_from"] == "The insurer"


@test("what is closed is corrected by an addendum")
def _(desk):
    begin(desk)
    desk.run("review", "W", "close", "next", "held_on=2026-03-31", "present=Olga Owner", *said(), *VERDICTS)
    desk.run("review", "W", "close", desk.review, "risks=High.", expect=3)
    assert "Write an addendum" in desk.errors
    desk.run("record", "W", "review", desk.review, "adequacy=No.", expect=3)
    desk.record("review-addendum", f"review={desk.review}", "written_on=2026-04-02", "content=It was two keys.")
    desk.run("undo", "W")
    desk.run("undo", "W")
    assert shown(desk, "review", desk.review)["state"] == "planned"


@test("topics of a meeting are said on by their id")
def _(desk):
    begin(desk)
    forum = desk.record("review", "title=Forum", "kind=governance-forum", "planned_on=2026-05-01")
    topic = desk.record("meeting-topic", f"review={forum}", "position=1", "title=Figures")
    desk.run("review", "W", "close", "Forum", "held_on=2026-05-01", f"{topic}=Better.", "notes=All went home early.")
    (point,) = desk.json("review", "W", "agenda", "Forum", "--json")
    assert point["title"] == "Figures" and point["content"] == "Better."


@test("what can't be understood is refused, and nothing is written")
def _(desk):
    begin(desk)
    desk.run("review", "W", "postpone", "next", expect=2)
    desk.run("review", "W", "hold", "Review 2025", expect=3)
    desk.run("review", "W", "hold", "next", "risks", expect=3)
    desk.run("review", "W", "hold", "next", "colour=red", expect=2)
    desk.run("review", "W", "hold", "next", "present=Nobody", expect=3)
    desk.run("review", "W", "agenda", "next", "risks=High.", expect=2)
    assert desk.json("show", "W", "review-input", "--json") == []


sys.exit(tap())
