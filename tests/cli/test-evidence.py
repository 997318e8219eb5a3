#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on record as evidence, with mandatectl."""
import datetime
import hashlib
import io
import os
import subprocess
import sys
import zipfile

from mandate_desk import tap, test

PAGE = """%%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
4 0 obj << /Length %d >> stream
%s
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Root 1 0 R >>
"""


def pdf(words):
    content = "BT /F1 24 Tf 72 700 Td (%s) Tj ET" % words
    return PAGE % (len(content), content)


def day(offset):
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


def begin(desk):
    """A person whom a certificate is about; everything else is for the test."""
    desk.run("new", "W")
    return "person/" + desk.record("person", "name=Jo Weber")


@test("evidence lists number, title, state, what it proves, size and sum")
def _(desk):
    jo = begin(desk)
    content = pdf("Certificate of attendance")
    desk.run("attach", "W", desk.write("Certificate.pdf", content), "--to", jo)
    listed = desk.json("evidence", "W", "--json")
    assert len(listed) == 1 and listed[0]["number"] == "E-001" and listed[0]["title"] == "Certificate", listed
    assert listed[0]["state"] == "current" and listed[0]["file"] == "readable", listed
    assert listed[0]["size"] == len(content) and listed[0]["sha256"] == hashlib.sha256(content.encode()).hexdigest(), listed
    assert listed[0]["proves"] == [{"record": jo, "name": "Jo Weber"}], listed
    out = desk.run("evidence", "W")
    assert "E-001  Certificate" in out and "1 page" in out and "proves: Jo Weber" in out, out


@test("evidence that proves nothing yet waits in the inbox, until it does")
def _(desk):
    jo = begin(desk)
    desk.run("attach", "W", desk.write("Scan.txt", "signed"))
    assert [e["state"] for e in desk.json("evidence", "W", "--json")] == ["inbox"]
    assert "E-001" in desk.run("evidence", "W", "--only", "inbox")
    desk.run("attach", "W", desk.path("Scan.txt"), "--to", jo)
    assert [e["state"] for e in desk.json("evidence", "W", "--json")] == ["current"]
    assert "There is no such evidence." in desk.run("evidence", "W", "--only", "inbox")


@test("evidence finds words in the text of a PDF, whatever their case")
def _(desk):
    begin(desk)
    desk.run("attach", "W", desk.write("a.pdf", pdf("The ovens were inspected")), desk.write("b.pdf", pdf("Nothing of the kind")))
    assert [e["title"] for e in desk.json("evidence", "W", "--search", "OVENS", "--json")] == ["a"]
    assert [e["title"] for e in desk.json("evidence", "W", "--search", "inspec", "--json")] == ["a"]
    assert [e["title"] for e in desk.json("evidence", "W", "--search", "e-002", "--json")] == ["b"]
    assert desk.json("evidence", "W", "--search", "tractor", "--json") == []


@test("attach says where the same file is used already, and keeps it once")
def _(desk):
    jo = begin(desk)
    desk.run("attach", "W", desk.write("a.txt", "same"), "--to", jo)
    desk.run("attach", "W", desk.write("copy of a.txt", "same"))
    assert "“a.txt” is here already: it is E-001, which proves: Jo Weber." in desk.errors, desk.errors
    desk.run("attach", "W", desk.path("a.txt"), desk.path("copy of a.txt"), "--to", jo)
    assert len(desk.json("evidence", "W", "--json")) == 1
    assert len(desk.json("show", "W", "evidence-link", "--json")) == 1
    desk.run("verify", "W")


@test("attach says of a locked, damaged or signed file what it is, and refuses an empty one")
def _(desk):
    begin(desk)
    locked, plain = desk.path("locked.pdf"), desk.write("plain.pdf", pdf("secret"))
    subprocess.run(["qpdf", "--encrypt", "user", "owner", "256", "--", plain, locked], capture_output=True)
    desk.run("attach", "W", locked)
    assert "is locked with a password" in desk.errors, desk.errors
    desk.run("attach", "W", desk.write("broken.pdf", "%PDF-1.4\nnothing that helps"))
    assert "is damaged and can’t be read" in desk.errors, desk.errors
    signed = pdf("contract").replace("/Pages 2 0 R >>", "/Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >> >>").replace("trailer", "6 0 obj << /FT /Sig /T (S) >> endobj\ntrailer")
    desk.run("attach", "W", desk.write("signed.pdf", signed))
    assert "is signed electronically" in desk.errors, desk.errors
    desk.run("attach", "W", desk.write("empty.pdf", ""), expect=3)
    assert "there is nothing in it" in desk.errors, desk.errors
    assert [e["file"] for e in desk.json("evidence", "W", "--json")] == ["locked", "damaged", "readable"]


