#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers of roles as a script has them printed."""
import os
import sys

from mandate_desk import read, tap, test


def begin(desk):
    """An owner, a lead with a deputy who has not accepted yet, a group, and a leaver."""
    desk.run("new", "W")
    desk.owner = desk.record("person", "name=Olga Owner", "is_top_management=true")
    desk.lead = desk.record("person", "name=Lena Lead", "email=lena@example.org")
    gone = desk.record("person", "name=Gustav Gone", "left_on=2025-01-31")
    (desk.role,) = [r["id"] for r in desk.json("show", "W", "role", "--json") if r["mandate"] == "conformance"]
    desk.record("role", desk.role, "title=Security lead", "authority=Stop unsafe work")
    desk.held = desk.record("role-holding", f"role={desk.role}", f"person={desk.lead}", "held_from=2026-01-01", f"appointed_by={desk.owner}", f"deputy={desk.owner}")
    staff = desk.record("role", "title=All staff")
    group = desk.record("body", "name=All staff", "kind=group")
    desk.record("role-holding", f"role={staff}", f"body={group}", "held_from=2026-01-01")
    desk.record("role-holding", f"role={staff}", f"person={gone}", "held_from=2024-01-01")


def printed(desk, action, *more, **options):
    paths = desk.run("roles", "W", action, "-o", desk.path("papers"), *more, **options).splitlines()
    for path in paths:
        assert read("qpdf", "--check", path), path
    return {os.path.basename(path): read("pdftotext", "-layout", path, "-") for path in paths}


@test("pdf writes the roles document, the reporting lines and the competence table")
def _(desk):
    begin(desk)
    papers = printed(desk, "pdf")
    assert len(papers) == 3, papers.keys()
    assert any("Lena Lead" in text and "Stop unsafe work" in text for text in papers.values())
    assert any("Competence table" in name for name in papers)
    assert any("Reporting lines" in name for name in papers)


@test("letters writes a letter and an insert for each holder who is here")
def _(desk):
    begin(desk)
    papers = printed(desk, "letters")
    assert len(papers) == 2, papers.keys()
    assert all("Security lead" in text and "Lena Lead" in text for text in papers.values())
    (letter,) = [text for name, text in papers.items() if "Letter of appointment" in name]
    assert "MH-" in letter and "Olga Owner" in letter


@test("letters writes a record for each delegation")
def _(desk):
    begin(desk)
    desk.record("delegation", f"delegator={desk.lead}", f"person={desk.owner}", "subject=Look through access", "held_from=2026-02-01")
    papers = printed(desk, "letters")
    (text,) = [text for name, text in papers.items() if "Delegation record" in name]
    assert "Look through access" in text and "Accountability stays" in text, text


@test("sheets writes whom to tell, a briefing for each role and an envelope for each holder")
def _(desk):
    begin(desk)
    papers = printed(desk, "sheets")
    roles = len(desk.json("show", "W", "role", "--json"))
    assert len(papers) == 1 + roles + 1, papers.keys()
    (tell,) = [text for name, text in papers.items() if "Whom do I tell" in name]
    assert "Lena Lead" in tell and "lena@example.org" in tell and "Gustav Gone" not in tell


@test("what is there already is replaced only when told to, and nothing is half written")
def _(desk):
    begin(desk)
    first = printed(desk, "letters")
    name = sorted(first)[0]
    os.remove(os.path.join(desk.path("papers"), name))
    printed(desk, "letters", expect=4)
    assert "--force" in desk.errors
    assert name not in os.listdir(desk.path("papers"))
    assert printed(desk, "letters", "--force").keys() == first.keys()


@test("a word that is none is refused with those that are")
def _(desk):
    begin(desk)
    desk.run("roles", "W", "poems", "-o", desk.path("papers"), expect=2)
    assert "pdf, letters or sheets" in desk.errors
    desk.run("roles", "W", "pdf", expect=2)
    desk.run("roles", "W", expect=2)
    desk.run("roles", "Nothing", "pdf", "-o", desk.path("papers"), expect=3)
    assert not os.path.exists(desk.path("papers"))


sys.exit(tap())
