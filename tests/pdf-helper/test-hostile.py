#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF files that mean harm, and thousands that are broken: a word within three seconds, and nothing else ends.

    test-hostile.py          the hand-made files, and 2,000 that are damaged
    test-hostile.py 100000   that many damaged ones, and nothing else
    test-hostile.py FOLDER   the PDF files in a folder, such as another program's test files
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zlib

TRY = os.environ["TRY_PDF"]
MEMORY = 1024 * 1024  # KiB
CPU = 5.0
# The client gives a file three seconds; a busy machine takes a while to start and to end a process.
SECONDS = {"inspect": 3, "render": 3, "attached": 62, "text": 10, "find": 10}
SLACK = 3

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def pdf(objects, trailer=b"", end=None):
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, trailer % start if b"%d" in trailer else trailer, start if end is None else end)


def stream(data, entries=b""):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def page(content, entries=b"", more=(), packed=b"", box=b"0 0 595 842"):
    return pdf([CATALOGUE, PAGES, b"<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Contents 4 0 R" + entries + b">>",
                stream(content, packed), *more])


def pack(data, times=1):
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def form(body, resources=b""):
    return stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 600 900]" + resources)


def forms_of_forms(depth):
    return [form(b"/X Do " * 10, b"/Resources<</XObject<</X %d 0 R>>>>" % (6 + i)) if i < depth - 1 else form(b"0 0 m 9 9 l S ") for i in range(depth)]


