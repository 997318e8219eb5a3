#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a policy at the program itself: written, approved, told, signed on paper, revised, compared."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from person import EDITORS, Person  # noqa: E402

PROGRAM = os.environ["MANDATE"]
WORDS = "The last one out locks the oven door."
MORE_WORDS = "Whoever finds it open calls the owner."
tests = []


def test(sentence):
    def add(function):
        tests.append((sentence, function))
        return function

    return add


def show_view(person, name):
    person.click(name, "37")


def write_version(person, summary, words):
    """A new version of the text, with a sentence more at its end."""
    show_view(person, "Versions")
    person.click("New Version…", "push button")
    person.fill("What changed", summary)
    person.click("Begin", "push button")
    person.get("Edit the Policy")
    person.click("Text of the policy", "text")
    person.press("ctrl+End", "Return", "Return")
    person.write(words)
    person.get(re.compile("Saved$"))


def approve_from_editor(person):
    person.click("Approve…", "push button")
    person.get(re.compile("^It holds for exactly this text"))
    person.click("Approve & Freeze", "push button")
    person.waits_until_gone("Edit the Policy")


def count_readers(person):
    show_view(person, "People")
    return person.get(re.compile("people in scope")).name


@test("a new version is written by hand, though the power fails in between, and approved")
def _(person):
    person.click("Explore a Sample Company", "push button")
    person.get("This is a sample company. Nothing here is yours.", timeout=20)
    person.go_to("Policy")
    write_version(person, "The oven door.", WORDS)
    person.restart()
    person.go_to("Policy")
    person.click("Edit the Text", "push button")
    person.get(re.compile(re.escape(WORDS)))
    approve_from_editor(person)
    person.get("Nobody was told yet.")


@test("the new version needs new acknowledgements")
def _(person):
    assert count_readers(person).startswith("0 of 11 people in scope"), count_readers(person)


@test("people are told, and a sheet that was printed, signed and scanned acknowledges it")
def _(person):
    show_view(person, "Text")
    person.click("Tell People…", "push button")
    person.click("Record", "push button")
    person.get("Remind…", "push button")
    sheet = os.path.join(person.environment["XDG_DATA_HOME"], "sheet.pdf")
    person.click("Sheet…", "push button")
    person.click("Save…", "push button")
    person.fill("Name:", sheet)
    person.press("Return")
    person.waits_until_gone("Save…", "push button")
    subprocess.run(["pdftoppm", "-png", "-r", "150", "-singlefile", sheet, sheet[:-4]], check=True)
    take_scan(person, sheet[:-4] + ".png")
    person.get(re.compile("^This is the signed sheet of version"))
    for name in ("Aisha Bello", "Hanne Voss"):
        tick(person, name)
    person.click("Record", "push button")
    person.get(re.compile("^2 of 11 people in scope"))
    person.go_to("Evidence")
    person.get(re.compile("sheet"))
    person.go_to("Policy")


def tick(person, name):
    person.click(name, "check box")
    person.wait(lambda: person.find(name, "check box")[0].has("checked"), f"tick at “{name}”")


def take_scan(person, path):
    person.click("A Sheet Came Back…", "push button")
    person.get("A Signed Page")
    person.face("Cancel", "push button")
    person.press("slash")
    person.wait(lambda: person.focused() and person.focused().role in EDITORS, "place to type where the scan is")
    person.write(path[1:])
    person.wait(lambda: person.focused().read() == path, "path of the scan")
    person.press("Return")
    person.waits_until_gone("A Signed Page")


@test("a material revision asks for all acknowledgements anew, and is compared word by word")
def _(person):
    write_version(person, "Who is called.", MORE_WORDS)
    approve_from_editor(person)
    assert count_readers(person).startswith("0 of 11 people in scope")
    show_view(person, "Versions")
    person.click("Compare", "push button")
    person.get(re.compile("words were added, 0 were removed"))
    person.get(re.compile(r"\[added: .*" + re.escape(MORE_WORDS)))
    person.press("Escape")


def main():
    """TAP; each goes on from where the last one ended."""
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory() as folder, \
            Person(PROGRAM, {"XDG_DATA_HOME": os.path.join(folder, "data"), "XDG_CONFIG_HOME": os.path.join(folder, "config"),
                             "GSETTINGS_BACKEND": "keyfile"}) as person:
        for number, (sentence, function) in enumerate(tests, 1):
            try:
                function(person)
            except Exception as error:  # whatever it is, it is reported, and the rest is not tried
                print(f"not ok {number} {sentence}")
                print("\n".join("# " + line for line in f"{type(error).__name__}: {error}".splitlines()))
                print(f"Bail out! {sentence}")
                return 1
            print(f"ok {number} {sentence}", flush=True)
    return 0


sys.exit(main())
