#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked, what there is and what is missing, from the command line."""
import datetime
import sys

from mandate_desk import read, tap, test

TODAY = datetime.date.today()
NEXT_YEAR = TODAY + datetime.timedelta(days=300)


def rows_of(desk, *options, expect=1):
    return {row["requirement"]: row for row in desk.json("ready", "W", "--json", *options, expect=expect)}


@test("an empty workspace has nothing ready, and says where to begin")
def _(desk):
    desk.run("new", "W")
    rows = rows_of(desk)
    assert {row["state"] for row in rows.values()} == {"gap"}, rows
    assert all(finding["where"] and finding["found"] for row in rows.values() for finding in row["findings"])
    text = desk.run("ready", "W", expect=1)
    assert "5.2 d  The policy promises to keep making the management system better.  [Gap]" in text, text
    assert "mend it in: policy" in text, text


@test("what is on record is named with its records")
def _(desk):
    desk.run("new", "W")
    person = desk.record("person", "name=Jo Weber", "is_top_management=yes")
    row = rows_of(desk)["5.1-acc"]
    found = [finding for finding in row["findings"] if finding["check"] == "top-management"][0]
    assert found["state"] == "shown" and {"record": "person/" + person, "title": "Jo Weber"} in found["proofs"], found
    assert {"record": "person/" + person, "title": "Jo Weber"} in row["proofs"], row


@test("stages ask for different things")
def _(desk):
    desk.run("new", "W")
    first, second = rows_of(desk, "--stage", "1"), rows_of(desk, "--stage", "2")
    assert "5.2-d" in first and "5.2-d" not in second
    assert "5.1-d" in second and "5.1-d" not in first
    assert "9.3.1" in first and "9.3.1" in second
    desk.run("ready", "W", "--stage", "3", expect=2)


@test("a requirement that has nothing to apply to says why")
def _(desk):
    desk.run("sample", "W")
    row = rows_of(desk)["5.2-g"]
    assert row["may_not_apply"] and row["state"] == "shown", row
    desk.run("delete", "W")

    desk.run("new", "W")
    owner = desk.record("person", "name=Jo Weber", "is_top_management=yes")
    desk.record("decision", "title=Nobody else leads", "kind=not-applicable", "reason=I am alone.", "explains=requirement 5.1-h",
                f"decided_on={TODAY}", "owner=" + owner, f"due_on={NEXT_YEAR}")
    row = rows_of(desk)["5.1-h"]
    assert row["state"] == "not-applicable" and "I am alone." in row["findings"][0]["found"], row
    assert not [gap for gap in desk.json("check", "W", "--json", expect=1) if gap["clause"] == "5.1 h"]
    assert "[Does not apply]" in desk.run("ready", "W", expect=1)

    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    text = " ".join(read("pdftotext", "-layout", desk.path("pack.pdf"), "-").split())
    assert "1 does not apply" in text and "I am alone." in text, text


@test("a requirement that always applies stays a gap whatever is decided")
def _(desk):
    desk.run("new", "W")
    desk.record("decision", "title=No policy", "kind=not-applicable", "reason=We know each other.", "explains=requirement 5.2-appr", f"decided_on={TODAY}")
    row = rows_of(desk)["5.2-appr"]
    assert row["state"] == "gap" and row["may_not_apply"] is None, row


@test("a gap that is explained stays a gap and says why")
def _(desk):
    desk.run("new", "W")
    desk.record("decision", "title=Later", "kind=risk-acceptance", "reason=The scope is being written.", "explains=scope " + rows_of(desk)["4.3"]["findings"][0]["where"], f"decided_on={TODAY}")
    finding = rows_of(desk)["4.3"]["findings"][0]
    assert finding["state"] == "gap" and finding["explained"]["reason"] == "The scope is being written.", finding
    assert "explained: The scope is being written." in desk.run("ready", "W", expect=1)


@test("--gaps leaves out what is ready, and names what the checks name")
def _(desk):
    desk.run("sample", "W")
    checked = desk.json("check", "W", "--json", expect=1)
    rows, short = rows_of(desk), rows_of(desk, "--gaps")
    assert set(short) == {name for name, row in rows.items() if row["state"] == "gap"} and len(short) < len(rows)
    gaps = [finding["found"] for row in short.values() for finding in row["findings"] if finding["state"] == "gap"]
    assert gaps == [gap["found"] for gap in checked], gaps
    assert all(row["proofs"] for row in rows.values() if row["state"] != "gap")


@test("it tells how things stood on an earlier day")
def _(desk):
    desk.run("new", "W")
    desk.run("ready", "W", "--as-of", "2020-01-01", expect=3)


@test("the interview brief is one page, with the questions and the organisation's own answers")
def _(desk):
    for language, title in (("en", "Interview brief"), ("de", None)):
        desk.run("sample", "W", "--language", language)
        path = desk.path("brief.pdf")
        assert desk.run("brief", "W", "-o", path, "--force").strip() == path
        assert "Pages:           1\n" in read("pdfinfo", path)
        text = " ".join(read("pdftotext", "-layout", path, "-").split())
        assert title is None or title in text
        assert "Mira Şahin" in text and "2026" in text and " 10 " in text, text
        desk.run("delete", "W")


@test("the brief of an empty workspace says what is not on record; a file is not replaced unasked")
def _(desk):
    desk.run("new", "W")
    path = desk.path("brief.pdf")
    desk.run("brief", "W", expect=2)
    desk.run("brief", "W", "-o", path)
    assert read("pdftotext", path, "-").count("Nothing on record") == 10
    desk.run("brief", "W", "-o", path, expect=4)


if __name__ == "__main__":
    sys.exit(tap())
