#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with mandatectl, from outside."""
import datetime
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys

from mandate_desk import PROGRAM, tap, test

ORGANISATION = "00000000-0000-7000-8000-000000000001"
CONFORMANCE = "00000000-0000-7000-8000-00000000053a"


@test("new makes a workspace that holds the organisation and the two mandated roles")
def _(desk):
    desk.run("new", "W")
    assert [o["legal_name"] for o in desk.json("show", "W", "organisation", "--json")] == ["W"]
    mandates = [r["mandate"] for r in desk.json("show", "W", "role", "--json")]
    assert mandates == ["conformance", "performance-reporting"], mandates
    assert len(desk.json("journal", "W", "--json")) == 1


@test("new refuses a name that is taken, empty or of several lines")
def _(desk):
    desk.run("new", "W")
    desk.run("new", "W", expect=3)
    desk.run("new", "", expect=3)
    desk.run("new", "a\nb", expect=3)
    assert desk.run("list") == "W\n"


@test("record adds and changes, and prints the id")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana Pérez", "is-top-management=true")
    assert desk.record("person", ana, "job_title=Owner") == ana
    person = desk.json("show", "W", "person", ana, "--json")
    assert person["id"] == ana and person["name"] == "Ana Pérez"
    assert person["job_title"] == "Owner" and person["is_top_management"] is True


@test("record takes every script, quotes, emoji and format characters as they are")
def _(desk):
    desk.run("new", "W")
    for name in ("Αθηνά", "Борис", "مها", "דנה", "王小明", "🙂 O'Brien \"the %s\" \\n", "=1+1"):
        ident = desk.record("person", "name=" + name)
        assert desk.json("show", "W", "person", ident, "--json")["name"] == name


@test("record keeps ten thousand characters where they fit and refuses them where not")
def _(desk):
    desk.run("new", "W")
    long = "ä" * 10000
    desk.record("organisation", "scope=" + long)
    assert desk.json("show", "W", "organisation", "--json")[0]["scope"] == long
    desk.record("person", "name=" + long, expect=3)
    assert "1000" in desk.errors.replace(",", "").replace(".", "")
    assert desk.json("show", "W", "person", "--json") == []


@test("record refuses what can't be, in words, and leaves everything as it was")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana", "joined_on=2020-01-01")
    before = desk.run("export", "W", "--format", "json")
    desk.record("person", ana, "left_on=2019-01-01", expect=3)
    assert "Ana" in desk.errors and "Left on" in desk.errors
    desk.record("person", ana, "left_on=2023-02-29", expect=3)
    desk.record("person", "name=", expect=3)
    desk.record("person", "job_title=Baker", expect=3)
    desk.record("resource", "title=Key", "currency=EUR", "requested_amount=-5", expect=3)
    assert "negative" in desk.errors
    desk.record("person", b"name=\xff\xfe", expect=3)
    desk.record("role-holding", "role=" + CONFORMANCE, "person=" + ORGANISATION, "held_from=2024-01-01", expect=3)
    assert desk.run("export", "W", "--format", "json") == before


@test("an unknown command, type, field or name suggests the nearest")
def _(desk):
    desk.run("new", "Bakery")
    for words, nearest, code in (
        (("shwo", "Bakery"), "show", 2),
        (("show", "Bakery", "persn"), "person", 2),
        (("record", "Bakery", "person", "nmae=x"), "name", 2),
        (("show", "Bakry"), "Bakery", 3),
    ):
        desk.run(*words, expect=code)
        assert f"“{nearest}”" in desk.errors, desk.errors


@test("a wrong command line is told apart from wrong data")
def _(desk):
    desk.run(expect=2)
    desk.run("show", expect=2)
    desk.run("show", "a", "b", "c", "d", expect=2)
    desk.run("pack", "W", expect=2)
    desk.run("list", "--no-such-option", expect=2)
    desk.run("show", "W", expect=3)


