#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a policy as a script does it."""
import datetime
import json
import os
import sys

from mandate_desk import read, tap, test

TODAY = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
ANSWERS = {
    "language": "en", "protects_customers": True, "protects_words": "We bake bread for the town.", "follows_staff": True,
    "laws": "Data protection law", "improvement": "Every Monday we choose one thing to do better.", "aims": "No order is lost in 2027",
    "rule_access": True, "published_at": "Wiki", "outsiders": "not", "outsiders_reason": "It names our locks.",
    "classification": "internal", "review_every_months": 12,
}


def begin(desk, **more):
    """A workspace with an owner, a clerk and a draft that the clerk wrote."""
    desk.run("new", "W")
    desk.owner = desk.record("person", "name=Olga Owner", "job_title=Owner", "is_top_management=true")
    desk.clerk = desk.record("person", "name=Carl Clerk")
    answers = desk.write("answers.json", json.dumps({**ANSWERS, "approver": desk.owner, **more}))
    return desk.run("policy", "W", "draft", "--answers", answers, "--author", "carl clerk").strip()


def export(desk):
    return desk.run("export", "W", "--format", "json")


def approve(desk, *more, **options):
    return desk.run("policy", "W", "approve", "1.0", "--by", "Olga Owner", "--on", TODAY, *more, **options)


@test("draft makes a version from answers, and prints its id")
def _(desk):
    ident = begin(desk)
    version = desk.json("show", "W", "policy-version", ident, "--json")
    assert version["number"] == "1.0" and version["state"] == "draft", version
    assert version["author"] == desk.clerk
    assert "We bake bread for the town." in version["text"]
    assert desk.run("policy", "W") == "1.0  Draft\n"


@test("draft says what the answers still lack, and keeps what there is")
def _(desk):
    begin(desk, laws="")
    assert "laws" in desk.errors, desk.errors
    assert len(desk.json("policy", "W", "--json")) == 1


@test("draft refuses answers that are none, and changes nothing")
def _(desk):
    desk.run("new", "W")
    before = export(desk)
    for content in ("", "[]", "[" * 200000, '{"no_such_question": 1}', b"\xff\xfe", '{"review_every_months": "often"}'):
        desk.run("policy", "W", "draft", "--answers", desk.write("bad.json", content), expect=3)
    desk.run("policy", "W", "draft", "--answers", desk.path("not-there.json"), expect=3)
    desk.run("policy", "W", "draft", expect=2)
    good = desk.write("good.json", json.dumps(ANSWERS))
    desk.run("policy", "W", "draft", "--answers", good, "--author", "Nobody", expect=3)
    assert export(desk) == before


@test("an action that is none is told with those that are")
def _(desk):
    desk.run("new", "W")
    desk.run("policy", "W", "frobnicate", expect=2)
    assert "draft, lint, approve" in desk.errors
    desk.run("policy", "W", "lint", expect=3)
    assert "draft --answers" in desk.errors
    desk.run("policy", "W", "compare", "1.0", expect=2)
    desk.run("policy", "W", "approve", "1.0", expect=2)
    assert desk.run("policy", "W") == ""
    assert desk.json("policy", "W", "--json") == []


@test("lint ends with 0 where nothing blocks, and with 1 where something does")
def _(desk):
    ident = begin(desk)
    assert "must be mended" not in desk.run("policy", "W", "lint")
    text = desk.json("show", "W", "policy-version", ident, "--json")["text"]
    desk.record("policy-version", ident, "text=" + text + "\n\n## Signed\n\nSigned by [name].")
    told = desk.run("policy", "W", "lint", "1.0", expect=1)
    assert "Signed (must be mended)" in told and "“[name]”" in told, told
    remarks = desk.json("policy", "W", "lint", "--json", expect=1)
    blocking = [r for r in remarks if r["severity"] == "blocks"]
    assert [r["kind"] for r in blocking] == ["placeholder"], remarks
    assert blocking[0]["where"] == "Signed" and blocking[0]["quote"] == "[name]"
    text = desk.json("show", "W", "policy-version", ident, "--json")["text"].encode()
    assert text[blocking[0]["start"]:blocking[0]["end"]] == b"[name]"


@test("a text with something that blocks is not approved")
def _(desk):
    ident = begin(desk)
    desk.record("policy-version", ident, "text=We bake.")
    before = export(desk)
    approve(desk, expect=3)
    assert "5.2 c" in desk.errors and "5.2 d" in desk.errors, desk.errors
    assert export(desk) == before


