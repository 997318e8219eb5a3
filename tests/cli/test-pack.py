#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The audit pack, read back with programs that are not ours."""
import datetime
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import zlib

from mandate_desk import PROGRAM, read, tap, test

NAMES = ("Αθηνά Παπαδοπούλου", "Борис Иванов", "王小明", "Zoë Łukasiewicz")
RIGHT_TO_LEFT = ("مها", "דנה")


def make_pdf(objects):
    """A PDF file of these numbered objects, the first of which is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


def stream(data, entries=b""):
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def make_page(content, resources=b"<<>>", entries=b""):
    return [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources " + resources + entries + b">>",
            content]


def make_scan(grey):
    """A page that is one picture; every scan has the same object numbers."""
    picture = stream(bytes([grey]) * 64, b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8")
    return make_pdf(make_page(stream(b"q 300 0 0 400 0 0 cm /Im Do Q"), b"<</XObject<</Im 5 0 R>>>>") + [picture])


def make_bomb():
    data = b"0 0 m 1 1 l S " * 10000000
    for _ in range(2):
        data = zlib.compress(data, 9)
    return make_pdf(make_page(stream(data, b"/Filter[/FlateDecode/FlateDecode]")))


def make_letter(words):
    font = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    return make_pdf(make_page(stream(b"BT /F 12 Tf 40 300 Td (" + words.encode() + b") Tj ET"), font))


def pack(desk, name, *words, **options):
    desk.run("pack", "W", "-o", desk.path(name), *words, **options)
    return desk.path(name)


def attach(desk, *paths):
    """Evidence of something: what proves nothing waits in the inbox and is in no pack."""
    desk.run("attach", "W", *paths, "--to", "person/" + desk.record("person", "name=Somebody Else"))


def page_count(path):
    return int(re.search(r"Pages:\s+(\d+)", read("pdfinfo", path))[1])


@test("the example's pack is sound, tagged and says whose it is")
def _(desk):
    desk.run("sample", "W")
    path = pack(desk, "pack.pdf")
    assert "No syntax or stream encoding errors" in read("qpdf", "--check", path)
    info = read("pdfinfo", path)
    assert "Tagged:          yes" in info and "Kornwinkel" in info, info
    root = json.loads(read("qpdf", "--json", "--json-key=qpdf", path))["qpdf"][1]
    catalogue = root[("obj:" + root["trailer"]["value"]["/Root"])]["value"]
    assert catalogue["/Lang"] == "u:en" and catalogue["/ViewerPreferences"]["/DisplayDocTitle"] is True
    assert "/Metadata" in catalogue and "/Outlines" in catalogue


@test("every page of the pack says which of how many it is")
def _(desk):
    desk.run("sample", "W")
    path = pack(desk, "pack.pdf")
    pages = read("pdftotext", "-layout", path, "-").split("\f")[:-1]
    assert len(pages) == page_count(path) > 20
    numbered = stamped = 0
    for number, text in enumerate(pages, 1):
        if f"Page {number} of {len(pages)}" in text:
            numbered += 1
        elif re.search(r"Evidence E-\d{3}, page \d+ of \d+", text):
            stamped += 1
        else:
            raise AssertionError(f"page {number} has neither number nor stamp: {text[:200]}")
    assert numbered > 15 and stamped > 10, (numbered, stamped)


@test("the pack names every gap that check finds")
def _(desk):
    desk.run("sample", "W")
    gaps = desk.json("check", "W", "--json", expect=1)
    words = re.sub(r"\s+", " ", read("pdfinfo", "-struct-text", pack(desk, "pack.pdf")))
    squeezed = words.replace(" ", "").replace('"', "")
    for gap in gaps:
        assert gap["found"].replace(" ", "") in squeezed, gap["found"]


@test("the same records and the same day give the same bytes")
def _(desk):
    desk.run("sample", "W")
    day = (datetime.date.today() - datetime.timedelta(days=200)).isoformat()
    contents = [open(pack(desk, name, *words), "rb").read() for name, words in
                (("a", ()), ("b", ()), ("c", ("--as-of", day)), ("d", ("--as-of", day)))]
    assert contents[0] == contents[1] and contents[2] == contents[3] and contents[0] != contents[2]
    assert day in read("pdftotext", desk.path("c"), "-")


@test("the German example's pack is German")
def _(desk):
    desk.run("sample", "W", "--language", "de")
    text = read("pdftotext", pack(desk, "pack.pdf"), "-")
    for word in ("Informationssicherheitsleitlinie", "Managementbewertung", "Oberste Leitung", "Seite 3 von"):
        assert word in text, word
    for word in ("Evidence index", "Management review", "Page 3 of", "Recorded on", "Top management"):
        assert word not in text, word


@test("the cover says which audit the pack is for")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    assert "Stage 1 audit" in read("pdftotext", "-l", "1", pack(desk, "a.pdf", "--audit", "stage-1"), "-")
    assert "audit" not in re.sub("Audit pack", "", read("pdftotext", "-l", "1", pack(desk, "b.pdf"), "-")).split("As of")[0]
    pack(desk, "c.pdf", "--audit", "stage-3", expect=2)


@test("a customer's pack leaves out names, amounts, addresses and single changes, unless one says otherwise")
def _(desk):
    desk.run("sample", "W", "--language", "en")
    text = read("pdftotext", "-layout", pack(desk, "customer.pdf", "--audit", "customer"), "-")
    assert "is usual for a customer" in desk.errors, desk.errors
    for name in ("Hanne Voss", "7,200", "@kornwinkel"):
        assert name not in text, name
    assert "in good hands" in text and "This pack is for a customer" in text and "What is struck through went out" not in text
    assert "Holds" in desk.run("verify", desk.path("customer.pdf"), "--against", "W")
    text = read("pdftotext", "-layout", pack(desk, "open.pdf", "--audit", "customer", "--redact", "none"), "-")
    assert "is usual" not in desk.errors and "Hanne Voss" in text and "7,200" in text
    text = read("pdftotext", "-layout", pack(desk, "stage.pdf", "--audit", "stage-1"), "-")
    assert "Hanne Voss" in text and "approved and planned?" in text and "What is struck through went out" in text


@test("whom earlier packs were given to is told to auditors, and not to a customer")
def _(desk):
    desk.run("new", "W")
    pack(desk, "first.pdf", "--audit", "stage-1")
    saved = json.loads(desk.run("show", "W", "saved-pack", "--json"))[0]
    desk.record("pack-copy", "saved_pack=" + saved["id"], "recipient=Larkspur Certification", "given_on=" + saved["saved_on"])
    desk.record("action", "title=Something that was done since")
    assert "Larkspur Certification" in read("pdftotext", "-layout", pack(desk, "second.pdf", "--audit", "stage-2"), "-")
    assert "Larkspur" not in read("pdftotext", "-layout", pack(desk, "customer.pdf", "--audit", "customer", "--redact", "none"), "-")


@test("a workspace with nothing in it has a pack that says what is missing")
def _(desk):
    desk.run("new", "W")
    text = read("pdftotext", pack(desk, "pack.pdf"), "-")
    assert text.count("GAP") > 10


@test("a file that is there is replaced only when that is asked for")
def _(desk):
    desk.run("new", "W")
    path = desk.write("pack.pdf", "mine")
    pack(desk, "pack.pdf", expect=4)
    assert open(path).read() == "mine"
    pack(desk, "pack.pdf", "--force")
    assert open(path, "rb").read(5) == b"%PDF-"
    assert sorted(os.listdir(desk.folder)) == ["data", "pack.pdf"]


@test("a place that can't be written is told, and nothing is left")
def _(desk):
    desk.run("new", "W")
    pack(desk, "no/such/folder.pdf", expect=4)
    assert os.listdir(desk.folder) == ["data"]


@test("breaking off leaves nothing behind")
def _(desk):
    desk.run("sample", "W")
    running = subprocess.Popen([PROGRAM, "pack", "W", "-o", desk.path("pack.pdf")], env=desk.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not [name for name in os.listdir(desk.folder) if name.startswith("pack.pdf.")] and running.poll() is None:
        pass
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)
    assert running.returncode == 4, running.returncode
    assert os.listdir(desk.folder) == ["data"]


@test("breaking off leaves a file that was there as it was, and says so")
def _(desk):
    desk.run("sample", "W")
    path = desk.write("pack.pdf", "mine")
    running = subprocess.Popen([PROGRAM, "pack", "W", "-o", path, "--force"], env=desk.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not [name for name in os.listdir(desk.folder) if name.startswith("pack.pdf.")] and running.poll() is None:
        pass
    running.send_signal(signal.SIGINT)
    out, errors = running.communicate(timeout=60)
    assert running.returncode == 4 and out == "", (running.returncode, out)
    assert "is as it was" in errors, errors
    assert open(path).read() == "mine" and sorted(os.listdir(desk.folder)) == ["data", "pack.pdf"]


@test("evidence that is damaged is said before there is a file, and one can break off")
def _(desk):
    desk.run("sample", "W")
    attach(desk, desk.write("damaged.pdf", make_letter("x")[:150]))
    running = subprocess.Popen([PROGRAM, "pack", "W", "-o", desk.path("pack.pdf")], env=desk.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    line = next(line for line in running.stderr if "“damaged”" in line)
    running.send_signal(signal.SIGINT)
    assert "is named, but not shown" in line, line
    errors = running.communicate(timeout=60)[1]
    assert running.returncode == 4 and "was not written" in errors, (running.returncode, errors)
    assert sorted(os.listdir(desk.folder)) == ["damaged.pdf", "data"]


@test("a pack in another language says its own words, and the program keeps to the person's")
def _(desk):
    desk.run("sample", "W")
    attach(desk, desk.write("damaged.pdf", make_letter("x")[:150]))
    done = subprocess.run([PROGRAM, "pack", "W", "-o", desk.path("pack.pdf"), "--lang", "de"], env=desk.environment, capture_output=True, text=True, check=True)
    assert "The file is damaged, so its pages can't be shown." in done.stderr and "beschädigt" not in done.stderr, done.stderr
    text = " ".join(read("pdftotext", desk.path("pack.pdf"), "-").split())
    assert "Die Datei ist beschädigt" in text and "The file is damaged" not in text


@test("what waits in the inbox is not in the pack, and that is said")
def _(desk):
    desk.run("new", "W")
    attach(desk, desk.write("known.pdf", make_letter("Good as gold")))
    desk.run("attach", "W", desk.write("unknown.pdf", make_letter("Nobody knows me")), desk.write("unmatched.csv", b"a,b\n"))
    path = pack(desk, "pack.pdf", "--embed")
    assert "2 files wait in the inbox and are not in this pack." in desk.errors, desk.errors
    text = read("pdftotext", path, "-")
    assert "Good as gold" in text and "E-001" in text, text
    assert "Nobody knows me" not in text and "E-002" not in text and "E-003" not in text
    assert "unmatched" not in read("pdfdetach", "-list", path)
    assert "Holds" in desk.run("verify", path, "--against", "W")
    desk.run("attach", "W", desk.path("unknown.pdf"), "--to", "person/" + desk.record("person", "name=Somebody Third"))
    path = pack(desk, "after.pdf")
    assert "1 file waits in the inbox and is not in this pack." in desk.errors, desk.errors
    assert "Nobody knows me" in read("pdftotext", path, "-")


@test("names in every script are there, in fonts that the file carries")
def _(desk):
    desk.run("new", "W")
    for name in NAMES + RIGHT_TO_LEFT:
        ident = desk.record("person", "name=" + name, "is_top_management=true")
        role = desk.record("role", "title=Role of " + name)
        desk.record("role-holding", "role=" + role, "person=" + ident, "held_from=2024-01-01")
    path = pack(desk, "pack.pdf")
    text = read("pdftotext", path, "-")
    for name in NAMES:
        assert name in text, name
    for name in RIGHT_TO_LEFT:
        assert name in text or name[::-1] in text, name
    for line in read("pdffonts", path).splitlines()[2:]:
        assert "Noto" in line and " yes yes " in line, line


@test("attached pages are the very pages, stamped above and not drawn again")
def _(desk):
    desk.run("new", "W")
    for number in (1, 2):
        attach(desk, desk.write(f"scan{number}.pdf", make_scan(number * 80)))
    path = pack(desk, "pack.pdf")
    pages = read("pdftotext", "-layout", path, "-").split("\f")
    for number in (1, 2):
        page = next(i for i, text in enumerate(pages, 1) if f"Evidence E-00{number}, page 1 of 1" in text)
        assert re.search(rf"page of the pack {page} / {len(pages) - (not pages[-1])}\b", pages[page - 1]), pages[page - 1]
        shot = desk.path(f"shot{number}")
        subprocess.run(["pdftoppm", "-f", str(page), "-l", str(page), "-r", "36", "-gray", "-singlefile", path, shot], check=True)
        with open(shot + ".pgm", "rb") as file:
            assert file.readline() == b"P5\n"
            width, height = map(int, file.readline().split())
            file.readline()
            pixels = file.read()
        assert (width, height) == (150, 212), (width, height)
        assert pixels[150 * 112 + 75] == number * 80, pixels[150 * 112 + 75]


@test("what can't be read is named with the reason and stops nothing")
def _(desk):
    desk.run("new", "W")
    letter = desk.write("letter.pdf", make_letter("Good as gold"))
    subprocess.run(["qpdf", "--encrypt", "secret", "secret", "256", "--", letter, desk.path("locked.pdf")], check=True)
    files = {"letter.pdf": "Good as gold", "locked.pdf": "password", "damaged.pdf": "damaged",
             "other.pdf": "none", "bomb.pdf": "can't be shown", "table.csv": "no pages to show"}
    desk.write("damaged.pdf", make_letter("x")[:150])
    desk.write("other.pdf", b"This is no PDF")
    desk.write("bomb.pdf", make_bomb())
    desk.write("table.csv", b"a,b\n")
    attach(desk, *(desk.path(name) for name in files))
    path = pack(desk, "pack.pdf")
    assert "No syntax or stream encoding errors" in read("qpdf", "--check", path)
    pages = read("pdftotext", path, "-").replace("’", "'").split("\f")
    for number, (name, words) in enumerate(files.items(), 1):
        shown = " ".join(" ".join(page.split()) for page in pages if f"E-00{number}" in page)
        assert words in shown, (name, shown[-1500:])
        assert name == "letter.pdf" or f"E-00{number}" in desk.errors, (name, desk.errors)


@test("a full disk leaves no half file")
def _(desk):
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", tempfile.mkdtemp(dir=desk.folder)],
                                           capture_output=True).returncode != 0:
        return  # only root can make a small disk
    disk = next(os.path.join(desk.folder, name) for name in os.listdir(desk.folder) if name != "data")
    try:
        desk.run("sample", "W")
        desk.run("pack", "W", "-o", os.path.join(disk, "pack.pdf"), expect=4)
        assert "full" in desk.errors, desk.errors
        assert os.listdir(disk) == []
    finally:
        subprocess.run(["umount", disk], check=True)


if __name__ == "__main__":
    sys.exit(tap())