@test("every command explains itself")
def _(desk):
    names = re.findall(r"^  (?!mandatectl)([a-z]+) ", desk.run("--help"), re.M)
    assert len(names) >= 17, names
    for name in names:
        assert "mandatectl " + name in desk.run(name, "--help")


@test("types documents every field of every type")
def _(desk):
    desk.run("new", "W")
    names = [line.split()[0] for line in desk.run("types").splitlines()]
    shown = desk.json("show", "W", "--json")
    assert names == list(shown)
    for name in names:
        assert len(desk.run("types", name).splitlines()) > 3, name


@test("undo and redo take back and do again, each as an entry of its own")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    desk.record("person", "name=Bo")
    desk.run("undo", "W")
    assert [p["name"] for p in desk.json("show", "W", "person", "--json")] == ["Ana"]
    desk.run("redo", "W")
    assert [p["name"] for p in desk.json("show", "W", "person", "--json")] == ["Ana", "Bo"]
    desk.run("redo", "W", expect=3)
    kinds = [e["kind"] for e in desk.json("journal", "W", "--json")]
    assert kinds == ["redo", "undo", "action", "action", "action"], kinds


@test("the journal lists what is asked for, and a record has a history of its own")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana Pérez")
    desk.record("person", "name=Bo")
    desk.record("person", ana, "job_title=Owner")
    every = desk.json("journal", "W", "--json")
    today = every[0]["recorded_at"][:10]
    assert len(desk.json("journal", "W", "--limit", "2", "--json")) == 2
    assert len(desk.json("journal", "W", "--record", "person/" + ana, "--json")) == 2
    assert len(desk.json("journal", "W", "--type", "person", "--json")) == 3
    assert desk.json("journal", "W", "--type", "action", "--json") == []
    assert desk.json("journal", "W", "--person", "Nobody", "--json") == []
    assert len(desk.json("journal", "W", "--person", every[0]["actor"], "--json")) == len(every)
    assert len(desk.json("journal", "W", "--from", today, "--until", today, "--json")) == len(every)
    assert desk.json("journal", "W", "--until", "2020-01-01", "--json") == []
    assert len(desk.json("journal", "W", "--search", "pers ana", "--json")) == 2
    assert len(desk.json("journal", "W", "--search", "person", "--json")) == 3
    desk.run("journal", "W", "--from", "yesterday", expect=3)
    desk.run("journal", "W", "--type", "persn", expect=2)
    desk.run("journal", "W", "--record", ana, expect=3)
    history = desk.json("history", "W", "person/" + ana, "--json")
    assert [h["operation"] for h in history] == ["changed", "added"]
    assert history[0]["fields"] == [{"field": "job_title", "before": None, "after": "Owner"}], history[0]["fields"]
    assert "Owner" in desk.run("history", "W", "person/" + ana)
    desk.run("history", "W", "person/none", expect=3)


@test("an older entry is brought back, unless something came after it")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana")
    desk.record("person", ana, "job_title=Owner")
    entry = desk.json("journal", "W", "--json")[0]["seq"]
    desk.record("person", "name=Bo")
    desk.run("bring-back", "W", str(entry))
    assert desk.json("show", "W", "person", ana, "--json")["job_title"] is None
    desk.record("person", ana, "job_title=Clerk")
    desk.run("bring-back", "W", str(entry), expect=3)
    assert "changed again" in desk.errors, desk.errors
    desk.run("bring-back", "W", "last", expect=2)


@test("a removed record is listed and comes back")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana")
    assert desk.json("removed", "W", "--json") == []
    desk.run("remove", "W", "person", ana)
    assert [r["name"] for r in desk.json("removed", "W", "--json")] == ["Ana"]
    assert "person/" + ana in desk.run("removed", "W")
    assert [h["operation"] for h in desk.json("history", "W", "person/" + ana, "--json")] == ["removed", "added"]
    desk.run("restore-record", "W", "person/" + ana)
    assert desk.json("removed", "W", "--json") == []
    assert [p["name"] for p in desk.json("show", "W", "person", "--json")] == ["Ana"]
    desk.run("restore-record", "W", "person/" + ana, expect=3)


