#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What security was given, as a script reads, fills and prints it."""
import csv
import io
import sys

from mandate_desk import read, tap, test


def begin(desk):
    """A cut request, one that recurs, and hours of two people."""
    desk.run("new", "W")
    desk.boss = desk.record("person", "name=Olga Owner", "is_top_management=true")
    desk.lead = desk.record("person", "name=Lena Lead")
    desk.test = desk.record("resource", "title=Penetration test", "kind=training", "year=2025", "currency=EUR", "requested_amount=5000",
                            "requested_on=2025-01-10", f"requested_by={desk.lead}", "approved_amount=2000", "decision=in-part",
                            "decided_on=2025-02-01", f"decided_by={desk.boss}", "decision_reason=One system a year", "shortfall=The shop goes untested")
    desk.vault = desk.record("resource", "title=Password manager", "kind=tools", "year=2024", "recurs=yearly", "currency=EUR",
                             "approved_amount=360", "decision=approved", "decided_on=2024-01-02", f"decided_by={desk.boss}")
    desk.hours = desk.record("resource", "title=Hours of the lead", "kind=hours", "year=2025", "requested_hours=100", "approved_hours=100", "used_hours=90",
                             "decision=approved", "decided_on=2025-02-01", f"decided_by={desk.boss}")
    desk.record("resource-hours", f"resource={desk.hours}", f"person={desk.lead}", "planned_hours=80", "used_hours=90")
    desk.record("resource-hours", f"resource={desk.hours}", f"person={desk.boss}", "planned_hours=20")
    desk.record("resource-conclusion", "year=2025", "kind=tools", "adequacy=adequate", "reason=All use it", "concluded_on=2025-11-01", f"concluded_by={desk.boss}")


@test("resources prints a year kind by kind, with the hours of people")
def _(desk):
    begin(desk)
    out = desk.run("resources", "W", "--year", "2025")
    assert "Penetration test: requested 5000.00 EUR, approved 2000.00 EUR, used -" in out, out
    assert "Password manager: requested 360.00 EUR, approved 360.00 EUR" in out, out
    assert "Lena Lead: planned 80 h, spent 90 h" in out and "Olga Owner: planned 20 h, spent -" in out, out
    assert "Penetration test" not in desk.run("resources", "W", "--year", "2024")


@test("resources --json holds figures, what fell short and what was concluded")
def _(desk):
    begin(desk)
    year = desk.json("resources", "W", "--year", "2025", "--json")
    assert (year["first_day"], year["last_day"], year["verdict"]) == ("2025-01-01", "2025-12-31", "short"), year
    rows = {row["title"]: row for kind in year["kinds"] for row in kind["resources"]}
    assert rows["Penetration test"]["shortfall"] == "3000.00" and rows["Penetration test"]["state"] == "in-part"
    assert rows["Password manager"]["goes_on"] and not rows["Hours of the lead"]["goes_on"]
    assert rows["Hours of the lead"]["currency"] is None and rows["Hours of the lead"]["used"] == 90
    assert year["conclusions"] == [{"kind": "tools", "adequacy": "adequate", "reason": "All use it", "concluded_on": "2025-11-01"}]
    assert [row["person"] for row in year["hours"]] == ["Lena Lead", "Olga Owner"]


@test("resources follows the fiscal year of the organisation")
def _(desk):
    begin(desk)
    (organisation,) = desk.json("show", "W", "organisation", "--json") or [None]
    desk.record("organisation", organisation["id"], "fiscal_year_starts=4")
    year = desk.json("resources", "W", "--year", "2025", "--json")
    assert (year["name"], year["first_day"], year["last_day"]) == ("2025/26", "2025-04-01", "2026-03-31"), year


@test("resources --csv goes out harmless and comes back the same")
def _(desk):
    begin(desk)
    desk.record("resource", desk.test, "title==HYPERLINK(\"x\")", "justification=@SUM(1)\n-2")
    out = desk.run("resources", "W", "--csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert len(rows) == 3
    assert not any(cell[:1] in "=+-@\t\r" and cell for row in rows for cell in row.values()), rows
    before = desk.json("show", "W", "resource", "--json")
    assert desk.run("resources", "W", "import", desk.write("same.csv", out)) == ""
    assert desk.json("show", "W", "resource", "--json") == before
    desk.run("new", "Other")
    assert len(list(csv.DictReader(io.StringIO(desk.run("resources", "W", "--csv", "--year", "2024"))))) == 1


@test("resources import adds what is new and overwrites nothing unless it is told to")
def _(desk):
    begin(desk)
    file = desk.write("table.csv", f"id;title;year;kind;currency;requested_amount;used_amount\n{desk.test};;;;;;1900\n;Shredder;2025;Equipment;EUR;99,90;\n".replace("99,90", "99.90"))
    out = desk.run("resources", "W", "import", file, "--dry-run")
    assert "new: Shredder" in out and "Penetration test, Used amount: nothing → 1900.00" in out and "--take-over" in out, out
    assert len(desk.json("show", "W", "resource", "--json")) == 3
    desk.run("resources", "W", "import", file)
    records = {record["title"]: record for record in desk.json("show", "W", "resource", "--json")}
    assert records["Shredder"]["kind"] == "equipment" and records["Penetration test"]["used_amount"] is None, records
    desk.run("resources", "W", "import", file, "--take-over")
    records = {record["title"]: record for record in desk.json("show", "W", "resource", "--json")}
    assert len(records) == 4 and records["Penetration test"]["used_amount"] == "1900.00", records
    desk.run("undo", "W")
    assert all(record["used_amount"] is None for record in desk.json("show", "W", "resource", "--json"))


@test("resources import names what it leaves out, and refuses what contradicts itself")
def _(desk):
    begin(desk)
    desk.run("resources", "W", "import", desk.write("some.csv", "title,decided_by,colour\nFirewall,Nobody,red\n"), expect=1)
    assert "“Nobody” is not known here" in desk.errors and "“colour” is no column" in desk.errors, desk.errors
    desk.run("resources", "W", "import", desk.write("bad.csv", f"id,decision\n{desk.vault},refused\n"), "--take-over", expect=3)
    assert "it was not refused" in desk.errors, desk.errors
    desk.run("resources", "W", "import", desk.write("none.csv", "a,b\n1,2\n"), expect=3)
    desk.run("resources", "W", "export", expect=2)
    desk.run("resources", "W", "--year", "26", expect=2)


@test("resources pdf writes the year with approvals, reasons, conclusions, hours and evidence")
def _(desk):
    begin(desk)
    offer = desk.write("offer.txt", b"5000 EUR")
    desk.run("attach", "W", offer, "--to", f"resource/{desk.test}")
    path = desk.path("resources.pdf")
    desk.run("resources", "W", "pdf", "-o", path, "--year", "2025")
    text = " ".join(read("pdftotext", "-layout", path, "-").split())
    assert read("qpdf", "--check", path)
    for words in ("Resources, 2025", "Penetration test", "One system a year", "The shop goes untested", "All use it", "Lena Lead", "offer", "What was not given", "Hours of people"):
        assert words in text, (words, text)
    desk.run("resources", "W", "pdf", "-o", path, "--year", "2025", expect=4)
    desk.run("resources", "W", "pdf", "-o", path, "--year", "2025", "--force")
    desk.run("resources", "W", "pdf", expect=2)


sys.exit(tap())
