#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is due, and the calendar of reviews, as a script has them."""
import os
import re
import sys

from mandate_desk import tap, test


def begin(desk):
    """A plan of two reviews a year, of which the first has a day, with its chair and a guest."""
    desk.run("new", "W")
    desk.chair = desk.record("person", "name=Olga Owner", "email=olga@example.org")
    desk.guest = desk.record("person", "name=Gustav Guest", "email=gustav@example.org")
    desk.plan = desk.record("review-plan", "title=Management review", "every=6", "first_on=2031-01-31", "moves=next")
    desk.review = desk.record("review", "title=Management review", f"plan={desk.plan}", "planned_on=2031-01-31", f"chair={desk.chair}")
    desk.record("review-attendance", f"review={desk.review}", f"person={desk.guest}", "presence=invited")


def unfold(path):
    with open(path, "rb") as file:
        data = file.read()
    assert data.replace(b"\r\n", b"").count(b"\n") == 0, "a line ends without its carriage return"
    return data.decode().replace("\r\n ", "").split("\r\n")


def event(lines, uid):
    """The lines of the first event with that id."""
    first = lines.index(f"UID:{uid}@mandate")
    return lines[first:lines.index("END:VEVENT", first)]


def sequence(lines):
    (number,) = [int(line.split(":")[1]) for line in lines if line.startswith("SEQUENCE:")]
    return number


@test("ics writes each review and the rule of its rhythm, and nothing twice")
def _(desk):
    begin(desk)
    path = desk.path("reviews.ics")
    desk.run("ics", "W", "-o", path)
    lines = unfold(path)
    assert "DTSTART;VALUE=DATE:20310131" in event(lines, f"review-{desk.review}")
    plan = event(lines, f"review-plan-{desk.plan}")
    assert "DTSTART;VALUE=DATE:20310731" in plan, plan
    assert any(line.startswith("RRULE:FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1") for line in plan), plan


@test("ics of the same records is the same file, byte for byte")
def _(desk):
    begin(desk)
    files = []
    for name in ("a.ics", "b.ics"):
        desk.run("ics", "W", "-o", desk.path(name))
        with open(desk.path(name), "rb") as file:
            files.append(file.read())
    assert files[0] == files[1]


@test("a change raises the sequence of its event alone, and the id stays")
def _(desk):
    begin(desk)
    path, uid = desk.path("reviews.ics"), f"review-{desk.review}"
    other = desk.record("review", "title=Exercise", "kind=exercise", "planned_on=2031-05-05")
    desk.run("ics", "W", "-o", path)
    before, still = sequence(event(unfold(path), uid)), sequence(event(unfold(path), f"review-{other}"))
    desk.record("review", desk.review, "planned_on=2031-02-10", "moved_reason=The chair is away.")
    desk.run("ics", "W", "-o", path, "--force")
    lines = unfold(path)
    assert sequence(event(lines, uid)) > before
    assert sequence(event(lines, f"review-{other}")) == still
    assert "DTSTART;VALUE=DATE:20310210" in event(lines, uid)
    assert "DESCRIPTION:First planned for 2031-01-31." in event(lines, uid)


@test("ics replaces a file only when told to")
def _(desk):
    begin(desk)
    path = desk.write("mine.ics", "mine")
    desk.run("ics", "W", "-o", path, expect=4)
    with open(path) as file:
        assert file.read() == "mine"
    desk.run("ics", "W", "-o", path, "--force")
    assert unfold(path)[0] == "BEGIN:VCALENDAR"


@test("ics --invite asks those who are invited, and says who asks")
def _(desk):
    begin(desk)
    path = desk.path("invitation.ics")
    desk.run("ics", "W", "-o", path, "--invite", "next")
    lines = unfold(path)
    assert "METHOD:REQUEST" in lines
    assert 'ORGANIZER;CN="Olga Owner":mailto:olga@example.org' in lines, lines
    assert any(line.startswith('ATTENDEE;CN="Gustav Guest"') and line.endswith("mailto:gustav@example.org") for line in lines), lines


@test("ics --invite of a review without a day says what to do")
def _(desk):
    begin(desk)
    desk.record("review", "title=Some day")
    desk.run("ics", "W", "-o", desk.path("x.ics"), "--invite", "Some day", expect=3)
    assert "Set it, then invite" in desk.errors
    assert not os.path.exists(desk.path("x.ics"))


@test("ics without a place to write to says so")
def _(desk):
    begin(desk)
    desk.run("ics", "W", expect=2)
    assert "-o" in desk.errors


@test("a move without a reason is refused")
def _(desk):
    begin(desk)
    desk.run("record", "W", "review", desk.review, "planned_on=2031-02-10", expect=3)
    assert "Say why" in desk.errors


@test("due lists what comes, and ends with 1 when it is overdue")
def _(desk):
    begin(desk)
    (item,) = [i for i in desk.json("due", "W", "--on", "2031-01-30", "--json") if i["record"].startswith("review")]
    assert item == {"date": "2031-01-31", "title": "Management review", "detail": "The day is set", "record": f"review/{desk.review}", "overdue": False}
    out = desk.run("due", "W", "--on", "2031-02-01", expect=1)
    assert re.search(r"2031-01-31  Management review \(.*overdue\)", out), out


@test("due wants a day of the calendar")
def _(desk):
    begin(desk)
    desk.run("due", "W", "--on", "2031-02-30", expect=2)
    assert "2026-12-31" in desk.errors


sys.exit(tap())