@test("an approval is of one text, for good")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana", "is_top_management=true")
    policy = desk.record("policy", "title=Policy")
    text = desk.record("policy-version", "policy=" + policy, "number=1.0", "text=We take care.", "written_on=2026-01-12")
    desk.record("approval", "policy_version=" + text, "person=" + ana, "decided_on=2026-01-11", expect=3)
    approval = desk.record("approval", "policy_version=" + text, "person=" + ana, "decided_on=2026-01-15")
    told = desk.json("show", "W", "approval", approval, "--json")
    assert told["text_sha256"] == hashlib.sha256(b"We take care.").hexdigest()
    assert desk.json("show", "W", "policy-version", text, "--json")["state"] == "approved"
    desk.record("policy-version", text, "text=We do not.", expect=3)
    desk.run("remove", "W", "policy-version", text, expect=3)
    desk.run("undo", "W", expect=3)
    desk.run("verify", "W")


@test("a management review is held only when every input was dealt with")
def _(desk):
    desk.run("new", "W")
    review = desk.record("review", "title=First", "held_on=2026-03-01")
    desk.record("review", review, "state=held", expect=3)
    assert desk.errors.count("blank") == 10, desk.errors
    for name in ("earlier-actions", "context-changes", "interested-parties", "nonconformities", "measurements",
                 "audit-results", "objectives", "feedback", "risks", "improvements"):
        desk.record("review-input", "review=" + review, "input=" + name, "nothing_because=First one")
    desk.record("review", review, "state=held")
    desk.record("review", review, "state=closed", expect=3)
    assert "top management" in desk.errors.lower()


@test("remove takes the parts along and names what stands in the way")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana")
    objective = desk.record("objective", "title=Fast restore", "owner=" + ana)
    desk.record("objective-reading", "objective=" + objective, "read_on=2026-01-01", "value=4")
    desk.run("remove", "W", "person", ana, expect=3)
    assert "Fast restore" in desk.errors
    desk.run("remove", "W", "objective", objective)
    assert desk.json("show", "W", "objective-reading", "--json") == []
    desk.run("remove", "W", "person", ana)
    desk.run("undo", "W")
    desk.run("undo", "W")
    assert len(desk.json("show", "W", "objective-reading", "--json")) == 1
    desk.run("verify", "W")


@test("show as of a day shows the records of then")
def _(desk):
    desk.run("sample", "W")
    day = (datetime.date.today() - datetime.timedelta(days=365)).isoformat()
    then, now = desk.json("show", "W", "review", "--json", "--as-of", day), desk.json("show", "W", "review", "--json")
    assert 0 < len(then) < len(now), (len(then), len(now))
    desk.run("show", "W", "--as-of", "yesterday", expect=3)


@test("check as of a day finds what was missing then, by the dates of then")
def _(desk):
    desk.run("sample", "W")
    day = (datetime.date.today() - datetime.timedelta(days=365)).isoformat()
    then, now = desk.json("check", "W", "--json", "--as-of", day, expect=1), desk.json("check", "W", "--json", expect=1)
    assert {gap["found"] for gap in then} != {gap["found"] for gap in now}
    today = datetime.date.today().isoformat()
    assert desk.json("check", "W", "--json", "--as-of", today, expect=1) == now


@test("a day without anything to show is refused, with the days that have")
def _(desk):
    desk.run("sample", "W")
    tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    for command in (("show", "W"), ("check", "W"), ("pack", "W", "-o", desk.path("pack.pdf"))):
        desk.run(*command, "--as-of", "2000-01-01", expect=3)
        assert "first entry is of 20" in desk.errors, desk.errors
        desk.run(*command, "--as-of", tomorrow, expect=3)
        assert "has not come yet" in desk.errors, desk.errors
        desk.run(*command, "--as-of", "2026-02-30", expect=3)
        assert "is not a date" in desk.errors, desk.errors
    assert not os.path.exists(desk.path("pack.pdf"))


