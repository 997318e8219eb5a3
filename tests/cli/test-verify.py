#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a pack is what it was and what the records said; and what may be left out of it or hung on it."""
import datetime
import hashlib
import json
import os
import pwd
import re
import sqlite3
import subprocess
import sys
import tempfile

from mandate_desk import read, tap, test

def pack(desk, name, *words, **options):
    desk.run("pack", "W", "-o", desk.path(name), *words, **options)
    return desk.path(name)


def verify(desk, path, *words, **options):
    """The points, each as how it stands and what is said."""
    lines = desk.run("verify", path, *words, **options).splitlines()
    return {line.split(" · ", 1)[1].split(": ")[0]: (line.split(" · ", 1)[0], line.split(": ", 1)[1]) for line in lines}


def attachments(path):
    folder = tempfile.mkdtemp(dir=os.path.dirname(path))
    subprocess.run(["pdfdetach", "-saveall", "-o", folder, path], check=True, capture_output=True)
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


def prove_anew(path):
    """What somebody without the key can do after changing a file: give it new last lines."""
    data = open(path, "rb").read()
    end = re.search(rb"startxref\n\d+\n%%EOF\n$", data)[0]
    lines = b"%%Mandate-Pack-1\n%%Bytes %d\n%%SHA-256 %s\n" % (len(data), hashlib.sha256(data).hexdigest().encode())
    with open(path, "ab") as file:
        file.write(lines + end)


@test("a pack holds, by itself and beside its records")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    path = pack(desk, "a.pdf")
    alone = verify(desk, path)
    assert alone["File"][0] == "Holds" and alone["Seal"][0] == "Note" and alone["List of Parts"][0] == "Holds", alone
    beside = verify(desk, path, "--against", "W")
    for point in ("Origin", "Journal", "Records", "Parts", "Evidence"):
        assert beside[point][0] == "Holds", beside
    assert re.search(r"All \d\d parts", beside["Parts"][1]), beside


@test("what the control page says can be done without the program")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    path = pack(desk, "a.pdf")
    page = read("pdftotext", "-f", "3", "-l", "3", path, "-")
    assert "tail -n 8 FILE.pdf" in page and "head -c BYTES FILE.pdf | sha256sum" in page, page
    lines = read("tail", "-n", "8", path)
    said = re.search(r"%Bytes (\d+)\n%SHA-256 ([0-9a-f]{64})\n", lines)
    done = subprocess.run(f"head -c {said[1]} '{path}' | sha256sum", shell=True, capture_output=True, check=True).stdout.decode()
    assert done.split()[0] == said[2]
    assert hashlib.sha256(open(path, "rb").read()).hexdigest() in verify(desk, path)["File"][1]


@test("one flipped byte anywhere is found")
def _(desk):
    desk.run("sample", "W")
    data = open(pack(desk, "a.pdf"), "rb").read()
    for step in range(24):
        place = (len(data) - 1) * step // 23
        changed = bytearray(data)
        changed[place] ^= 1 << step % 8
        verify(desk, desk.write("b.pdf", bytes(changed)), expect=3)
    verify(desk, desk.write("b.pdf", data[:-1]), expect=3)
    verify(desk, desk.write("b.pdf", data + b"\n"), expect=3)


@test("a pack that another program saved anew is told")
def _(desk):
    desk.run("new", "W")
    path = pack(desk, "a.pdf")
    subprocess.run(["qpdf", path, desk.path("b.pdf")], check=True)
    points = verify(desk, desk.path("b.pdf"), expect=3)
    assert points["File"][0] == "Broken" and points["List of Parts"][0] == "Holds", points


