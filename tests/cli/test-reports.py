#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes, attendance sheets, reports and the leadership summary, as a script has them printed."""
import os
import sys

from mandate_desk import read, tap, test


def begin(desk):
    """A meeting that was held and closed, with a decision and an action, and what is measured."""
    desk.run("new", "W")
    desk.owner = desk.record("person", "name=Olga Owner", "is_top_management=true")
    desk.baker = desk.record("person", "name=Bruno Baker")
    desk.review = desk.record("review", "title=Autumn exercise", "kind=exercise", "state=closed", "planned_on=2026-10-13", "held_on=2026-10-13",
                              f"chair={desk.owner}", "scenario=The oven burns at night", "lessons=The list hung inside")
    desk.record("objective", "title=Back in four hours", "target=4", "baseline=9", "due_on=2099-01-01")


def printed(desk, *words, **options):
    path = desk.path("paper.pdf")
    desk.run(*words, "-o", path, "--force", **options)
    assert read("qpdf", "--check", path)
    return read("pdftotext", "-layout", path, "-")


@test("minutes say what was played and learned, and carry their code")
def _(desk):
    begin(desk)
    text = printed(desk, "minutes", "W", "Autumn exercise")
    assert "The oven burns at night" in text and "The list hung inside" in text, text
    assert "MM-" in text and "Olga Owner" in text and "not yet" in text, text
    desk.record("review", desk.review, "confirmed_on=2026-10-20", f"confirmed_by={desk.owner}", "confirmation=in-program")
    text = printed(desk, "minutes", "W", desk.review)
    assert "MM-" not in text and "2026-10-20, Olga Owner" in text, text


@test("the attendance sheet has lines to sign on, and a code of its own")
def _(desk):
    begin(desk)
    text = printed(desk, "minutes", "W", "Autumn exercise", "--attendance")
    assert "Attendance sheet" in text and "Olga Owner" in text and "MP-" in text, text


@test("the leadership summary is one page that reads its numbers")
def _(desk):
    begin(desk)
    text = printed(desk, "report", "W")
    assert "Leadership summary" in text and "0 of 1 objectives are reached or on track." in text, text
    path = desk.path("paper.pdf")
    assert "Pages:           1\n" in read("pdfinfo", path)
    structure = read("pdfinfo", "-struct-text", path)
    assert "Caption" in structure and '"1 of 1 reviews that were due' in structure, structure
    assert "TD" in structure and "TH" in structure


@test("the leadership summary of a whole organisation fits a page of letter paper")
def _(desk):
    desk.run("sample", "W", "-l", "en")
    (organisation,) = desk.json("show", "W", "organisation", "--json")
    desk.record("organisation", organisation["id"], "paper=letter")
    assert "Leadership summary" in printed(desk, "report", "W")
    assert "Pages:           1\n" in read("pdfinfo", desk.path("paper.pdf"))


@test("a report is named, or the one that was begun last")
def _(desk):
    begin(desk)
    desk.record("performance-report", "title=Second quarter", "content=Quiet.")
    desk.record("performance-report", "title=Third quarter", "content=## Oven\n\nIt **burned**.")
    assert "It burned." in printed(desk, "report", "W", "latest")
    text = printed(desk, "report", "W", "Second quarter")
    assert "Quiet." in text and "DRAFT" in text, text


@test("what is not there is named, and nothing is written")
def _(desk):
    begin(desk)
    desk.run("minutes", "W", "Spring", "-o", desk.path("x.pdf"), expect=3)
    desk.run("report", "W", "latest", "-o", desk.path("x.pdf"), expect=3)
    desk.run("report", "W", expect=2)
    for words in (("report", "W"), ("brief", "W"), ("minutes", "W", "Autumn exercise")):
        desk.run(*words, "--language", "xx", "-o", desk.path("x.pdf"), expect=2)
    assert not os.path.exists(desk.path("x.pdf"))
    desk.run("minutes", "W", "-o", desk.path("x.pdf"), expect=2)
    desk.write("there.pdf", b"mine")
    desk.run("report", "W", "-o", desk.path("there.pdf"), expect=4)
    assert open(desk.path("there.pdf"), "rb").read() == b"mine"


if __name__ == "__main__":
    sys.exit(tap())