@test("a day ends when it does where the computer is")
def _(desk):
    desk.run("new", "W")
    now = datetime.datetime.now(datetime.timezone.utc)
    for hours in (14, -11):
        desk.environment["TZ"] = f"{hours:+03d}:00"
        today = (now + datetime.timedelta(hours=hours)).date()
        assert desk.json("show", "W", "role", "--json", "--as-of", today.isoformat())
        desk.run("show", "W", "role", "--as-of", (today - datetime.timedelta(days=1)).isoformat(), expect=3)
        desk.run("show", "W", "role", "--as-of", (today + datetime.timedelta(days=1)).isoformat(), expect=3)


@test("attach keeps files as evidence of a record, all or none")
def _(desk):
    desk.run("new", "W")
    one, two = desk.write("one ü.txt", "one"), desk.write("two.txt", "two")
    ids = desk.run("attach", "W", one, two, "--to", "organisation/" + ORGANISATION).split()
    evidence = desk.json("show", "W", "evidence", "--json")
    assert [e["id"] for e in evidence] == ids and [e["number"] for e in evidence] == [1, 2]
    assert evidence[0]["sha256"] == hashlib.sha256(b"one").hexdigest() and evidence[0]["file_name"] == "one ü.txt"
    assert len(desk.json("show", "W", "evidence-link", "--json")) == 2
    desk.run("attach", "W", one, desk.path("missing"), expect=3)
    desk.run("attach", "W", one, "--to", "person/" + ORGANISATION, expect=3)
    assert len(desk.json("show", "W", "evidence", "--json")) == 2


@test("check lists the gaps with what was asked, looked for and found")
def _(desk):
    desk.run("new", "W")
    gaps = desk.json("check", "W", "--json", expect=1)
    assert len(gaps) >= 15
    for gap in gaps:
        assert set(gap) == {"check", "clause", "requirement", "looked_for", "found", "where"} and all(gap.values()), gap


@test("an export brought into a new workspace is the same, its journal included")
def _(desk):
    desk.run("sample", "W")
    everything = desk.run("export", "W", "--format", "json")
    desk.run("import", "Copy", desk.write("all.json", everything))
    copy = json.loads(desk.run("export", "Copy", "--format", "json"))
    assert dict(copy, name="W") == json.loads(everything)
    desk.run("verify", "Copy")


@test("an import with one bad record imports nothing and names record, field and reason")
def _(desk):
    desk.run("new", "W")
    before = desk.run("export", "W", "--format", "json")
    bad = {"format": "mandate-workspace", "version": 1,
           "records": {"person": [{"name": "Ana"}, {"name": "Bo", "joined_on": "soon"}]}}
    path = desk.write("bad.json", json.dumps(bad))
    desk.run("import", "W", path, expect=3)
    assert "Bo" in desk.errors and "Joined on" in desk.errors and "soon" in desk.errors
    assert desk.run("export", "W", "--format", "json") == before
    desk.run("import", "New", path, expect=3)
    assert desk.run("list") == "W\n"
    for content in (b"", b"[]", b"{", b"\xff", b'{"format":"other"}'):
        desk.run("import", "W", desk.write("bad.json", content), expect=3)


@test("an import of what is no export, or nests without end, is refused as data")
def _(desk):
    desk.run("new", "W")
    document = json.loads(desk.run("export", "W", "--format", "json"))
    document["records"]["role"][0]["titel"] = document["records"]["role"][0].pop("title")
    for content in ("", "[]", "{}", "null", "[" * 200000, '{"a":' * 200000, json.dumps(document)):
        desk.run("import", "New", desk.write("x.json", content), expect=3)
    assert "Did you mean “title”?" in desk.errors, desk.errors
    assert len(desk.json("list", "--json")) == 1