@test("a person of top management approves, and the version is in force")
def _(desk):
    begin(desk)
    approve(desk, "--capacity", "Owner", "--note", "Read twice.")
    (approval,) = desk.json("show", "W", "approval", "--json")
    assert (approval["person"], approval["capacity"], approval["note"]) == (desk.owner, "Owner", "Read twice.")
    (version,) = desk.json("policy", "W", "--json")
    assert (version["state"], version["approved_on"], version["effective_on"]) == ("in-force", TODAY, TODAY)
    assert (version["acknowledged"], version["readers"]) == (0, 2)
    assert "acknowledged by 0 of 2" in desk.run("policy", "W")


@test("a body approves in its meeting")
def _(desk):
    begin(desk)
    board = desk.record("body", "name=The Board", "is_top_management=true")
    meeting = desk.record("review", "title=Board meeting", "kind=policy-review", "state=held", "held_on=" + TODAY)
    desk.run("policy", "W", "approve", "1.0", "--by", "the board", "--on", TODAY, "--meeting", "Meeting of nobody", expect=3)
    assert "Board meeting" in desk.errors
    desk.run("policy", "W", "approve", "1", "--by", "the board", "--on", TODAY, "--meeting", "Board meeting")
    (approval,) = desk.json("show", "W", "approval", "--json")
    assert (approval["body"], approval["review"], approval["method"]) == (board, meeting, "meeting")


@test("who is not at the top, not known, or known twice approves nothing")
def _(desk):
    begin(desk)
    twin = desk.record("person", "name=Carl Clerk")
    before = export(desk)
    for by, words in ((desk.clerk, "top management"), ("Eve", "Olga Owner"), ("Carl Clerk", twin)):
        desk.run("policy", "W", "approve", "1.0", "--by", by, "--on", TODAY, expect=3)
        assert words in desk.errors, desk.errors
    desk.run("policy", "W", "approve", "7.0", "--by", desk.owner, "--on", TODAY, expect=3)
    assert "1.0" in desk.errors
    desk.run("policy", "W", "approve", "1.0", "--by", desk.owner, "--on", "yesterday", expect=2)
    desk.run("policy", "W", "approve", "1.0", "--by", desk.owner, "--on", "1999-01-01", expect=3)
    assert export(desk) == before


@test("publish says where everybody finds it, and nothing before it is approved")
def _(desk):
    begin(desk)
    before = export(desk)
    desk.run("policy", "W", "publish", "1.0", "--at", "Notice board", expect=3)
    desk.run("policy", "W", "publish", "1.0", "--on", "soon", expect=2)
    assert export(desk) == before
    approve(desk)
    desk.run("policy", "W", "publish", "1.0", "--at", "Notice board", "--on", TODAY)
    assert [p["published_at"] for p in desk.json("show", "W", "policy", "--json")] == ["Notice board"]
    assert [v["published_on"] for v in desk.json("show", "W", "policy-version", "--json")] == [TODAY]


@test("compare shows word by word what became of a text")
def _(desk):
    begin(desk)
    approve(desk)
    answers = {**ANSWERS, "approver": desk.owner, "protects_words": "We bake cake for the town.", "change_summary": "Cake."}
    desk.run("policy", "W", "draft", "--answers", desk.write("next.json", json.dumps(answers)), "--author", desk.clerk)
    numbers = [v["number"] for v in desk.json("policy", "W", "--json")]
    assert len(numbers) == 2 and numbers[1] == "1.0", numbers
    told = desk.run("policy", "W", "compare", "1.0", numbers[0])
    assert "We bake [-bread-]{+cake+} for the town." in told, told
    assert len(desk.run("policy", "W", "compare", "1.0", numbers[0], "--only-changes")) < len(told)
    blocks = desk.json("policy", "W", "compare", "1.0", numbers[0], "--json")
    (changed,) = [b for b in blocks if b["state"] != "same"]
    assert {"state": "removed", "text": "bread"} in changed["runs"]
    assert "[-" not in desk.run("policy", "W", "compare", "1.0", "1.0")


@test("pdf writes the version in force, and replaces a file only if told to")
def _(desk):
    begin(desk)
    path = desk.path("policy.pdf")
    assert desk.run("policy", "W", "pdf", "-o", path).strip() == path
    assert "We bake bread for the town." in " ".join(read("pdftotext", path, "-").split())
    desk.run("policy", "W", "pdf", "1.0", "-o", path, expect=4)
    desk.run("policy", "W", "pdf", "1.0", "-o", path, "--force")
    desk.run("policy", "W", "pdf", expect=2)
    desk.run("policy", "W", "pdf", "9", "-o", desk.path("no.pdf"), expect=3)
    assert not os.path.exists(desk.path("no.pdf"))


sys.exit(tap())