@test("the list names each part and each piece of evidence with its sum")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    path = pack(desk, "a.pdf", "--audit", "stage2")
    listed = json.loads(attachments(path)["mandate-pack.json"])
    assert listed["format"] == "mandate-pack-1" and listed["audit"] == "stage-2" and listed["version"]
    head = desk.json("journal", "W", "--json")[0]
    assert re.fullmatch("[0-9a-f]{64}", listed["entry_sha256"]) and listed["as_of"] == datetime.date.today().isoformat()
    records = desk.json("show", "W", "evidence", "--json")
    kept = {record["id"]: record["sha256"] for record in records if record.get("sha256")}
    waiting = {record["id"] for record in records if record.get("inbox_from")}
    named = {file["id"]: file["sha256"] for file in listed["evidence"] if "sha256" in file}
    assert named.items() <= kept.items() and kept.keys() - named.keys() <= waiting and len(named) > 10
    assert len(listed["parts"]) > 20 and all(re.fullmatch("[0-9a-f]{64}", part["sha256"]) for part in listed["parts"])
    pages = read("pdftotext", "-layout", path, "-").split("\f")
    for part in listed["parts"]:
        if part["page"] > 0 and part["id"] != "cover":
            assert part["title"][:30] in re.sub(r"\s+", " ", pages[part["page"] - 1]), part
    for file in listed["evidence"]:
        assert file["number"] in pages[file["page"] - 1] and file["title"][:20] in re.sub(r"\s+", " ", pages[file["page"] - 1]), file
    assert head


@test("a pack of an earlier day is held against that day")
def _(desk):
    desk.run("sample", "W")
    day = (datetime.date.today() - datetime.timedelta(days=200)).isoformat()
    path = pack(desk, "a.pdf", "--as-of", day)
    desk.record("person", "name=Somebody New")
    assert verify(desk, path, "--against", "W")["Parts"][0] == "Holds"


@test("a pack of today still holds when more was recorded")
def _(desk):
    desk.run("sample", "W")
    path = pack(desk, "a.pdf")
    ident = desk.record("person", "name=Somebody New")
    desk.run("remove", "W", "person", ident)
    assert verify(desk, path, "--against", "W")["Records"][0] == "Holds"


@test("a pack of another workspace is told")
def _(desk):
    desk.run("sample", "W")
    path = pack(desk, "a.pdf")
    desk.run("sample", "V")
    assert verify(desk, path, "--against", "V", expect=3)["Origin"][0] == "Broken"


@test("a journal that was written anew is told")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=Ana")
    path = pack(desk, "a.pdf")
    with sqlite3.connect(desk.database()) as database:
        head = json.loads(attachments(path)["mandate-pack.json"])["entry"]
        assert database.execute("UPDATE journal SET hash = 'beef' || substr (hash, 5) WHERE seq = ?", (head,)).rowcount == 1
    database.close()
    assert verify(desk, path, "--against", "W", expect=3)["Journal"][0] == "Broken"


@test("a list that somebody wrote anew does not stand beside the records")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    path = pack(desk, "a.pdf")
    listed = attachments(path)["mandate-pack.json"]
    part = json.loads(listed)["parts"][5]
    desk.write("mandate-pack.json", listed.replace(part["sha256"].encode(), b"0" * 64))
    subprocess.run(["qpdf", "--remove-attachment=mandate-pack.json", path, desk.path("b.pdf")], check=True)
    subprocess.run(["qpdf", "--add-attachment", desk.path("mandate-pack.json"), "--key=mandate-pack.json", "--", desk.path("b.pdf"), desk.path("c.pdf")], check=True)
    prove_anew(desk.path("c.pdf"))
    assert verify(desk, desk.path("c.pdf"))["File"][0] == "Holds"
    points = verify(desk, desk.path("c.pdf"), "--against", "W", expect=3)
    assert points["Parts"][0] == "Broken" and part["title"] in points["Parts"][1], points


@test("a list that means harm ends nothing")
def _(desk):
    desk.run("new", "W")
    path = pack(desk, "a.pdf")
    subprocess.run(["qpdf", "--remove-attachment=mandate-pack.json", path, desk.path("b.pdf")], check=True)
    for harm in (b"[" * 3000000, b'{"format":"mandate-pack-1","parts":' + b'{"a":' * 100000, b"\xff\xfe", b"{}", b'{"format":1}', b'"'):
        subprocess.run(["qpdf", "--add-attachment", desk.write("list.json", harm), "--key=mandate-pack.json", "--", desk.path("b.pdf"), desk.path("c.pdf")], check=True)
        prove_anew(desk.path("c.pdf"))
        assert verify(desk, desk.path("c.pdf"), "--against", "W", expect=3)["List of Parts"][0] == "Broken"