def attachment(content, packed=b"", names=b"[(mandate-pack.json) 5 0 R]"):
    return pdf([b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names" + names + b">>>>>>", PAGES,
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>", stream(content, packed), b"<</Type/Filespec/F(x)/EF<</F 4 0 R>>>>"])


def nested_pages(depth):
    objects = [CATALOGUE] + [b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (i + 3, i + 1) for i in range(depth)]
    return pdf(objects + [b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 10 10]>>" % (depth + 1)])


def make_hostile():
    zeros = pack(b"\0" * 10_000_000)
    packed = b"/Filter/FlateDecode"
    resources = b"/Resources<</%s<</%s 5 0 R>>>>"
    return {
        "page-of-kilometres": page(b"0 0 m 9 9 l S", box=b"0 0 14400000 14400000"),
        "page-without-end": page(b"0 0 m 9 9 l S", box=b"0 0 1e30 1e30"),
        "two-thousand-million-pages": pdf([CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]),
        "pages-in-a-circle": pdf([CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]),
        "pages-in-pages": nested_pages(20000),
        "lines-without-end": page(pack(b"0 0 m 595 842 l S\n" * 20_000_000), packed=packed),
        "packed-three-times": page(pack(b"q " * 30_000_000, 3), packed=b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"),
        "forms-that-draw-forms": page(b"/X Do", resources % (b"XObject", b"X"), forms_of_forms(12)),
        "form-that-draws-itself": page(b"/X Do", resources % (b"XObject", b"X"), [form(b"/X Do ", b"/Resources<</XObject<</X 5 0 R>>>>")]),
        "brackets-in-content": page(b"[" * 2_000_000),
        "brackets-in-catalogue": pdf([b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 500_000 + b"]" * 500_000 + b">>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "states-saved-too-often": page(b"q " * 5_000_000),
        "tiny-tiles": page(b"/Pattern cs /P scn 0 0 595 842 re f", resources % (b"Pattern", b"P"), [
            stream(b"0 0 1 1 re f", b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<<>>")]),
        "shading-of-a-function": page(b"/S sh", resources % (b"Shading", b"S"), [
            b"<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 100000 0 100000]/Matrix[0.00595 0 0 0.00842 0 0]/Function 6 0 R>>",
            stream(b"{ 2 copy mul sin abs 3 1 roll }", b"/FunctionType 4/Domain[0 100000 0 100000]/Range[0 1 0 1 0 1]")]),
        "picture-of-40-gigapixels": page(b"q 500 0 0 500 0 0 cm /I Do Q", resources % (b"XObject", b"I"), [
            stream(zeros, packed + b"/Type/XObject/Subtype/Image/Width 200000/Height 200000/BitsPerComponent 8/ColorSpace/DeviceRGB")]),
        "columns-without-end": page(zeros, packed=packed + b"/DecodeParms<</Predictor 15/Columns 2147483647/Colors 32>>"),
        "picture-of-rubbish": page(b"q 500 0 0 500 0 0 cm /I Do Q", resources % (b"XObject", b"I"), [
            stream(random.Random(1).randbytes(20000), b"/Filter/JPXDecode/Type/XObject/Subtype/Image/Width 9/Height 9")]),
        "fax-of-rubbish": page(b"q 500 0 0 500 0 0 cm /I Do Q", resources % (b"XObject", b"I"), [
            stream(random.Random(2).randbytes(20000), b"/Filter/JBIG2Decode/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray")]),
        "font-of-rubbish": page(b"BT /F 12 Tf (word) Tj ET", resources % (b"Font", b"F"), [
            b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R>>", b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>>",
            stream(b"\0\1\0\0" + random.Random(3).randbytes(30000))]),
        "programs-to-run": pdf([b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>/Names<</JavaScript<</Names[(a) 4 0 R]>>>>>>", PAGES,
                                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A<</S/URI/URI(http://127.0.0.1:1/x)>>>>]>>",
                                b"<</S/JavaScript/JS(while\\(1\\){})>>"]),
        "outline-in-a-circle": pdf([b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>", PAGES, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
                                    b"<</Type/Outlines/First 5 0 R/Last 5 0 R/Count 1>>", b"<</Title(a)/Parent 4 0 R/Next 5 0 R/First 5 0 R>>"]),
        "table-that-follows-itself": pdf([CATALOGUE, PAGES, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"], b"/Prev %d"),
        "length-that-is-its-own": pdf([CATALOGUE, PAGES, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>", b"<</Length 4 0 R>>stream\nq\nendstream"]),
        "locked-with-nonsense": pdf([CATALOGUE, PAGES, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                                     b"<</Filter/Standard/V 5/R 6/Length 999999/O(x)/U(y)/OE(z)/UE(z)/P -1/Perms(q)>>"], b"/Encrypt 4 0 R/ID[(a)(b)]"),
        "attachments-in-a-circle": pdf([b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 4 0 R>>>>", PAGES,
                                        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", b"<</Kids[4 0 R 4 0 R]>>"]),
        "attachment-that-swells": attachment(pack(b"{" * 200_000_000, 2), b"/Filter[/FlateDecode/FlateDecode]"),
        "list-of-brackets": attachment(b"[" * 5_000_000),
        "list-in-disguise": attachment(b'{"format":"mandate-pack-1","parts":' + b'{"a":' * 100_000),
        "nothing": b"",
        "first-line-alone": b"%PDF-1.4\n",
        "rubbish": b"%PDF-1.7\n" + random.Random(4).randbytes(100000),
    }


def make_seeds():
    """Sound files of many kinds, small enough that a change hits something."""
    words = page(b"BT /F 12 Tf 40 300 Td (word and word) Tj ET", b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>")
    scan = page(b"q 300 0 0 400 0 0 cm /I Do Q", b"/Resources<</XObject<</I 5 0 R>>>>", [
        stream(pack(bytes(range(64))), b"/Filter/FlateDecode/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8")])
    tiles = page(b"/Pattern cs /P scn 0 0 595 842 re f", b"/Resources<</Pattern<</P 5 0 R>>>>", [
        stream(b"0 0 20 20 re f", b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 40 40]/XStep 50/YStep 50/Resources<<>>")])
    forms = page(b"/X Do", b"/Resources<</XObject<</X 5 0 R>>>>", forms_of_forms(2))
    listed = attachment(b'{"format":"mandate-pack-1"}')
    return [words, scan, tiles, forms, listed]


def write(folder, name, data):
    path = os.path.join(folder, name + ".pdf")
    with open(path, "wb") as file:
        file.write(data)
    return path


def pack_again(folder, path):
    """As other programs write it: objects in packed streams, and with a password that is none."""
    for number, words in enumerate((["--object-streams=generate"], ["--linearize"], ["--encrypt", "", "owner", "256", "--"])):
        out = path[:-4] + f"-{number}.pdf"
        if subprocess.run(["qpdf", *words, path, out], capture_output=True).returncode in (0, 3):
            yield out


def run(*words, seconds):
    done = subprocess.run([TRY, *words], capture_output=True, timeout=seconds)
    assert done.returncode == 0, f"ended with {done.returncode}: {done.stderr.decode()[-300:]}"
    lines = done.stdout.decode().splitlines()
    assert int(lines[-1]) <= MEMORY, f"{lines[-1]} KiB of memory"
    return lines[:-1]


def try_file(path):
    for line in run(path, seconds=200):
        _, job, milliseconds, cpu, said = line.split(" ", 4)
        assert float(milliseconds) <= 1000 * (SECONDS[job] + SLACK), line
        assert job == "attached" or float(cpu) <= CPU + 1, line
        assert said, line


def try_one(folder, name, data):
    try_file(write(folder, name, data))


def try_damaged(folder, count):
    seeds = [write(folder, f"seed{i}", data) for i, data in enumerate(make_seeds())]
    seeds += [path for seed in list(seeds) for path in pack_again(folder, seed)]
    for line in run("--mutate", str(count), "1", *seeds, seconds=60 + count):
        assert float(line.split()[-1]) <= 1000 * (SECONDS["text"] + SLACK), line


def report(number, sentence, function, *words):
    try:
        function(*words)
        print(f"ok {number} {sentence}", flush=True)
        return True
    except Exception as problem:
        print(f"not ok {number} {sentence}\n# {type(problem).__name__}: " + str(problem).replace("\n", "\n# "), flush=True)
        return False


def list_pdfs(folder):
    return sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names if name.lower().endswith(".pdf"))


def try_folder(folder):
    paths = list_pdfs(folder)
    assert paths, f"there is no PDF in {folder}"
    print(f"1..{len(paths)}")
    done = [report(number, f"{os.path.relpath(path, folder)} gets an answer in time", try_file, path) for number, path in enumerate(paths, 1)]
    return not all(done)


def main():
    if len(sys.argv) > 1 and os.path.isdir(sys.argv[1]):
        return try_folder(sys.argv[1])

    folder = tempfile.mkdtemp(prefix="mandate-hostile-")
    hostile = {} if len(sys.argv) > 1 else make_hostile()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    assert len(sys.argv) > 1 or len(hostile) >= 20
    print(f"1..{len(hostile) + 1}")
    try:
        done = [report(number, name.replace("-", " ") + " gets an answer in time", try_one, folder, name, data) for number, (name, data) in enumerate(hostile.items(), 1)]
        done.append(report(len(hostile) + 1, f"{count} damaged files get an answer in time", try_damaged, folder, count))
    finally:
        shutil.rmtree(folder)
    return not all(done)


if __name__ == "__main__":
    sys.exit(main())