@test("a file that can't be read is told in the same words by whatever was to read it")
def _(desk):
    desk.run("new", "W")
    missing = desk.path("missing.pdf")
    readers = (("open",), ("verify",), ("import", "W"), ("merge", "W"), ("people", "W", "import"), ("raci", "W", "import"), ("resources", "W", "import"), ("attach", "W"),
               ("logo", "W", "--set"), ("templates", "--import"), ("policy", "W", "draft", "--answers"), ("pack", "W", "-o", desk.path("p.pdf"), "--password-file"),
               ("seal-copy", "W", desk.path("s.mandate-sealed"), "--passphrase-file"))
    for words in readers:
        desk.run(*words, missing, expect=3)
        assert desk.errors == f"mandatectl: There is no file “{missing}”.\n", (words, desk.errors)
        desk.run(*words, desk.folder + "/", expect=3)
        assert "is a folder" in desk.errors, (words, desk.errors)
    desk.run("verify", missing, "--against", "W", expect=3)
    desk.run("new", "a/b")
    assert "Unbroken" in desk.run("verify", "a/b")


@test("verify finds what was changed behind the program's back")
def _(desk):
    for statement in (
        "UPDATE person SET name = 'Eve'",
        "INSERT INTO person (id, name, is_external, is_top_management) VALUES ('01890000-0000-7000-8000-000000000000', 'Eve', 0, 0)",
        "DELETE FROM person",
        "UPDATE journal SET actor = 'Eve' WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 1",
        "DELETE FROM journal WHERE seq = 2",
    ):
        desk.run("new", "W")
        desk.record("person", "name=Ana")
        desk.run("verify", "W")
        connection = sqlite3.connect(desk.database())
        connection.execute(statement)
        connection.commit()
        connection.close()
        desk.run("verify", "W", expect=3)
        desk.run("delete", "W")


@test("the chain can be recomputed by anybody who has the file")
def _(desk):
    desk.run("sample", "W")
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recompute-chain.py")
    head = desk.json("journal", "W", "--json")[0]
    done = subprocess.run([sys.executable, script, desk.database()], capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout == f"{head['seq']} entries, head {head['hash']}\n" and head["seq"] > 50, done
    connection = sqlite3.connect(desk.database())
    for column in ("actor", "login", "label", "changeset", "recorded_at"):
        kept = connection.execute(f"SELECT {column} FROM journal WHERE seq = 7").fetchone()[0]
        connection.execute(f"UPDATE journal SET {column} = ? WHERE seq = 7", (b"x" if column == "changeset" else "x",))
        connection.commit()
        done = subprocess.run([sys.executable, script, desk.database()], capture_output=True, text=True)
        assert done.returncode == 1 and "broken at entry 7 " in done.stderr, (column, done)
        connection.execute(f"UPDATE journal SET {column} = ? WHERE seq = 7", (kept,))
        connection.commit()


@test("a data folder that can't be written is told, and nothing is left")
def _(desk):
    desk.write("data", "a file where the folder should be")
    desk.run("new", "W", expect=4)
    assert open(desk.path("data")).read().startswith("a file")


@test("an export that does not fit on the disk is not passed off as whole")
def _(desk):
    desk.run("new", "W")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "export", "W", "--format", "json"], env=desk.environment, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 4 and done.stderr, done


def list_keys(value):
    """The names of all that stands in it, however deep."""
    if isinstance(value, list):
        return {key for each in value for key in list_keys(each)}
    return set(value) | {key for each in value.values() for key in list_keys(each)} if isinstance(value, dict) else set()


@test("what is in JSON has names of small letters and underscores, whatever the command")
def _(desk):
    desk.run("sample", "Example")
    person = desk.json("show", "Example", "person", "--json")[0]["id"]
    told = (("list",), ("check", "Example"), ("ready", "Example"), ("show", "Example", "person"), ("evidence", "Example"), ("policy", "Example"), ("due", "Example"),
            ("policy", "Example", "lint"), ("policy", "Example", "compare", "1.0", "2.0"), ("todo", "Example", "--all"), ("coverage", "Example"),
            ("receipt", "Example", "--since", "2020-01-01"), ("objectives", "Example"), ("resources", "Example"), ("journal", "Example"), ("removed", "Example"),
            ("history", "Example", "person/" + person), ("review", "Example", "agenda", "next"), ("templates",))
    for words in told:
        done = subprocess.run([PROGRAM, *words, "--json"], env=desk.environment, capture_output=True)
        keys = list_keys(json.loads(done.stdout, parse_constant=lambda word: {word: None}))
        assert done.returncode in (0, 1) and all(re.fullmatch("[a-z0-9_]+", key) for key in keys), (words, keys)


