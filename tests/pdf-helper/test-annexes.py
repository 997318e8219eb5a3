#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forty pages of every kind that organisations attach: in a pack they say, show and lead to what they did before."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

import annex_files

N_PAGES = 40
STRIP = 24  # points that the stamp adds above a page


def read(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=120).stdout


def words(path, first=None):
    """What stands in a file, page by page; of a pack, the stamps left out."""
    pages = read("pdftotext", *(["-f", str(first)] if first else []), path, "-").decode().split("\f")[:-1]
    return [sorted(re.sub(r"Evidence, page \d+ of \d+", "", page).split()) for page in pages]


def count(path, name):
    plain = path + ".plain"
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, plain], check=True, capture_output=True)
    with open(plain, "rb") as file:
        return len(re.findall(rb"/Subtype\s*/" + name, file.read()))


def pictures(folder, path, first=1):
    """Each page as width, height and its rows, a point a pixel."""
    out = tempfile.mkdtemp(dir=folder)
    read("pdftoppm", "-r", "72", "-f", str(first), path, os.path.join(out, "p"))
    for name in sorted(os.listdir(out)):
        with open(os.path.join(out, name), "rb") as file:
            head = re.match(rb"P6\s(\d+)\s(\d+)\s255\s", data := file.read())
        yield int(head[1]), int(head[2]), data[head.end():]
    shutil.rmtree(out)


class Pack:
    def __init__(self, folder):
        self.folder = folder
        self.files = [self.write(name, data) for name, data in annex_files.make_mixed(N_PAGES)]
        self.body = self.write("body", annex_files.make_text(99, 1))
        self.path = os.path.join(folder, "pack.pdf")
        read(os.environ["PUT_TOGETHER"], self.path, self.body, *self.files)

    def write(self, name, data):
        path = os.path.join(self.folder, name + ".pdf")
        with open(path, "wb") as file:
            file.write(data)
        return path


def is_sound(pack):
    done = subprocess.run(["qpdf", "--check", pack.path], capture_output=True)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def keeps_words(pack):
    before = [page for path in pack.files for page in words(path)]
    after = words(pack.path, 2)
    assert len(before) == len(after) == N_PAGES, (len(before), len(after))
    for number, (one, other) in enumerate(zip(before, after), 1):
        assert one == other, f"page {number}: {one[:9]} became {other[:9]}"
    assert sum(map(len, before)) > 5000


def keeps_links_and_fields(pack):
    for name, least in ((b"Link", 64), (b"Widget", 80)):
        before = sum(count(path, name) for path in pack.files + [pack.body])
        after = count(pack.path, name)
        assert before == after and before >= least, (name, before, after)


def keeps_looks(pack):
    after = pictures(pack.folder, pack.path, 2)
    for path in pack.files:
        for number, (width, height, rows) in enumerate(pictures(pack.folder, path), 1):
            new_width, new_height, new_rows = next(after)
            assert (new_width, new_height) == (width, height + STRIP), (path, number, width, height, new_width, new_height)
            differing = sum(a != b for a, b in zip(rows, new_rows[STRIP * width * 3:]))
            assert rows == new_rows[STRIP * width * 3:], f"{path}, page {number}: {differing} of {len(rows)} differ"
            assert min(new_rows[:STRIP * width * 3]) < 128, f"{path}, page {number} has no stamp"


def is_no_larger(pack):
    before = sum(os.path.getsize(path) for path in pack.files + [pack.body])
    after = os.path.getsize(pack.path)
    assert after <= 1.02 * before, (after, before)


def main():
    folder = tempfile.mkdtemp(prefix="mandate-annexes-")
    tests = [is_sound, keeps_words, keeps_links_and_fields, keeps_looks, is_no_larger]
    failed = 0
    print(f"1..{len(tests)}")
    try:
        pack = Pack(folder)
        for number, function in enumerate(tests, 1):
            sentence = "a pack with forty mixed pages " + function.__name__.replace("_", " ")
            try:
                function(pack)
                print(f"ok {number} {sentence}", flush=True)
            except Exception as problem:
                failed += 1
                print(f"not ok {number} {sentence}\n# {type(problem).__name__}: {problem}", flush=True)
    finally:
        shutil.rmtree(folder)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
