#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets of templates, logos, and several organisations of one consultant."""
import base64
import json
import os
import sqlite3
import struct
import sys
import zlib

from mandate_desk import read, tap, test


def picture(red, width=320, height=80):
    """A PNG file of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes([red, 40, 90]) * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


HOUSE = {
    "format": "mandate-templates-1", "name": "Consulting & Sons", "version": "3", "author": "A. Consultant",
    "logo": base64.b64encode(picture(200)).decode(),
    "languages": {"en": {
        "policy": {"headings": {"purpose": "Why this paper exists"}},
        "letters": {"appointment": {"support": "The house stands behind you."}},
        "messages": {"incident": {"opening": "Listen, please."}},
    }},
}


def write_set(desk, **changes):
    return desk.write("house.mandate-templates", json.dumps({**HOUSE, **changes}))


def files(desk):
    """All that lies beside the workspaces, with what is in it."""
    found = {}
    for folder, _, names in os.walk(desk.path("data/mandate/templates")):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), desk.folder)] = file.read()
    return found


def begin(desk, name="W"):
    desk.run("new", name)


@test("the built-in templates are saved, changed, taken in, listed and removed")
def _(desk):
    path = desk.path("mine.mandate-templates")
    desk.run("templates", "--export", path)
    desk.run("templates", "--export", path, expect=4)
    assert "With --force" in desk.errors, desk.errors
    desk.run("templates", "--export", path, "--force")
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    assert set(content["languages"]) == {"en", "de", "fr", "es"}
    desk.run("templates", "--import", path)
    content["name"] = "Ours"
    desk.run("templates", "--import", desk.write("ours.json", json.dumps(content)))
    assert [s["name"] for s in desk.json("templates", "--json")] == ["My House Style", "Ours"]
    desk.run("templates", "--remove", "My House Style")
    assert [s["name"] for s in desk.json("templates", "--json")] == ["Ours"]
    desk.run("templates", "--remove", "My House Style", expect=3)


@test("what is hostile or cut off is refused, and nothing is changed")
def _(desk):
    good = write_set(desk)
    desk.run("templates", "--import", good)
    before = files(desk)
    with open(good, "rb") as file:
        whole = file.read()
    broken_logo = base64.b64encode(picture(200)[:60]).decode()
    bomb = picture(1, 10, 10)
    bomb = bomb[:16] + struct.pack(">II", 60000, 60000) + bomb[24:]
    for content in (b"", whole[:-20], b"\xff" + whole, b"[" * 500000, b"{}" + b" " * 5000000,
                    json.dumps({**HOUSE, "colour": "red"}).encode(), json.dumps({**HOUSE, "logo": "PHN2Zz4="}).encode(),
                    json.dumps({**HOUSE, "logo": broken_logo}).encode(), json.dumps({**HOUSE, "logo": base64.b64encode(bomb).decode()}).encode()):
        desk.run("templates", "--import", desk.write("bad.mandate-templates", content), expect=3)
        assert files(desk) == before
    desk.run("templates", "--import", desk.path("not-there"), expect=3)
    desk.run("templates", "--import", "/dev/zero", expect=3)
    assert files(desk) == before


@test("one thing at a time, and a set that is not there is not chosen")
def _(desk):
    begin(desk)
    desk.run("templates", "--import", "a", "--remove", "b", expect=2)
    desk.run("templates", "W", expect=2)
    desk.run("templates", "--use", "x", expect=2)
    desk.run("templates", "W", "--use", "Nobody's", expect=3)
    assert desk.json("show", "W", "organisation", "--json")[0]["templates"] is None


@test("policy, letters and messages begin with the chosen set, and stay as they are when it goes")
def _(desk):
    begin(desk)
    owner = desk.record("person", "name=Olga Owner", "is_top_management=true")
    (role,) = [r["id"] for r in desk.json("show", "W", "role", "--json") if r["mandate"] == "conformance"]
    desk.record("role-holding", f"role={role}", f"person={owner}", "held_from=2026-01-01")
    desk.run("templates", "--import", write_set(desk))
    told = desk.run("templates", "W", "--use", HOUSE["name"])
    assert "agendas" in told and "messages" not in told, told
    answers = desk.write("answers.json", json.dumps({"language": "en", "protects_customers": True}))
    ident = desk.run("policy", "W", "draft", "--answers", answers).strip()
    message = desk.record("communication", "title=Oh", "template=incident")

    def texts():
        version, told = desk.json("show", "W", "policy-version", ident, "--json"), desk.json("show", "W", "communication", message, "--json")
        return version["text"], told["message"]

    before = texts()
    assert "Why this paper exists" in before[0] and before[1].startswith("Listen, please."), before
    (letter, *_) = [p for p in desk.run("roles", "W", "letters", "-o", desk.path("papers")).splitlines() if "Letter of appointment" in p]
    assert "The house stands behind you." in read("pdftotext", letter, "-")

    desk.run("templates", "--import", write_set(desk, version="4", languages={"en": {"messages": {"incident": {"opening": "Different."}}}}))
    assert texts() == before
    desk.run("templates", "W", "--use", "")
    assert desk.json("show", "W", "organisation", "--json")[0]["templates"] is None
    desk.run("undo", "W")
    desk.run("templates", "--remove", HOUSE["name"])
    assert texts() == before
    desk.run("verify", "W")
    (letter, *_) = [p for p in desk.run("roles", "W", "letters", "-o", desk.path("papers"), "--force").splitlines() if "Letter of appointment" in p]
    assert "gets the training that it takes" in read("pdftotext", letter, "-")


@test("the logo stands on letters and pack, is read out, and gives the same bytes each time")
def _(desk):
    begin(desk)
    owner = desk.record("person", "name=Olga Owner", "is_top_management=true")
    (role,) = [r["id"] for r in desk.json("show", "W", "role", "--json") if r["mandate"] == "conformance"]
    desk.record("role-holding", f"role={role}", f"person={owner}", "held_from=2026-01-01")
    plain, first, second = (desk.path(name) for name in ("plain.pdf", "first.pdf", "second.pdf"))
    desk.run("pack", "W", "-o", plain)
    assert "image" not in read("pdfimages", "-list", "-l", "1", plain), "a picture too many"
    desk.run("logo", "W", "--set", desk.write("logo.png", picture(200)))
    desk.run("undo", "W")
    assert desk.json("show", "W", "organisation", "--json")[0]["logo"] is None
    desk.run("redo", "W")
    desk.run("pack", "W", "-o", first)
    desk.run("pack", "W", "-o", second)
    with open(first, "rb") as one, open(second, "rb") as other:
        assert one.read() == other.read(), "not the same bytes"
    assert "image" in read("pdfimages", "-list", "-l", "1", first), "no picture"
    (letter, *_) = [p for p in desk.run("roles", "W", "letters", "-o", desk.path("papers")).splitlines() if "Letter of appointment" in p]
    for path in (first, letter):
        assert "u:Logo of W" in read("qpdf", "--json", path), path
        assert "Figure" in read("pdfinfo", "-struct", path), path
    desk.run("verify", first, "--against", "W")
    desk.run("logo", "W", "--remove")
    desk.run("pack", "W", "-o", second, "--force")
    assert "image" not in read("pdfimages", "-list", "-l", "1", second)


@test("what is no picture never becomes a logo")
def _(desk):
    begin(desk)
    before = desk.run("export", "W", "--format", "json")
    whole = picture(9)
    for content in (b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", whole[:70], b"\xff\xd8\xff" + b"\0" * 50, whole + b"\0" * 600000):
        desk.run("logo", "W", "--set", desk.write("bad.png", content), expect=3)
    desk.run("logo", "W", "--set", desk.path("not-there.png"), expect=3)
    desk.run("logo", "W", expect=2)
    assert desk.run("export", "W", "--format", "json") == before


@test("a logo that was taken out of the file is missed, and a copy brings it along")
def _(desk):
    begin(desk)
    desk.run("logo", "W", "--set", desk.write("logo.png", picture(77)))
    with open(desk.write("export.json", desk.run("export", "W", "--format", "json"))) as file:
        logo = json.load(file)["records"]["organisation"][0]["logo"]
    desk.run("import", "Other", desk.path("export.json"))
    assert desk.json("show", "Other", "organisation", "--json")[0]["logo"] == logo
    desk.run("verify", "Other")
    (path,) = [w["path"] for w in desk.json("list", "--json") if w["name"] == "W"]
    database = sqlite3.connect(path)
    database.execute("DELETE FROM evidence_file")
    database.commit()
    database.close()
    desk.run("verify", "W", expect=3)
    assert "logo" in desk.errors, desk.errors


@test("three clients, two of one name: each has its own set and logo, and nothing of another")
def _(desk):
    for name in ("North", "South", "West"):
        begin(desk, name)
        ident = desk.json("show", name, "organisation", "--json")[0]["id"]
        desk.run("record", name, "organisation", ident, "legal_name=" + ("Twin Ltd" if name != "West" else "West Ltd"))
        desk.run("record", name, "person", f"name=Person of {name}")
    desk.run("new", "North", expect=3)
    desk.run("templates", "--import", write_set(desk))
    desk.run("templates", "North", "--use", HOUSE["name"])
    desk.run("logo", "South", "--set", desk.write("south.png", picture(12)))
    organisations = {name: desk.json("show", name, "organisation", "--json")[0] for name in ("North", "South", "West")}
    assert [organisations[name]["templates"] for name in ("North", "South", "West")] == [HOUSE["name"], None, None]
    assert [organisations[name]["logo"] is not None for name in ("North", "South", "West")] == [False, True, False]
    for name in ("North", "South", "West"):
        export = desk.run("export", name, "--format", "json")
        for other in {"North", "South", "West"} - {name}:
            assert f"Person of {other}" not in export
        assert ("Consulting" in export) == (name == "North")



sys.exit(tap())