@test("the example has four gaps on purpose, in both languages")
def _(desk):
    for language in ("en", "de"):
        desk.run("sample", "W", "--language", language)
        shown = desk.json("show", "W", "--json")
        counts = {kind: len(shown[kind]) for kind in ("policy-version", "person", "role", "resource", "objective")}
        assert counts == {"policy-version": 2, "person": 12, "role": 10, "resource": 20, "objective": 6}, counts
        assert sum(r["kind"] == "management-review" and r["state"] != "planned" for r in shown["review"]) == 3
        desk.run("verify", "W")
        gaps = {gap["check"] for gap in desk.json("check", "W", "--json", expect=1)}
        assert len(gaps) == 4, gaps
        desk.run("delete", "W")


def another_desk(desk):
    """Another computer, whose folder goes with the first one's."""
    other = type(desk)()
    os.rmdir(other.folder)
    other.folder = desk.path("other")
    os.mkdir(other.folder)
    other.environment["XDG_DATA_HOME"] = other.path("data")
    return other


def second_machine(desk):
    """The same workspace on another computer, as of now."""
    other = another_desk(desk)
    folder = other.path("data/mandate/workspaces/11111111-2222-4333-8444-555555555555")
    os.makedirs(folder)
    copy_to(desk, os.path.join(folder, "workspace.db"))
    return other


def copy_to(desk, path):
    connection = sqlite3.connect(desk.database())
    connection.execute("VACUUM INTO ?", (path,))
    connection.close()
    return path


@test("merge brings in what was done on a copy, and once only")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana")
    other = second_machine(desk)
    other.record("person", ana, "job_title=Owner")
    ben = other.record("person", "name=Ben")
    desk.record("person", ana, "email=ana@example.org")
    copy = copy_to(other, desk.path("copy.mandate"))
    desk.run("merge", "W", copy)
    person = desk.json("show", "W", "person", ana, "--json")
    assert person["job_title"] == "Owner" and person["email"] == "ana@example.org"
    assert desk.json("show", "W", "person", ben, "--json")["name"] == "Ben"
    assert desk.json("journal", "W", "--json")[0]["kind"] == "merge"
    desk.run("verify", "W")
    entries = len(desk.json("journal", "W", "--json"))
    desk.run("merge", "W", copy)
    assert len(desk.json("journal", "W", "--json")) == entries


@test("merge asks where both sides changed the same, and takes the answers")
def _(desk):
    desk.run("new", "W")
    ana = desk.record("person", "name=Ana")
    ben = desk.record("person", "name=Ben")
    other = second_machine(desk)
    other.record("person", ana, "name=Ana Tal")
    other.record("person", ben, "name=Ben Tal")
    desk.record("person", ana, "name=Ana Berg")
    desk.run("remove", "W", "person", ben)
    copy = copy_to(other, desk.path("copy.mandate"))
    entries = len(desk.json("journal", "W", "--json"))
    questions = {q["id"]: q for q in desk.json("merge", "W", copy, expect=1)}
    assert len(desk.json("journal", "W", "--json")) == entries
    name = questions[ana]
    assert name["type"] == "person" and name["field"] == "name" and name["base"] == "Ana" and name["take"] is None
    assert name["here"]["value"] == "Ana Berg" and name["there"]["value"] == "Ana Tal"
    assert name["here"]["actor"] and name["there"]["recorded_at"]
    assert questions[ben]["field"] is None and not questions[ben]["here"]["is_there"] and questions[ben]["there"]["is_there"]
    name["take"] = "there"
    half = desk.write("half.json", json.dumps([name]))
    desk.run("merge", "W", copy, "--answers", half, expect=1)
    questions[ben]["take"] = "here"
    answers = desk.write("answers.json", json.dumps(list(questions.values())))
    desk.run("merge", "W", copy, "--answers", answers)
    assert desk.json("show", "W", "person", ana, "--json")["name"] == "Ana Tal"
    desk.run("show", "W", "person", ben, expect=3)
    desk.run("verify", "W")