@test("what was saved is in the log with its sum, and known again by it")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    path = pack(desk, "a.pdf", "--audit", "stage1", "--redact", "email")
    saved = [record for record in desk.json("show", "W", "saved-pack", "--json") if record["file_name"] == "a.pdf"]
    assert len(saved) == 1 and saved[0]["sha256"] == hashlib.sha256(open(path, "rb").read()).hexdigest(), saved
    assert saved[0]["audit"] == "stage-1" and saved[0]["redacted"] == "email" and saved[0]["file_name"] == "a.pdf", saved
    assert verify(desk, path, "--against", "W")["Log of Packs"][0] == "Holds"
    desk.record("pack-copy", "saved_pack=" + saved[0]["id"], "recipient=The certifier", "given_on=" + saved[0]["saved_on"])
    desk.record("pack-copy", "saved_pack=" + saved[0]["id"], "recipient=X", "given_on=2026-02-01", "returned_on=2026-01-01", expect=3)
    assert open(pack(desk, "b.pdf", "--audit", "stage1", "--redact", "email"), "rb").read() == open(path, "rb").read()


@test("the next pack names those that were saved before it")
def _(desk):
    desk.run("new", "W")
    first = pack(desk, "a.pdf")
    assert "No earlier pack" in read("pdftotext", "-f", "2", "-l", "2", first, "-")
    saved = desk.json("show", "W", "saved-pack", "--json")[0]
    desk.record("pack-copy", "saved_pack=" + saved["id"], "recipient=The certifier", "given_on=" + saved["saved_on"])
    desk.record("person", "name=Somebody New")
    page = read("pdftotext", "-f", "2", "-l", "2", pack(desk, "b.pdf"), "-")
    assert re.search(r"The certifier,\s" + saved["saved_on"], page), page
    assert "No earlier pack" not in page and hashlib.sha256(open(first, "rb").read()).hexdigest()[:8] in page, page
    for name in ("a.pdf", "b.pdf"):
        assert verify(desk, desk.path(name), "--against", "W")["Parts"][0] == "Holds"


@test("originals hang on the pack byte for byte, and one that was exchanged is told")
def _(desk):
    desk.run("new", "W")
    table = desk.write("table.csv", b"a,b\n" * 1000)
    desk.run("attach", "W", table, "--to", "person/" + desk.record("person", "name=Somebody Else"))
    path = pack(desk, "a.pdf", "--embed")
    files = attachments(path)
    assert files["E-001 table.csv"] == open(table, "rb").read() and len(files) == 2, files.keys()
    assert verify(desk, path, "--against", "W")["Attached Files"][0] == "Holds"
    assert "No syntax or stream encoding errors" in read("qpdf", "--check", path)
    desk.write("table.csv", b"a,c\n")
    subprocess.run(["qpdf", path, "--remove-attachment=E-001 table.csv", desk.path("b.pdf")], check=True)
    subprocess.run(["qpdf", desk.path("b.pdf"), "--add-attachment", table, "--key=E-001 table.csv", "--", desk.path("c.pdf")], check=True)
    for name in ("b.pdf", "c.pdf"):
        prove_anew(desk.path(name))
        assert verify(desk, desk.path(name), expect=3)["Attached Files"][0] == "Broken"


@test("the same records give the same bytes, with originals, too")
def _(desk):
    desk.run("sample", "W")
    sums = {hashlib.sha256(open(pack(desk, name, "--embed", "--lang", "fr", "--paper", "letter"), "rb").read()).hexdigest() for name in ("a.pdf", "b.pdf")}
    assert len(sums) == 1
    assert "612 x 792" in read("pdfinfo", desk.path("a.pdf"))
    assert json.loads(attachments(desk.path("a.pdf"))["mandate-pack.json"])["language"] == "fr"
    assert "Page 3 sur" in read("pdftotext", "-f", "3", "-l", "3", desk.path("a.pdf"), "-")
    assert verify(desk, desk.path("a.pdf"), "--against", "W")["Parts"][0] == "Holds"


