#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The five minutes with mandatectl in README.md, word for word."""
import os
import re
import subprocess
import sys

from mandate_desk import PROGRAM, tap, test

README = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "README.md")
STAFF = "Name,E-mail,Job title\nJonas Weber,jonas@example.org,Baker\nAna Pérez,ana@example.org,Owner\n"


def read_tour(first):
    """The lines of the one block of commands that begins so."""
    with open(README, encoding="utf-8") as file:
        blocks = re.findall(r"^```sh\n(.*?)^```$", file.read(), re.MULTILINE | re.DOTALL)
    found = [block for block in blocks if block.startswith(first)]
    assert len(found) == 1, f"{first}: {len(found)} blocks"
    return found[0].splitlines()


def walk(desk, lines):
    """Line by line in one shell, which knows what an earlier line found; 1 is for gaps, and no line goes wrong."""
    script = "".join(f"{line}\n[ $? -le 1 ] || exit 9\necho '#' >&2\n" for line in lines)
    environment = dict(desk.environment, PATH=os.path.dirname(PROGRAM) + os.pathsep + os.environ["PATH"])
    done = subprocess.run(["sh", "-c", script], env=environment, cwd=desk.folder, capture_output=True, timeout=300)
    said = done.stderr.decode("utf-8", "replace")
    assert done.returncode == 0, f"{lines[said.count('#' + chr(10))]}: {said}"
    return done.stdout.decode("utf-8", "replace")


@test("each line of the tour through the example does what it says")
def _(desk):
    said = walk(desk, read_tour("mandatectl sample Example"))
    assert "more than one role is accountable" in said
    assert "Put policy version 2.0 in force" in said
    for name in ("example.pdf", "summary.pdf", "brief.pdf", "last-year.pdf"):
        with open(desk.path(name), "rb") as file:
            assert file.read(5) == b"%PDF-", name
    with open(desk.path("calendar.ics"), "rb") as file:
        assert file.read().startswith(b"BEGIN:VCALENDAR\r\n")
    assert os.listdir(desk.path("letters"))


@test("each line of the tour through an organisation of one's own does what it says")
def _(desk):
    desk.write("policy.md", "# Information security policy\n\nWe look after what is entrusted to us.\n")
    desk.write("signed-policy.pdf", "%PDF-1.4\n%%EOF\n")
    desk.write("staff.csv", STAFF)
    said = walk(desk, read_tour('mandatectl new "Our firm"'))
    assert "new: Jonas Weber" in said and "Unbroken: " in said, said
    versions = desk.json("policy", "Our firm", "--json")
    assert [(version["number"], version["approved_on"]) for version in versions] == [("1.0", "2026-01-15")], versions


if __name__ == "__main__":
    sys.exit(tap())