@test("attach says that a file is larger than 25 MB, and refuses one of more than 500")
def _(desk):
    begin(desk)
    large, huge = desk.write("large.bin", ""), desk.write("huge.bin", "")
    os.truncate(large, 25 * 1024 * 1024 + 1)
    os.truncate(huge, 500 * 1024 * 1024 + 1)
    desk.run("attach", "W", large)
    assert "“large.bin” is larger than 25 MB" in desk.errors, desk.errors
    desk.run("attach", "W", huge, expect=3)
    assert "500 MB" in desk.errors and "record a link to it" in desk.errors, desk.errors
    assert [e["title"] for e in desk.json("evidence", "W", "--json")] == ["large"]


@test("evidence tells what gets old, is out of date and was replaced")
def _(desk):
    jo = begin(desk)
    old = desk.record("evidence", "title=Old", "link=Binder 1", "valid_until=" + day(-1))
    soon = desk.record("evidence", "title=Soon", "link=Binder 2", "valid_until=" + day(20))
    good = desk.record("evidence", "title=Good", "link=https://example.org/3", "valid_until=" + day(90))
    desk.record("evidence", "title=Loose", "link=Binder 4")
    for evidence in (old, soon, good):
        desk.record("evidence-link", "evidence=" + evidence, "target=" + jo)
    states = lambda: {e["title"]: e["state"] for e in desk.json("evidence", "W", "--json")}
    assert states() == {"Old": "out-of-date", "Soon": "getting-old", "Good": "current", "Loose": "unused"}, states()
    assert "not kept here: https://example.org/3" in desk.run("evidence", "W")
    desk.record("evidence", good, "replaces=" + old)
    assert states()["Old"] == "replaced", states()
    desk.record("evidence", old, "replaces=" + good, expect=3)


MAIL = """From: Mira <mira@example.org>\r
Subject: =?utf-8?Q?New_locks_f=C3=BCr_alle?=\r
Date: Thu, 14 Mar 2024 23:30:00 -0800\r
\r
Every door has a new lock.\r
"""


@test("evidence proposes the day and title of an e-mail, and records neither")
def _(desk):
    begin(desk)
    desk.run("attach", "W", desk.write("mail.eml", MAIL))
    found, = desk.json("evidence", "W", "--search", "new lock", "--json")
    assert found["proposed"] == {"happened_on": "2024-03-14", "from": "e-mail", "title": "New locks für alle"}, found
    assert found["happened_on"] is None and found["title"] == "mail", found
    assert "happened on 2024-03-14? The date of the e-mail" in desk.run("evidence", "W")
    desk.record("evidence", found["id"], "happened_on=2024-03-15")
    assert desk.json("evidence", "W", "--json")[0]["proposed"]["happened_on"] is None


@test("evidence proposes the day of a PDF before that of its file")
def _(desk):
    begin(desk)
    dated = pdf("dated").replace("trailer << ", "7 0 obj << /CreationDate (D:20230102030405Z) >> endobj\ntrailer << /Info 7 0 R ")
    for name, content in (("dated.pdf", dated), ("plain.pdf", pdf("plain")), ("notes.txt", "notes")):
        os.utime(desk.write(name, content), (1710417600, 1710417600))
        desk.run("attach", "W", desk.path(name))
    proposed = {e["title"]: (e["proposed"]["happened_on"], e["proposed"]["from"]) for e in desk.json("evidence", "W", "--json")}
    assert proposed == {"dated": ("2023-01-02", "document"), "plain": ("2024-03-14", "file"), "notes": ("2024-03-14", "file")}, proposed


def letter(words, lock=False):
    """A letter as LibreOffice writes it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", "<office:text><text:p>%s</text:p></office:text>" % words)
        archive.writestr("meta.xml", "<meta:creation-date>2024-03-14T10:00:00</meta:creation-date>")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>" if lock else "<manifest:manifest/>")
    return packed.getvalue()


@test("evidence finds words in office files, and says which are locked or damaged")
def _(desk):
    begin(desk)
    for name, content in (("open.odt", letter("The ovens")), ("locked.odt", letter("The ovens", lock=True)), ("cut.odt", letter("The ovens")[:-40])):
        desk.run("attach", "W", desk.write(name, content))
    assert [e["title"] for e in desk.json("evidence", "W", "--search", "ovens", "--json")] == ["open"]
    assert [e["file"] for e in desk.json("evidence", "W", "--json")] == ["other", "locked", "damaged"]
    assert desk.json("evidence", "W", "--json")[0]["proposed"]["happened_on"] == "2024-03-14"


@test("evidence refuses what it can't read, and goes on without the program that reads files")
def _(desk):
    begin(desk)
    desk.run("attach", "W", desk.write("a.pdf", pdf("words")))
    desk.run("evidence", "W", "--only", "fresh", expect=2)
    desk.run("evidence", "V", expect=3)
    desk.environment["MANDATE_PDF_HELPER"] = desk.path("nowhere")
    assert [e["file"] for e in desk.json("evidence", "W", "--json")] == [None]
    assert "Not all files could be looked into" in desk.errors, desk.errors


if __name__ == "__main__":
    sys.exit(tap())
