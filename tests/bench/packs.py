# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs: how quickly they are made and in how much memory, what annexes cost, how soon a page shows, how long proving takes."""
import os
import random
import re
import resource
import shutil
import statistics
import sys

from measure import against, compare, report, run

sys.path.insert(1, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "pdf-helper"))
import annex_files

TARGETS = ["tests/bench/" + name for name in ("bench-pdf", "bench-preview", "content-peer", "floor-pango", "make-register")] + ["tests/pdf-helper/put-together"]
ORGANISATION = "organisation/00000000-0000-7000-8000-000000000001"  # what waits in the inbox is in no pack
TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'


# Says what a program said, and how much memory it or its helper took.
MEMORY = """import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stderr=subprocess.STDOUT)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, "kB")"""


class Bench:
    def __init__(self, build, folder):
        self.build, self.folder = build, folder

    def program(self, name):
        return os.path.join(self.build, name)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data)
        return self.path(name)


def bench_layout(bench):
    """A pack of sections with its tags, contents, bookmarks and links; the floor prints the words alone. Neither waits for anything."""
    peaks = {}
    for pages, rounds in ((10, 9), (100, 7), (1000, 5), (10000, 1)):
        command = [bench.program("tests/bench/bench-pdf"), bench.path("a.pdf"), str(pages // 2)]
        floor = [bench.program("tests/bench/floor-pango"), bench.path("b.pdf"), str(pages // 2)]
        laid, plain, whole, theirs = [], [], [], []
        for _ in range(rounds):
            seconds, text = run(command)
            whole.append(seconds)
            laid.append(float(re.search(r"([\d.]+) s of processor", text)[1]))
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            theirs.append(run(floor)[0])
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            plain.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        laid, plain, whole, theirs = (statistics.median(times) for times in (laid, plain, whole, theirs))
        if pages >= 1000:
            compare(f"{pages} pages laid out / plain pangocairo, processor", laid, plain, 0.6, False)
        print(f"{pages} pages, packed and tags made whole as well: {whole:.2f} s, {whole / theirs:.2f} of plain pangocairo", flush=True)
        peaks[pages] = [float(peak) for peak in re.findall(r"([\d.]+) MB", text)]
    report("1000 pages laid out, peak memory", f"{peaks[1000][0]:.1f} MB", "", "", "≤ 48 MB", peaks[1000][0] <= 48)
    for who, name, goal in ((0, "laying out", 15), (1, "packing", 100)):
        growth = (peaks[10000][who] - peaks[1000][who]) * 1024 / 9000
        report(f"memory a page more, {name}", f"{growth:.1f} kB", "", "", f"≤ {goal} kB", growth <= goal)


def bench_peers(bench):
    """The same sections with the same contents, links, heads and tags in programs that print documents."""
    for pages in (10, 100, 1000):
        ours = [bench.program("tests/bench/bench-pdf"), bench.path("a.pdf"), str(pages // 2)]
        for peer, kind, goal, command in (
            ("weasyprint", "html", 40, ["weasyprint", "--pdf-variant", "pdf/ua-1", bench.path("content.html"), bench.path("content.pdf")]),
            ("soffice", "fodt", 8, ["soffice", "-env:UserInstallation=file://" + bench.path("office"), "--headless", "--convert-to", "pdf:writer_pdf_Export:" + TAGGED, "--outdir", bench.folder, bench.path("content.fodt")]),
        ):
            if shutil.which(peer) is None:
                print(f"{pages} pages against {peer}: not installed, skipped")
                continue
            bench.write("content." + kind, run([bench.program("tests/bench/content-peer"), kind, str(pages // 2)])[1].encode())
            against(f"{pages} pages, times as fast as {peer}", ours, command, 1 if pages == 1000 and peer == "weasyprint" else 3, goal if pages == 1000 else min(goal, 10), True)
            if pages == 1000 and peer == "weasyprint":
                sizes = [os.path.getsize(bench.path(name)) / 1000 for name in ("a.pdf", "content.pdf")]
                report("bytes a page / weasyprint's", f"{sizes[0]:.0f}", f"{sizes[1]:.0f}", f"{sizes[0] / sizes[1]:.2f}", "≤ 0.7", sizes[0] <= 0.7 * sizes[1])


def peak_of(text):
    return int(re.findall(r"(\d+) kB", text)[-1]) / 1024


def bench_register(bench):
    """The program's own pack of a register that grew for years; the floor prints as many pages of words."""
    costs = {}
    for reviews in (45, 450):
        environment = {**os.environ, "XDG_DATA_HOME": bench.path(f"reviews-{reviews}"), "HOME": bench.folder}
        run([bench.program("tests/bench/make-register"), "R", str(reviews)], env=environment)
        pack = bench.path(f"reviews-{reviews}.pdf")
        seconds, text = run([sys.executable, "-c", MEMORY, bench.program("src/cli/mandatectl"), "pack", "R", "-o", pack], env=environment)
        pages = int(re.search(r"(\d+) pages", text)[1])
        floor = run([bench.program("tests/bench/floor-pango"), bench.path("b.pdf"), str(pages // 2)])[0]
        costs[reviews] = seconds / pages
        if pages >= 1000:
            compare(f"{pages} pages of a register / plain pangocairo", seconds, floor, 2.5, False)
        print(f"{pages} pages of a register: {seconds:.2f} s, peak {peak_of(text):.0f} MB", flush=True)
    ratio = costs[450] / costs[45]
    report("a page of the large register / of the small one", f"{costs[450] * 1000:.1f} ms", f"{costs[45] * 1000:.1f} ms", f"{ratio:.2f}", "≤ 1.5", ratio <= 1.5)


def peak_of_helper(text):
    return int(text.split()[-1]) / 1024


def bench_annexes(bench):
    """What puts them behind a body in the sandbox, stamped, against qpdf, which only joins the files."""
    put = [bench.program("tests/pdf-helper/put-together"), bench.path("together.pdf")]
    body = bench.write("body.pdf", annex_files.make_text(99, 1))
    files = [bench.write(name + ".pdf", data) for name, data in annex_files.make_mixed(500)]
    if shutil.which("qpdf") is None:
        print("annexes: qpdf is not installed, skipped")
        return files
    join = ["qpdf", "--empty", "--object-streams=generate", "--deterministic-id", "--pages", body, *files, "--", bench.path("joined.pdf")]
    text = against("500 mixed annex pages, stamped / joined by qpdf", [*put, body, *files], join, 9, 1.5)
    before, after = sum(map(os.path.getsize, files + [body])), os.path.getsize(bench.path("together.pdf"))
    report("their size / of the files", f"{after // 1024} kB", f"{before // 1024} kB", f"{after / before:.3f}", "≤ 1.02", after <= 1.02 * before)
    report("memory for them", f"{peak_of_helper(text):.1f} MB", "", "", "≤ 120 MB", peak_of_helper(text) <= 20 + 0.2 * 500)
    scans = [bench.write(f"scan{number}.pdf", annex_files.make_scan(number, 50)) for number in range(20)]
    peak = peak_of_helper(run([*put, body, *scans])[1])
    report("memory for 1000 scanned pages", f"{peak:.1f} MB", "", "", "≤ 40 MB", peak <= 40)
    return files


STARTS = """import subprocess, sys
for _ in range(int(sys.argv[2])):
    subprocess.run([sys.argv[1]], stderr=subprocess.DEVNULL)"""


def bench_evidence(bench):
    """A program of its own looks into each file; the floor starts it as often, one after the other, and gives it nothing to do."""
    program, out, n_files = bench.program("src/cli/mandatectl"), bench.path("evidence.pdf"), 60
    environment = {**os.environ, "XDG_DATA_HOME": bench.path("evidence"), "HOME": bench.folder}
    run([program, "new", "W"], env=environment)
    for number in range(n_files):
        run([program, "attach", "W", bench.write(f"text{number}.pdf", annex_files.make_text(number, 1)), "--to", ORGANISATION], env=environment)
    starts = [sys.executable, "-c", STARTS, os.environ["MANDATE_PDF_HELPER"], str(n_files)]
    against(f"a pack with {n_files} files / starting the helper {n_files} times", ["env", "XDG_DATA_HOME=" + environment["XDG_DATA_HOME"], program, "pack", "W", "-o", out, "--force"],
            starts, 5, 1.5)


def bench_preview(bench, files):
    """Jumps at random through the mixed annexes and a pack of a thousand pages, a helper for each page."""
    run([bench.program("tests/bench/bench-pdf"), bench.path("a.pdf"), "500"])
    text = run([bench.program("tests/bench/bench-preview"), "200", bench.path("a.pdf"), *files[:20]])[1]
    p95 = float(re.search(r"p95=([\d.]+)", text)[1])
    report("a page of a file for the window, p95", f"{p95:.0f} ms", "", "", "≤ 150 ms", p95 <= 150)


def bench_verify(bench):
    """A pack with 100 MB of originals: each is summed up twice, in the file and by itself."""
    program, out = bench.program("src/cli/mandatectl"), bench.path("pack.pdf")
    environment = {**os.environ, "XDG_DATA_HOME": bench.path("data"), "HOME": bench.folder}
    run([program, "sample", "W"], env=environment)
    for number in range(5):
        path = bench.write(f"original{number}.zip", random.Random(number).randbytes(20 * 1024 * 1024))
        run([program, "attach", "W", path, "--to", ORGANISATION], env=environment)
    run([program, "pack", "W", "-o", out, "--embed"], env=environment)
    against("verify a pack of 100 MB / sha256sum", [program, "verify", out], ["sha256sum", out], 9, 3)


def bench_packs(build, folder):
    bench = Bench(build, folder)
    bench_layout(bench)
    bench_register(bench)
    files = bench_annexes(bench)
    bench_evidence(bench)
    bench_preview(bench, files)
    bench_verify(bench)
    bench_peers(bench)