@test("a pack with a password opens with it alone")
def _(desk):
    desk.run("sample", "W")
    secret = desk.write("password", "gr\u00fcner Apfel 7\n")
    path = pack(desk, "a.pdf", "--password-file", secret, "--embed")
    assert subprocess.run(["pdfinfo", path], capture_output=True).returncode != 0
    assert "AES-256" in read("pdfinfo", "-upw", "gr\u00fcner Apfel 7", path) or "AESv3" in read("qpdf", "--show-encryption", "--password=gr\u00fcner Apfel 7", path)
    assert verify(desk, path)["List of Parts"][0] == "Note"
    assert verify(desk, path, "--password-file", secret, "--against", "W")["Attached Files"][0] == "Holds"
    assert verify(desk, path, "--password-file", desk.write("other", "wrong\n"), expect=3)["List of Parts"][0] == "Broken"


@test("what is to be left out stands nowhere in the file")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    people = [record["name"] for record in desk.json("show", "W", "person", "--json")]
    path = pack(desk, "a.pdf", "--redact", "people,amounts,email")
    text = read("pdftotext", path, "-")
    listed = attachments(path)["mandate-pack.json"].decode()
    for word in people + [word for name in people for word in name.split() if word not in "Kornwinkel Backwaren GmbH"]:
        assert not re.search(r"\b" + re.escape(word) + r"\b", text + listed), word
    assert not re.search("€\\s?\\d|\\d\\s?€|EUR[ \u00a0]\\d", text), re.search("€\\s?\\d|\\d\\s?€|EUR[ \u00a0]\\d", text)
    assert not re.search(r"\w@\w+\.\w", text), re.search(r"\w@\w+\.\w", text)
    assert "M. Ş." in text.replace("\u00a0", " ") and "[left out]" in text and "names are given as initials" in re.sub(r"\s+", " ", text)
    raw = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"], capture_output=True, check=True).stdout
    for name in people:
        assert name.encode() not in raw and name.encode("utf-16-be").hex().encode() not in raw, name
    assert verify(desk, path, "--against", "W")["Parts"][0] == "Holds"


@test("what people were called before stands nowhere in the file either")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    gone = desk.run("record", "W", "person", "name=Walburga Hinterstoisser").split()[-1]
    desk.run("remove", "W", "person", gone)
    married = desk.run("record", "W", "person", "name=Notburga Oberhuber").split()[-1]
    desk.run("record", "W", "person", married, "name=Notburga Unterweger")
    path = pack(desk, "a.pdf", "--audit", "stage1", "--redact", "people")
    text = read("pdftotext", path, "-")
    assert "W. H." in text.replace("\u00a0", " ") and "N. O." in text.replace("\u00a0", " ")
    for word in ("Walburga", "Hinterstoisser", "Notburga", "Oberhuber", "Unterweger"):
        assert word not in text, word
    login = pwd.getpwuid(os.getuid()).pw_name
    assert not re.search(r"^%s\b" % re.escape(login), text, re.MULTILINE) and "\n%s.\n" % login[0].upper() in text, login
    assert verify(desk, path, "--against", "W")["Parts"][0] == "Holds"


@test("evidence is named and not shown where something is left out")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    text = read("pdftotext", pack(desk, "a.pdf", "--redact", "email"), "-")
    assert "Evidence E-001, page 1" not in text and "it can be seen at the organisation" in re.sub(r"\s+", " ", text)
    pack(desk, "b.pdf", "--redact", "email", "--embed", expect=2)


@test("what can't be made is refused with a word")
def _(desk):
    desk.run("new", "W")
    for words in (("--lang", "xx"), ("--paper", "a3"), ("--redact", "dates"), ("--audit", "stage3")):
        pack(desk, "a.pdf", *words, expect=2)
    pack(desk, "a.pdf", "--password-file", desk.write("empty", "\n"), expect=2)
    pack(desk, "a.pdf", "--password-file", desk.write("long", "x" * 128 + "\n"), expect=2)
    desk.run("verify", "W", "--against", "W", expect=2)
    desk.run("verify", desk.path("none.pdf"), expect=3)


if __name__ == "__main__":
    sys.exit(tap())
