#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People who come, who leave, and who does what, with mandatectl."""
import sys

from mandate_desk import tap, test

CONFORMANCE = "00000000-0000-7000-8000-00000000053a"


def people(desk):
    return {p["name"]: p for p in desk.json("show", "W", "person", "--json")}


@test("people import adds who is new, as one action that undo takes back")
def _(desk):
    desk.run("new", "W")
    file = desk.write("staff.csv", "\ufeffVorname;Nachname;E-Mail;Abteilung\r\nJo;Weber;jo@x.example;Laden\r\nMo;Díaz;;\r\n")
    out = desk.run("people", "W", "import", file)
    assert "new: Jo Weber" in out and "2 people added" in out, out
    assert people(desk)["Jo Weber"]["department"] == "Laden"
    assert "Mo Díaz" in desk.run("people", "W")
    desk.run("undo", "W")
    assert people(desk) == {}


@test("people import changes nothing in a dry run")
def _(desk):
    desk.run("new", "W")
    before = desk.run("export", "W", "--format", "json")
    assert "new: Jo" in desk.run("people", "W", "import", desk.write("a.csv", "Jo,shop\n"), "--dry-run")
    assert desk.run("export", "W", "--format", "json") == before


@test("people import writes over nobody unless it is told to")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Jo Weber", "email=jo@x.example", "job_title=Baker", "notes=Keep")
    file = desk.write("a.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:Jo Weber\nTITLE:Owner\nEMAIL:JO@x.example\nEND:VCARD\n")
    out = desk.run("people", "W", "import", file)
    assert "different: Jo Weber" in out and "Baker → Owner (stays as it is)" in out, out
    assert people(desk)["Jo Weber"]["job_title"] == "Baker"
    desk.run("people", "W", "import", file, "--take-over")
    jo = people(desk)["Jo Weber"]
    assert (jo["job_title"], jo["email"], jo["notes"]) == ("Owner", "JO@x.example", "Keep")
    assert "same: Jo Weber" in desk.run("people", "W", "import", file)


@test("people import says which columns it does not read, and succeeds all the same")
def _(desk):
    desk.run("new", "W")
    desk.run("people", "W", "import", desk.write("a.csv", "Name,Payroll no.,Fax\nJo,17,\n"))
    assert "these columns: Payroll no." in desk.errors and "Fax" not in desk.errors, desk.errors
    assert list(people(desk)) == ["Jo"]


@test("people import names the lines that it leaves out, and takes the rest")
def _(desk):
    desk.run("new", "W")
    desk.run("people", "W", "import", desk.write("a.csv", "Name,Joined on\nJo,soon\nMo,2020-01-01\n"), expect=1)
    assert "Line 2" in desk.errors and "soon" in desk.errors
    assert list(people(desk)) == ["Mo"]
    desk.run("people", "W", "import", desk.write("b.csv", 'Name\nJo\n"Mo\n'), expect=3)
    assert "Line 3" in desk.errors
    desk.run("people", "W", "import", desk.write("c.csv", b"\x00\x01\x02"), expect=3)
    desk.run("people", "W", "import", desk.path("none.csv"), expect=3)
    desk.run("people", "W", "export", desk.path("none.csv"), expect=2)


@test("leave tells what follows and who could take it, and ends the roles")
def _(desk):
    desk.run("new", "W")
    jo = desk.record("person", "name=Jo Weber")
    mo = desk.record("person", "name=Mo Díaz")
    desk.record("role-holding", "role=" + CONFORMANCE, "person=" + jo, "deputy=" + mo, "held_from=2020-01-01")
    desk.record("action", "title=Fix the door", "owner=" + jo, "due_on=2030-01-01")
    out = desk.run("leave", "W", "jo weber", "--on", "2026-03-31", "--dry-run")
    assert "nobody else holds it" in out and "→ Mo Díaz (deputy" in out and "Fix the door”, 2030-01-01" in out, out
    assert people(desk)["Jo Weber"]["left_on"] is None
    assert desk.run("leave", "W", jo, "--on", "2026-03-31") == out
    assert people(desk)["Jo Weber"]["left_on"] == "2026-03-31"
    assert desk.json("show", "W", "role-holding", "--json")[0]["held_until"] == "2026-03-31"
    desk.run("undo", "W")
    assert desk.json("show", "W", "role-holding", "--json")[0]["held_until"] is None


@test("leave with a last day away keeps the roles")
def _(desk):
    desk.run("new", "W")
    jo = desk.record("person", "name=Jo Weber")
    desk.record("role-holding", "role=" + CONFORMANCE, "person=" + jo, "held_from=2020-01-01")
    desk.run("leave", "W", "Jo Weber", "--on", "2026-03-31", "--until", "2026-09-30")
    assert people(desk)["Jo Weber"]["leave_until"] == "2026-09-30"
    assert desk.json("show", "W", "role-holding", "--json")[0]["held_until"] is None


@test("leave asks for a day and for a person whom it knows")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Jo Weber")
    desk.record("person", "name=Jo Weber")
    desk.run("leave", "W", "Jo Weber", expect=2)
    desk.run("leave", "W", "Jo Weber", "--on", "31.3.2026", expect=2)
    desk.run("leave", "W", "Jo Weber", "--on", "2026-03-31", expect=3)
    desk.run("leave", "W", "Jo Webber", "--on", "2026-03-31", expect=3)
    assert "Jo Weber”?" in desk.errors


@test("raci prints the chart as CSV, and brings it back as it was")
def _(desk):
    desk.run("sample", "W")
    csv = desk.run("raci", "W", "--csv")
    assert csv.startswith("Activity,") and csv.count("\n") == len(desk.json("show", "W", "raci-activity", "--json")) + 1
    before = desk.run("export", "W", "--format", "json")
    desk.run("raci", "W", "import", desk.write("same.csv", csv.encode()), expect=1)
    assert desk.errors.count("\n") == 1 and "several roles are accountable" in desk.errors, "the example has one such row"
    assert desk.run("export", "W", "--format", "json") == before
    assert "    A  " in desk.run("raci", "W")


@test("raci import lists what changes, what it leaves out and which rules break")
def _(desk):
    desk.run("new", "W")
    role = desk.json("show", "W", "role", CONFORMANCE, "--json")["title"]
    file = desk.write("chart.csv", f"Activity;{role};Nobody\r\nBackups;A;R\r\n")
    out = desk.run("raci", "W", "import", file, "--dry-run", expect=1)
    assert "new: Backups" in out and "none → A" in out, out
    assert "“Nobody” is no role here" in desk.errors and "nobody does “Backups”" in desk.errors
    assert desk.json("show", "W", "raci-activity", "--json") == []
    desk.run("raci", "W", "import", file, expect=1)
    assert [c["letter"] for c in desk.json("show", "W", "raci-cell", "--json")] == ["accountable"]


if __name__ == "__main__":
    sys.exit(tap())