@test("merge refuses another workspace, what is no copy, and answers to what was not asked")
def _(desk):
    desk.run("new", "W")
    other = another_desk(desk)
    other.run("new", "W")
    entries = len(desk.json("journal", "W", "--json"))
    desk.run("merge", "W", copy_to(other, desk.path("other.mandate")), expect=3)
    assert "another workspace" in desk.errors
    desk.run("merge", "W", desk.write("x.mandate", "not a workspace"), expect=3)
    desk.run("merge", "W", desk.path("missing"), expect=3)
    copy = copy_to(desk, desk.path("copy.mandate"))
    for answers in ('{}', '[1]', '[' * 200000, '[{"type": "person", "id": "x", "field": null, "take": "here"}]', '['):
        desk.run("merge", "W", copy, "--answers", desk.write("a.json", answers), expect=3)
    assert len(desk.json("journal", "W", "--json")) == entries


@test("the first change of a day is preceded by a backup, and only the first")
def _(desk):
    desk.run("new", "W")
    assert desk.json("backups", "W", "--json") == []
    desk.record("person", "name=Ana")
    desk.record("person", "name=Bo")
    desk.run("undo", "W")
    backups = desk.json("backups", "W", "--json")
    assert [b["reason"] for b in backups] == ["daily"], backups
    assert backups[0]["entries"] == 1 and backups[0]["records"]["person"] == 0 and backups[0]["problem"] is None
    assert os.stat(backups[0]["path"]).st_mode & 0o777 == 0o600


@test("a day whose backup can't be made is told, and what was done is recorded")
def _(desk):
    desk.run("new", "W")
    desk.write("data/mandate/backups", "a file where the folder should be")
    desk.record("person", "name=Ana")
    assert "No backup could be made" in desk.errors, desk.errors
    assert len(desk.json("show", "W", "person", "--json")) == 1


@test("a backup is restored, and that is undone")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    path = desk.run("backup", "W").strip()
    assert "Proven" in desk.errors and os.path.exists(path)
    desk.record("person", "name=Bo")
    name = os.path.basename(path)
    desk.run("restore", "W", "1999", expect=3)
    desk.run("restore", "W", name[:4], expect=3)
    assert "Several" in desk.errors, desk.errors
    desk.run("restore", "W", name)
    assert [p["name"] for p in desk.json("show", "W", "person", "--json")] == ["Ana"]
    assert desk.json("journal", "W", "--json")[0]["kind"] == "restore"
    desk.run("verify", "W")
    desk.run("undo", "W")
    assert len(desk.json("show", "W", "person", "--json")) == 2
    assert sorted(b["reason"] for b in desk.json("backups", "W", "--json")) == ["daily", "hand", "restore"]


@test("a damaged workspace comes back from its backup")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    path = desk.run("backup", "W").strip()
    database = desk.database()
    with open(database, "r+b") as file:
        file.write(b"not a database at all" * 500)
    ident = os.path.basename(os.path.dirname(database))
    desk.run("show", "W", expect=3)
    desk.run("restore", ident, os.path.basename(path))
    assert len(desk.json("show", "W", "person", "--json")) == 1
    assert "damaged" in [b["reason"] for b in desk.json("backups", "W", "--json")]
    desk.run("verify", "W")


@test("an import into a workspace is preceded by a backup, without which there is none")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    document = desk.write("more.json", json.dumps({"format": "mandate-workspace", "version": 1, "records": {"person": [{"name": "Bo"}]}}))
    desk.run("import", "W", document)
    assert "import" in [b["reason"] for b in desk.json("backups", "W", "--json")]
    shutil.rmtree(desk.path("data/mandate/backups"))
    desk.write("data/mandate/backups", "a file where the folder should be")
    before = desk.run("export", "W", "--format", "json")
    desk.run("import", "W", document, expect=4)
    assert desk.run("export", "W", "--format", "json") == before


