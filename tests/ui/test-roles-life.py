#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of roles at the program itself: people come, roles are given and signed for, the lead leaves, others take over."""
import datetime
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from notifications import Notifications  # noqa: E402
from person import EDITORS, Person  # noqa: E402

PROGRAM = os.environ["MANDATE"]
TODAY = datetime.date.today()
GIVEN = TODAY - datetime.timedelta(days=100)
SAID_TODAY = f"{TODAY.day} {TODAY:%B %Y}"
LEAD, NEXT, OTHER = "Ben Okoro", "Cara Diaz", "Dana Weber"
PEOPLE = (LEAD, NEXT, OTHER, "Emil Fuchs", "Farah Aziz", "Goran Ilic", "Hana Sato", "Ivo Marin", "Jana Kral", "Kofi Boateng", "Lucia Rossi", "Marek Nowak")
ERRAND = "Show the new baker the till"
CONSEQUENCES = ("Holds the role “Conformance of the management system”", f"Stands in for {NEXT} as “Reporting on performance”", f"Has to do “{ERRAND}”")
CODE = re.compile(r"\bM[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\b")
tests = []


def test(sentence):
    def add(function):
        tests.append((sentence, function))
        return function

    return add


def show_view(person, name):
    person.click(name, "37")


def show_people(person):
    person.go_to("Roles")
    show_view(person, "People")
    person.get("Who works here")


@test("a list of twelve people is pasted, looked at, and brought in")
def _(person):
    set_up(person)
    show_people(person)
    person.click("Paste a List", "push button")
    person.click("List of people", "text")
    person.write("\n".join(f"{name}, Baker, {name.split()[0].lower()}@corner.example" for name in PEOPLE))
    person.get(re.compile(r"Ben Okoro, Baker, ben@corner\.example\n(.*\n)*Marek Nowak, Baker"))
    person.click("Add 12 People", "push button")
    person.get(re.compile("^13 people are here, 1 of top management"))
    for name in PEOPLE:
        person.get(name, "list item")


def set_up(person):
    person.click("Set Up My Organisation", "push button")
    person.fill("Legal name", "Corner Bakery Ltd")
    person.press("ctrl+Return")
    person.fill("Name", "Mara Lind")
    person.press("ctrl+Return")
    person.fill("Scope", "Both shops and the web shop")
    for question in ("When does the auditor come?", "Is this right?", "What the Auditor Will Ask"):
        person.press("ctrl+Return")
        person.get(question)


@test("both mandated roles are given to somebody, with a deputy and the authority, by top management")
def _(person):
    person.go_to("Roles")
    show_view(person, "Mandated")
    name_holder(person, LEAD, NEXT)
    name_holder(person, NEXT, LEAD)
    write_authority(person, "May close the web shop")
    write_authority(person, "May speak to the owner at any time")
    for words in (f"{LEAD}, Baker · deputy {NEXT}", "Ask for any record · May close the web shop",
                  f"{NEXT}, Baker · deputy {LEAD}", "Ask for any record · May speak to the owner at any time"):
        person.get(words, "label")
    assert len(person.find(re.compile("^Mara Lind, from "), "label")) == 2


def name_holder(person, name, deputy):
    person.click("Name Someone…", "push button")
    person.look_up("Who", name)
    person.look_up("Deputy", deputy)
    person.fill(re.compile("^From"), str(GIVEN))
    person.look_up("Given by", "Mara Lind")
    person.click("Save", "push button")
    person.waits_until_gone("Given by: Mara Lind", "push button")


def write_authority(person, words):
    person.click("Write the Authority…", "push button")
    person.click("May ask for any record", "check box")
    person.fill("May also (in your words)", words)
    if person.sees("Reports how, how often, in what form"):
        person.fill("Reports how, how often, in what form", "One page every three months")
    person.click("Save", "push button")
    person.waits_until_gone("May also (in your words)")


@test("the letters are printed into a folder, and each names its holder and has a code")
def _(person):
    folder = get_folder(person)
    os.mkdir(folder)
    person.click("Print", "push button")
    choose_from_menu(person, "All Letters and Inserts…")
    person.get("Where the Letters Go")
    choose_file(person, folder)
    person.get(re.compile("papers are saved"))
    for name in (LEAD, NEXT):
        text = read_letter(person, name)
        assert name in text and "Mara Lind" in text and CODE.search(text), text


def get_folder(person):
    return os.path.join(person.environment["XDG_DATA_HOME"], "letters")


def find_letter(person, name):
    return next(os.path.join(get_folder(person), file) for file in sorted(os.listdir(get_folder(person))) if name in file and "Letter" in file)


def read_letter(person, name):
    return subprocess.run(["pdftotext", "-layout", find_letter(person, name), "-"], check=True, capture_output=True, text=True).stdout


def choose_from_menu(person, name):
    """By keys, as the bus tells of menus where they are not."""
    for _ in range(20):
        focused = person.focused()
        if focused is not None and focused.name == name:
            person.press("Return")
            return
        person.press("Down")
    raise AssertionError(f"“{name}” is not in the menu.")


def choose_file(person, path):
    """The window that asks for it is in front."""
    person.face("Cancel", "push button")
    person.press("slash")
    person.wait(lambda: person.focused() and person.focused().role in EDITORS, "place to type where it is")
    person.write(path[1:])
    person.wait(lambda: person.focused().read() == path, "path")
    person.press("Return")


