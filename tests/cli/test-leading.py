#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaders did, by letter and quarter, and added up, from the command line."""
import datetime
import sys

from mandate_desk import tap, test

LONG_AGO = datetime.date.today() - datetime.timedelta(days=500)
QUARTER = LONG_AGO.replace(month=(LONG_AGO.month - 1) // 3 * 3 + 1, day=1)


def owner(desk):
    desk.run("new", "W")
    return desk.record("person", "name=Jo Weber", "is_top_management=yes")


@test("coverage shows a row a letter and a dash where nothing is")
def _(desk):
    jo = owner(desk)
    desk.record("communication", "title=Why", f"sent_on={LONG_AGO}", "sent_by=" + jo)
    lines = desk.run("coverage", "W", expect=1).splitlines()
    assert len(lines) == 9 and [line[0] for line in lines[1:]] == list("abcdefgh"), lines
    assert all(line.split()[1:5] == ["-"] * 4 for line in lines[1:]), lines
    assert "Long ago" in lines[4] and "Not shown" in lines[1], lines


@test("coverage as JSON names each act with its record")
def _(desk):
    jo = owner(desk)
    act = desk.record("leadership-act", "title=Asked for lessons", "kind=follow-up", "person=" + jo, f"happened_on={LONG_AGO}", "is_of_e=yes", "is_of_g=yes")
    rows = desk.json("coverage", "W", "--json", "--quarters", "12", expect=1)
    assert [row["letter"] for row in rows] == list("abcdefgh") and all(len(row["quarters"]) == 12 for row in rows)
    acts = [(row["letter"], quarter["from"], a) for row in rows for quarter in row["quarters"] for a in quarter["acts"]]
    assert [(letter, start) for letter, start, _ in acts] == [("e", str(QUARTER)), ("g", str(QUARTER))], acts
    assert acts[0][2] == {"day": str(LONG_AGO), "letters": "e, g", "leader": "Jo Weber", "title": "Asked for lessons",
                          "approval": False, "record": "leadership-act/" + act}, acts
    assert rows[4]["state"] == "old" and rows[0]["state"] == "nothing"


@test("coverage follows the fiscal year")
def _(desk):
    owner(desk)
    organisation = desk.json("show", "W", "organisation", "--json")
    desk.record("organisation", *([organisation[0]["id"]] if organisation else []), "legal_name=Weber", "fiscal_year_starts=2")
    months = {int(quarter["from"][5:7]) for quarter in desk.json("coverage", "W", "--json", expect=1)[0]["quarters"]}
    assert months == {2, 5, 8, 11}, months


@test("coverage wants a number of quarters that can be shown")
def _(desk):
    owner(desk)
    desk.run("coverage", "W", "--quarters", "0", expect=2)
    desk.run("coverage", expect=2)


@test("receipt adds up what top management gave since a day")
def _(desk):
    jo = owner(desk)
    desk.record("resource", "title=Safe", "currency=EUR", "approved_amount=1200.50", "decision=approved", "decided_on=2020-02-03", "decided_by=" + jo)
    desk.record("resource", "title=Time", "kind=hours", "approved_hours=40", "used_hours=12", "decision=approved", "decided_on=2020-02-03", "decided_by=" + jo)
    desk.record("communication", "title=Why", "sent_on=2019-12-31", "sent_by=" + jo)
    receipt = desk.json("receipt", "W", "--since", "2020-01-01", "--json")
    assert receipt["money"] == [{"currency": "EUR", "approved": "1200.50", "used": "0.00"}], receipt
    assert (receipt["approved_hours"], receipt["used_hours"], receipt["decisions"], receipt["messages"]) == (40, 12, 2, 0), receipt
    text = desk.run("receipt", "W", "--since", "2019-12-01")
    assert "Money in EUR: 1200.50 approved, 0.00 used" in text and "Messages: 1" in text, text


@test("receipt asks for a day")
def _(desk):
    owner(desk)
    desk.run("receipt", "W", expect=2)
    desk.run("receipt", "W", "--since", "1.1.2020", expect=2)
    desk.run("receipt", "W", "--since", "9999-12-31", expect=2)
    assert "--since" in desk.errors


@test("an act of leadership that has not happened is refused")
def _(desk):
    jo = owner(desk)
    desk.run("record", "W", "leadership-act", "title=Later", "person=" + jo, "happened_on=2999-01-01", "is_of_d=yes", expect=3)
    assert "that day has not come" in desk.errors


if __name__ == "__main__":
    sys.exit(tap())