@test("a copy is written, verified, compared and opened")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    copy = desk.path("w.mandate")
    desk.run("copy", "W", copy)
    desk.run("copy", "W", copy, expect=4)
    assert "2" in desk.run("verify", copy)
    desk.record("person", "name=Bo")
    desk.run("copy", "W", copy, "--force")
    desk.record("person", "name=Cleo")
    desk.run("open", copy, expect=3)
    assert "older" in desk.errors and "--replace" in desk.errors and "merge" in desk.errors, desk.errors
    desk.run("open", copy, "--as", "W", expect=3)
    desk.run("open", copy, "--as", "V", "--replace", "W", expect=2)
    assert desk.run("open", copy, "--as", "V") == "V\n"
    assert len(desk.json("show", "V", "person", "--json")) == 2
    desk.run("open", copy, "--replace", "W")
    assert len(desk.json("show", "W", "person", "--json")) == 2
    desk.run("verify", "W")
    desk.run("delete", "W")
    desk.run("delete", "V")
    assert desk.run("open", copy) == "W\n"
    assert desk.json("backups", "W", "--json") == []


@test("a sealed copy opens with its passphrase, and with no other")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana Canary")
    right = desk.write("right", "correct horse battery\n")
    wrong = desk.write("wrong", "correct horse stable\n")
    weak = desk.write("weak", "bread\n")
    sealed = desk.path("w.mandate-sealed")
    desk.run("seal-copy", "W", sealed, expect=2)
    desk.run("seal-copy", "W", sealed, "--passphrase-file", weak, expect=3)
    assert not os.path.exists(sealed)
    desk.run("seal-copy", "W", sealed, "--passphrase-file", right)
    desk.run("seal-copy", "W", sealed, "--passphrase-file", right, expect=4)
    with open(sealed, "rb") as file:
        content = file.read()
    assert b"Canary" not in content and b"SQLite" not in content
    assert "2" in desk.run("verify", sealed, "--passphrase-file", right)
    desk.run("verify", sealed, expect=3)
    desk.run("verify", sealed, "--passphrase-file", wrong, expect=3)
    cut = desk.write("cut.mandate-sealed", content[:-1])
    flipped = desk.write("flipped.mandate-sealed", content[:200] + bytes([content[200] ^ 1]) + content[201:])
    for damaged in (cut, flipped):
        desk.run("open", damaged, "--as", "V", "--passphrase-file", right, expect=3)
    desk.run("open", sealed, "--as", "V", "--passphrase-file", wrong, expect=3)
    assert desk.run("open", sealed, "--as", "V", "--passphrase-file", right) == "V\n"
    assert len(desk.json("show", "V", "person", "--json")) == 1
    desk.record("person", "name=Bo")
    desk.run("seal-copy", "W", sealed, "--passphrase-file", right, "--force")
    desk.run("undo", "W")
    assert "nothing" in desk.run("merge", "W", sealed, "--passphrase-file", right)
    assert not [name for name in os.listdir(desk.path("data/mandate")) if name.startswith("plain-")]


@test("a copy that was tampered with is refused by verify and open")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    copy = desk.path("w.mandate")
    for statement in ("UPDATE person SET name = 'Eve'", "UPDATE journal SET actor = 'Eve'", "CREATE VIEW v AS SELECT 1"):
        desk.run("copy", "W", copy, "--force")
        connection = sqlite3.connect(copy)
        connection.execute(statement)
        connection.commit()
        connection.close()
        desk.run("verify", copy, expect=3)
        desk.run("open", copy, "--as", "V", expect=3)
    with open(copy, "rb+") as file:
        file.truncate(100000)
    desk.run("open", copy, expect=3)
    assert "“w.mandate” is damaged" in desk.errors and "workspace.db" not in desk.errors, desk.errors
    assert desk.run("list") == "W\n"


if __name__ == "__main__":
    sys.exit(tap())