@test("a signed letter is scanned, comes back without a mouse, finds its role, and says since when it is accepted")
def _(person):
    take_signed_letter(person, LEAD)
    take_signed_letter(person, NEXT)
    person.go_to("Evidence")
    for name in (LEAD, NEXT):
        person.get(re.compile(f"scan of {name}"), "list item")
    person.go_to("Roles")


def take_signed_letter(person, name):
    scan = os.path.join(get_folder(person), f"scan of {name}")
    subprocess.run(["pdftoppm", "-png", "-r", "150", "-singlefile", find_letter(person, name), scan], check=True)
    person.click("A Signed Letter Came Back…", "push button")
    person.get("A Signed Paper")
    choose_file(person, scan + ".png")
    person.get(re.compile(f"^The Signed Letter: {name}, "))
    assert person.reads("Accepted on") == SAID_TODAY, person.reads("Accepted on")
    person.click("Record", "push button")
    person.get(re.compile(f"^Signed and accepted: {name}"))
    person.waits_until_gone(re.compile(f"^It was given to {name} "), "label")


@test("the lead leaves, and every consequence is shown, with who could take it")
def _(person):
    add_action(person)
    show_people(person)
    person.click(LEAD, "list item")
    person.click("Leaves…", "push button")
    person.get(f"When {LEAD} Leaves")
    person.get("3 things hang on this person. 1 must not stay open.")
    for consequence in CONSEQUENCES:
        person.get(consequence, "label")
        person.get(offer(consequence), "push button")
    person.get(offer(CONSEQUENCES[0], f"Give to {NEXT}, deputy"), "push button")
    person.click("Record the Leaving", "push button")
    person.get("Recorded", "push button")


def offer(consequence, to="Give to "):
    return re.compile("^" + re.escape(f"{consequence}: {to}"))


def add_action(person):
    person.go_to("To Do")
    person.press("ctrl+n")
    person.fill("Action", ERRAND)
    person.look_up("Owner", LEAD)
    person.click("Add", "push button", index=1)
    person.click("Everyone’s", "push button")
    person.get(re.compile(re.escape(ERRAND)), "list item")


@test("what is handed over stays so, though the power fails in between, and what is left is led to")
def _(person):
    person.click(offer(CONSEQUENCES[0], f"Give to {NEXT}"), "push button")
    person.waits_until_gone(CONSEQUENCES[0], "label")
    person.restart()
    show_people(person)
    person.get(f"{LEAD} leaves something behind")
    person.click("Hand Over…", "push button")
    person.get(re.compile("^2 things hang on this person"))
    for consequence in CONSEQUENCES[1:]:
        person.click(offer(consequence), "push button")
        person.waits_until_gone(consequence, "label")
    person.get("Nothing hangs on this person any more.")


@test("no role is vacant then, and the history says who held it until when")
def _(person):
    person.go_to("Overview")
    person.get("What the Auditor Will Ask", "list")
    assert not person.sees(re.compile("[Nn]obody holds|not here any more"))
    person.go_to("Roles")
    show_view(person, "Mandated")
    person.click("Mara Lind Did", "push button")
    person.get(f"Mara Lind, from {SAID_TODAY}", "label")
    assert not person.sees("Nobody yet") and not person.sees(re.compile("not here any more"))
    person.click("All Holders…", "push button")
    person.get(f"Since {SAID_TODAY}", "label")
    person.get(re.compile(f" to {SAID_TODAY} · deputy {NEXT}$"), "label")
    person.fill(re.compile("^Who held it on"), str(TODAY - datetime.timedelta(days=1)))
    person.get(re.compile(f"it was held by: {LEAD}"))
    person.fill(re.compile("^Who held it on"), str(TODAY))
    person.get(re.compile(f"it was held by: {NEXT}"))
    person.press("Escape")
    person.get("Something Changed…", "push button")


@test("a change that is led through goes on where it was when the power failed")
def _(person):
    begin_change(person, "What changed?")
    person.click("Somebody Leaves", "list item")
    person.click("Continue", "push button")
    person.get("Who, or what, is it about?", "label")
    person.look_up("Who", OTHER)
    person.get("Saved", "label")
    person.restart()
    begin_change(person, "Who, or what, is it about?")
    person.get(f"Who: {OTHER}", "push button")
    person.click("Continue", "push button")
    person.get(f"When {OTHER} Leaves")
    person.click("Record the Leaving", "push button")
    person.get("Recorded", "push button")
    person.restart()
    begin_change(person, "What follows from it?")
    person.get(f"When {OTHER} Leaves")
    person.get("Recorded", "push button")
    person.click("Continue", "push button")
    person.get("What is left to do?", "label")
    person.click("Done", "push button")
    person.get("Pages", "list")


def begin_change(person, question):
    person.go_to("Roles")
    person.click("Something Changed…", "push button")
    person.get(question, "label")


def main():
    """TAP; each goes on from where the last one ended."""
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory() as folder, \
            Person(PROGRAM, {"XDG_DATA_HOME": os.path.join(folder, "data"), "XDG_CONFIG_HOME": os.path.join(folder, "config"),
                             "GSETTINGS_BACKEND": "keyfile"}) as person:
        person.notifications = Notifications()  # what is due is told at each start
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
